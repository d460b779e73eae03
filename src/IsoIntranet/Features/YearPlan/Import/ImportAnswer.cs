using IsoIntranet.Features.YearPlan.Corrections;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Import;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>The preview of an import as other programs get it.</summary>
/// <param name="Version">To be sent back with what is confirmed or cancelled.</param>
/// <param name="Doubtful">Rows that somebody should look at.</param>
/// <param name="Header">As proposed from the text.</param>
/// <param name="Rows">Sections and rows in the plan's order.</param>
/// <param name="Names">Words that were not, or not surely, known for a unit: answer by 'key'.</param>
/// <param name="LeftOut">What stands in the source and would not be in the plan.</param>
/// <param name="Omissions">What the source holds that cannot be taken in.</param>
/// <param name="Times">Times that the text states outside its tables.</param>
/// <param name="Contradictions">Where the source contradicts itself or leaves blank what has to be there, in the caller's language.</param>
internal sealed record ImportAnswer(
    Guid Id, int Version, string Name, Guid OwnerUnitId, int Year, int Items, int Doubtful, PlanHeader Header, IReadOnlyList<ReadTable> Tables,
    IReadOnlyList<ImportAnswer.Row> Rows, IReadOnlyList<ImportAnswer.AskedName> Names, IReadOnlyList<LeftOut> LeftOut, IReadOnlyList<SourceOmission> Omissions,
    IReadOnlyList<ImportAnswer.TimeInText> Times, IReadOnlyList<string> Contradictions)
{
    /// <param name="Key">Of the row, for 'excludedRows' and 'joinedRows'.</param>
    /// <param name="TimeRead">As the program reads it.</param>
    /// <param name="IsTimeCorrected">Somebody said so on the page.</param>
    /// <param name="TimeOffered">What somebody said before that the same words mean, or what the row above says where the words point there.</param>
    /// <param name="Due">Last day on time, where there is one.</param>
    internal sealed record Row(
        string Key, int Table, IReadOnlyList<int> SourceRows, ReadRowKind Kind, bool IsTaken, string Number, string Content, string LeadWords, IReadOnlyList<Party> Leads,
        string PartnerWords, IReadOnlyList<Party> Partners, string Time, string TimeRead, bool IsTimeCorrected, string? TimeOffered, DateOnly? Due, string Product, string Remark, IReadOnlyList<Doubt> Doubts);

    internal sealed record Party(Guid Id, bool IsKind, string Name);

    /// <param name="Words">Of the source, or what is said about the time.</param>
    internal sealed record Doubt(ReadDoubtKind Kind, string Words, string Meant);

    /// <param name="Key">By which it is answered.</param>
    /// <param name="Taken">Whom the words are taken for unless answered.</param>
    /// <param name="Offered">Who may be meant.</param>
    internal sealed record AskedName(string Key, string Words, ReadDoubtKind Doubt, IReadOnlyList<Party> Taken, IReadOnlyList<Party> Offered, IReadOnlyList<string> Rows);

    internal sealed record TimeInText(string Work, string Words, string TimeRead);

    public static ImportAnswer Of(ImportPreview.View view, ScheduleReader reader, ScheduleWording times, RemarkWording remarks, IReadOnlyDictionary<string, KnownCorrections.Known> known)
    {
        var read = new PlanInterpreter(view.Source, view.Directory, reader, view.Year).Read(view.Choices);
        return new ImportAnswer(
            view.Id, view.Version, view.Name, view.OwnerUnitId, read.Year, read.Items.Count(), read.DoubtfulRows, read.Header, read.Tables,
            [.. read.Rows.Select(row => new Row(
                row.Key, row.Table, row.SourceRows, row.Kind, row.IsTaken, row.Number, row.Content, row.LeadWords, Named(row, PartyRole.Lead),
                row.PartnerWords, Named(row, PartyRole.Partner), row.Time, row.Kind == ReadRowKind.Item ? times.Of(row.Schedule) : "", row.Schedule?.IsCorrected == true, Offered(row), row.Schedule?.DueDay, row.Product, row.Remark,
                [.. row.Doubts.SelectMany(doubt => Told(doubt, row))]))],
            [.. read.Names.Select(name => new AskedName(name.Form, name.Words, name.Kind, [.. name.Taken.Select(Of)], [.. name.Offered.Select(Of)], name.Rows))],
            read.LeftOut, view.Source.LeftOut, [.. read.Times.Select(time => new TimeInText(time.Work, time.Words, times.Of(time.Reading)))],
            [.. read.Contradictions(reader).Select(remarks.Of)]);

        string? Offered(ReadRow row) => row.Schedule is not { IsCorrected: false } reading ? null
            : reading.PointsAbove ? read.Above(row) is { } above ? times.Of(above) : null
            : known.GetValueOrDefault(SchedulePhrase.Of(row.Time)) is { } before && before.Meaning.Fits(row.Time) ? times.Of(before.Meaning) : null;

        Party Of(PartyRef party) => new(party.Id, party.IsKind, view.Directory.NameOf(party));

        List<Party> Named(ReadRow row, PartyRole role) => [.. row.Parties.Where(party => party.Role == role).Select(party => Of(new PartyRef((party.UnitId ?? party.KindId)!.Value, party.KindId is not null)))];

        IEnumerable<Doubt> Told(ReadDoubt doubt, ReadRow row) => doubt.Kind == ReadDoubtKind.Time && times.Doubts(row.Schedule) is { Count: > 0 } sentences
            ? sentences.Select(sentence => new Doubt(doubt.Kind, sentence, ""))
            : [new Doubt(doubt.Kind, doubt.Words, doubt.Meant)];
    }
}
