using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;

namespace IsoIntranet.Features.Audits.Checklists.Import;

/// <summary>What a column of a checklist can hold.</summary>
public enum ChecklistColumn
{
    Question,
    Clause,
    Reference,
    Guidance,
}

/// <summary>A row of a file on its way into a checklist.</summary>
public sealed record ChecklistImportRow : ListImportRow
{
    public string Question { get; init; } = "";

    public string Clause { get; init; } = "";

    public string Reference { get; init; } = "";

    public string Guidance { get; init; } = "";

    /// <summary>What the row comes to; none where something is wrong with it.</summary>
    public QuestionContent? Content { get; init; }
}

/// <summary>Knows the columns of a checklist, reads its rows and looks at them. Knows no database.</summary>
public static class ChecklistSheet
{
    private static readonly ListHeadings<ChecklistColumn> Headings = new(
        ("điều khoản", ChecklistColumn.Clause), ("clause", ChecklistColumn.Clause),
        ("viện dẫn", ChecklistColumn.Reference), ("căn cứ", ChecklistColumn.Reference), ("tài liệu tham chiếu", ChecklistColumn.Reference), ("reference", ChecklistColumn.Reference),
        ("cần xem", ChecklistColumn.Guidance), ("hướng dẫn", ChecklistColumn.Guidance), ("bằng chứng cần", ChecklistColumn.Guidance), ("cách kiểm tra", ChecklistColumn.Guidance),
        ("what to look at", ChecklistColumn.Guidance), ("guidance", ChecklistColumn.Guidance), ("ghi chú", ChecklistColumn.Guidance),
        ("câu hỏi", ChecklistColumn.Question), ("nội dung", ChecklistColumn.Question), ("yêu cầu", ChecklistColumn.Question), ("question", ChecklistColumn.Question));

    public static Outcome<ListSheet<ChecklistColumn>> Read(SourceDocument source) => ListReader.Read(
        source, ChecklistColumn.Question, Headings.Columns, new Refusal("Audits.CkImportNoQuestion"), new Refusal("Audits.CkImportNoRows"));

    public static ChecklistImportRow RowOf(ListLine<ChecklistColumn> line) => new()
    {
        Number = line.Number,
        Source = line.Source,
        Question = line[ChecklistColumn.Question],
        Clause = line[ChecklistColumn.Clause],
        Reference = line[ChecklistColumn.Reference],
        Guidance = line[ChecklistColumn.Guidance],
    };

    /// <param name="known">Keys of what the list asks already.</param>
    public static IReadOnlyList<ChecklistImportRow> Look(
        IReadOnlyList<ChecklistImportRow> rows, IReadOnlyList<ClauseChoices.Choice> clauses, IReadOnlySet<string> known)
    {
        var seen = new Dictionary<string, int>();
        return [.. rows.OrderBy(row => row.Number).Select(row => LookAt(row, clauses, known, seen))];
    }

    private static ChecklistImportRow LookAt(
        ChecklistImportRow row, IReadOnlyList<ClauseChoices.Choice> clauses, IReadOnlySet<string> known, Dictionary<string, int> seen)
    {
        var problems = new List<ImportProblem>();
        var key = AuditQuestion.KeyOf(row.Question);
        if (key.Length == 0)
            problems.Add(Error("QuestionMissing"));
        foreach (var (text, most) in new[] { (row.Question, AuditQuestion.TextLength), (row.Reference, AuditQuestion.ReferenceLength), (row.Guidance, AuditQuestion.GuidanceLength) })
        {
            if (text.Length > most)
                problems.Add(Error("QuestionLong", most));
        }
        var number = row.Clause.Trim().TrimEnd('.');
        var clause = clauses.FirstOrDefault(one => one.Number == number && one.Edition is null);
        if (number.Length > 0 && clause is null)
            problems.Add(Doubt("ClauseUnknown", row.Clause));
        var exists = known.Contains(key);
        if (exists)
            problems.Add(Doubt("There"));
        else if (row.Include && key.Length > 0 && !seen.TryAdd(key, row.Number))
            problems.Add(Error("Twice", seen[key]));
        var reference = row.Reference.Length > 0 ? row.Reference : number.Length > 0 && number.Length <= AuditQuestion.ReferenceLength ? number : null;
        return row with
        {
            Exists = exists,
            Problems = problems,
            Content = problems.Exists(problem => problem.IsError) ? null : new QuestionContent(
                row.Question, clause is null ? QuestionOrigin.Own : QuestionOrigin.Clause, clause?.Id, clause?.Id, reference, row.Guidance.Length > 0 ? row.Guidance : null),
        };
    }

    private static ImportProblem Error(string key, params object?[] arguments) => new(true, new Refusal("Audits.Row_" + key, arguments));

    private static ImportProblem Doubt(string key, params object?[] arguments) => new(false, new Refusal("Audits.Row_" + key, arguments));
}
