using IsoIntranet.Platform.Import;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>Writes the report of an import: nothing of the source is lost without a word.</summary>
internal static class ImportReporting
{
    private const int LongestLabel = 120;

    public static ImportReport Of(SourceDocument source, ReadPlan read, ImportChoices choices, PartyDirectory directory) => new(
        source.Name,
        read.Rows.Count(row => row is { IsTaken: true, Kind: ReadRowKind.Section }),
        read.Items.Count(),
        [.. read.Tables.Where(table => table is { IsTaken: true, ContinuesAbove: false }).SelectMany(table => table.Columns).DistinctBy(column => (column.Heading, column.Column))],
        read.LeftOut,
        source.LeftOut,
        [.. read.Rows.Where(row => row.IsTaken).SelectMany(row => row.Doubts.Select(doubt => new ReportedDoubt(Label(row), doubt)))],
        [.. read.Names.Where(name => choices.Names.ContainsKey(name.Form)).Select(name => new ReportedAnswer(name.Words, [.. name.Taken.Select(directory.NameOf)]))]);

    private static string Label(ReadRow row)
    {
        var words = $"{row.Number} {row.Content}".Trim().ReplaceLineEndings(" ");
        return words.Length <= LongestLabel ? words : words[..(LongestLabel - 1)] + "…";
    }
}
