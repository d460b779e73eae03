using IsoIntranet.Features.YearPlan;

namespace IsoIntranet.Features.OfficialDocuments.Papers;

/// <summary>A plan as documents need it.</summary>
public sealed record PlanFacts(Guid Id, int Year, PlanHeader Header, IReadOnlyList<SectionContent> Sections)
{
    public const string Kind = "Kế hoạch";

    /// <summary>The title without “Kế hoạch”, which stands above it in capitals.</summary>
    public string Subject => OfficialWords.SubjectOf(Header.Title, Kind);

    /// <summary>The plan within a sentence: “Kế hoạch áp dụng, duy trì …”.</summary>
    public string Named => $"{Kind} {OfficialWords.Small(Subject)}";

    /// <summary>“Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026”, number and day open where it has none.</summary>
    public string Referred =>
        $"{Kind} số {OfficialWords.OrBlank(Header.Number)} {OfficialWords.DayOrBlank(Header.IssuedOn, Year)}";

    /// <summary>The number in “326/KH-UBND”, and what follows it.</summary>
    public (int Number, string Notation)? OwnNumber => OfficialWords.NumberOf(Header.Number);
}
