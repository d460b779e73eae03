using System.Globalization;

namespace IsoIntranet.Features.OfficialDocuments.Making;

/// <summary>Where a document is made, with what it is made from in the address.</summary>
public static class PaperAddress
{
    public static string Of(PaperSource source)
    {
        var parts = new List<string>
        {
            $"kind={PaperNames.NameOf(source.Paper)}",
            $"{(source.Paper.IsOfCommittee() ? "committee" : source.Paper == OfficialPaper.ReviewReport ? "review" : source.Paper.IsOfAnotherRoom() ? "record" : "plan")}={source.RecordId}",
        };
        parts.AddRange(source.Units.Select(unit => $"unit={unit}"));
        if (source.From is { } from)
            parts.Add($"from={Day(from)}");
        if (source.To is { } to)
            parts.Add($"to={Day(to)}");
        return $"official-documents/new?{string.Join('&', parts)}";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
