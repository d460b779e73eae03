namespace IsoIntranet.Features.Audits.Live;

/// <summary>What of the board is looked at: it stands in the address.</summary>
/// <param name="Chapter">4 to 10; 0 for findings that name no clause.</param>
public sealed record LiveFilter(Guid? Unit = null, FindingGrade? Grade = null, int? Chapter = null)
{
    public bool IsAny => Unit is not null || Grade is not null || Chapter is not null;

    public bool Takes(LiveFinding finding) =>
        (Unit is null || finding.UnitId == Unit) && (Grade is null || finding.Grade == Grade) && (Chapter is null || finding.Chapter == Chapter);
}

/// <summary>Counts over the findings on the board. A withdrawn one is shown, never counted.</summary>
/// <param name="Units">In the order of the audits; each once, though audited twice.</param>
/// <param name="Stream">Of all audits, what arrived last first.</param>
public sealed record LiveFigures(
    IReadOnlyList<LiveUnit> Units, IReadOnlyList<LiveChapter> Chapters, IReadOnlyList<LiveFinding> Stream, IReadOnlyList<LiveFinding> Counted)
{
    public static LiveFigures Of(IReadOnlyList<LiveAudit> audits, LiveFilter filter)
    {
        var stream = audits.SelectMany(audit => audit.Findings).Where(filter.Takes).OrderByDescending(finding => finding.ArrivedAt).ThenByDescending(finding => finding.Sequence).ToList();
        return new LiveFigures(
            [.. audits.SelectMany(audit => audit.Units).DistinctBy(unit => unit.Id)],
            [.. audits.SelectMany(audit => audit.Chapters).DistinctBy(chapter => chapter.Number).OrderBy(chapter => chapter.Number)],
            stream, stream.FindAll(finding => finding.State != FindingState.Withdrawn));
    }

    public static readonly IReadOnlyList<FindingGrade> Grades = Enum.GetValues<FindingGrade>();

    public int Count(FindingGrade grade) => Counted.Count(finding => finding.Grade == grade);

    public int Count(Guid unit, int chapter) => Counted.Count(finding => finding.UnitId == unit && finding.Chapter == chapter);

    /// <summary>The gravest grade in a cell of the matrix; none where it is empty.</summary>
    public FindingGrade? Worst(Guid unit, int chapter) => Counted.Where(finding => finding.UnitId == unit && finding.Chapter == chapter)
        .Select(finding => (FindingGrade?)finding.Grade).Order().FirstOrDefault();

    public int[] ByGrade(Func<LiveFinding, bool> which) => [.. Grades.Select(grade => Counted.Count(finding => finding.Grade == grade && which(finding)))];

    /// <summary>Whether some findings name no clause, so that the matrix needs a column for them.</summary>
    public bool HasLoose => Counted.Any(finding => finding.Chapter == 0);
}
