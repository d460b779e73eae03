using System.Globalization;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>Statistics of findings by unit, clause and grade, as tables and as charts that Word can edit.</summary>
internal static class AuditStatistics
{
    /// <summary>Bars of one chart; beyond it the table alone tells.</summary>
    private const int MostBars = 24;

    private static readonly string[] Short = ["KPH nặng", "KPH nhẹ", "Lưu ý", "Cải tiến", "Điểm mạnh"];

    /// <param name="rows">What stands in the first column, and the findings of it.</param>
    public static IEnumerable<DocumentBlock> Table(string first, IReadOnlyList<(string Name, IReadOnlyList<AuditFinding> Findings)> rows)
    {
        DocumentColumn[] columns = [new("TT", 0.7, TextPlace.Centre), new(first, 3.6, TextPlace.Left), .. Short.Select(heading => new DocumentColumn(heading, 1, TextPlace.Centre)), new("Tổng", 0.9, TextPlace.Centre)];
        var all = rows.SelectMany(row => row.Findings).ToList();
        yield return new DocumentTable(columns,
        [
            .. rows.Select((row, index) => new DocumentTableRow([Number(index + 1), row.Name, .. Counts(row.Findings), Number(row.Findings.Count)])),
            new DocumentTableRow(["", "Tổng cộng", .. Counts(all), Number(all.Count)]),
        ]);
    }

    public static IEnumerable<DocumentBlock> Chart(string title, IReadOnlyList<(string Name, IReadOnlyList<AuditFinding> Findings)> rows)
    {
        var drawn = rows.Where(row => row.Findings.Count > 0).ToList();
        if (drawn.Count is 0 or > MostBars)
            yield break;
        yield return new DocumentChart(title, ChartShape.StackedBars, [.. drawn.Select(row => row.Name)],
            [.. AuditTerms.Grades.Where(grade => drawn.Exists(row => row.Findings.Any(finding => finding.Grade == grade)))
                .Select(grade => new ChartSeries(AuditTerms.Of(grade), [.. drawn.Select(row => (double)row.Findings.Count(finding => finding.Grade == grade))], AuditTerms.ColourOf(grade)))]);
    }

    public static IReadOnlyList<(string Name, IReadOnlyList<AuditFinding> Findings)> ByUnit(IEnumerable<(Guid Id, string Name)> units, IReadOnlyList<AuditFinding> findings) =>
        [.. units.Select(unit => (unit.Name, (IReadOnlyList<AuditFinding>)[.. findings.Where(finding => finding.UnitId == unit.Id)]))];

    /// <summary>Clauses that findings name, in the standard's order; those that name none last.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<AuditFinding> Findings)> ByClause(IReadOnlyDictionary<Guid, ClauseName> clauses, IReadOnlyList<AuditFinding> findings) =>
    [
        .. findings.GroupBy(finding => finding.ClauseId is { } id ? clauses.GetValueOrDefault(id) : null)
            .OrderBy(group => group.Key?.Place ?? int.MaxValue)
            .Select(group => (group.Key is { } clause ? $"{clause.Number} {clause.Title}" : "Không nêu điều khoản", (IReadOnlyList<AuditFinding>)[.. group])),
    ];

    /// <summary>The same by chapter of the standard, which is few enough to be drawn.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<AuditFinding> Findings)> ByChapter(IReadOnlyDictionary<Guid, ClauseName> clauses, IReadOnlyList<AuditFinding> findings) =>
    [
        .. findings.Where(finding => finding.ClauseId is { } id && clauses.ContainsKey(id)).GroupBy(finding => clauses[finding.ClauseId!.Value].Number.Split('.')[0])
            .OrderBy(group => int.TryParse(group.Key, CultureInfo.InvariantCulture, out var number) ? number : 99)
            .Select(group => ($"Điều {group.Key}", (IReadOnlyList<AuditFinding>)[.. group])),
    ];

    public static string Summary(IReadOnlyList<AuditFinding> findings) => findings.Count == 0
        ? "Không có phát hiện đánh giá."
        : $"Tổng số {Two(findings.Count)} phát hiện: {string.Join("; ", AuditTerms.Grades.Where(grade => findings.Any(finding => finding.Grade == grade)).Select(grade => $"{Two(findings.Count(finding => finding.Grade == grade))} {Lower(AuditTerms.Of(grade))}"))}.";

    private static string[] Counts(IReadOnlyList<AuditFinding> findings) => [.. AuditTerms.Grades.Select(grade => Number(findings.Count(finding => finding.Grade == grade)))];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
