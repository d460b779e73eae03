using IsoIntranet.Features.Audits.Fieldwork;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>A list while it is written, before it is saved. Knows no database.</summary>
public sealed class ChecklistEditing
{
    private readonly List<Row> _rows = [];
    private string _before;

    public ChecklistEditing(ChecklistDetails.View view)
    {
        (Title, Description) = (view.Title, view.Description ?? "");
        _rows.AddRange(view.Lines.Select(line => new Row(line.Id, line.Content)));
        _before = Image;
    }

    public string Title { get; set; }

    public string Description { get; set; }

    public IReadOnlyList<Row> Rows => _rows;

    public bool IsChanged => Image != _before;

    public IReadOnlyList<ChecklistLine> Lines => [.. _rows.Select(row => new ChecklistLine(row.Id, row.Content))];

    private string Image => string.Join('\u0001', _rows.Select(row => $"{row.Id} {row.Content}").Prepend(Description).Prepend(Title));

    public Row AddOwn()
    {
        var row = new Row(null, new QuestionContent("", QuestionOrigin.Own));
        _rows.Add(row);
        return row;
    }

    /// <summary>Adds what is not in it yet.</summary>
    /// <returns>How many were new.</returns>
    public int Add(IEnumerable<QuestionContent> questions)
    {
        var known = _rows.Select(row => AuditQuestion.KeyOf(row.Content.Text)).ToHashSet();
        var added = questions.Where(question => known.Add(AuditQuestion.KeyOf(question.Text))).Select(question => new Row(null, question)).ToList();
        _rows.AddRange(added);
        return added.Count;
    }

    public void Remove(Row row) => _rows.Remove(row);

    /// <summary>Moves a row to the place of another; rows between make way.</summary>
    /// <param name="place">From 0; beyond the ends is at the end.</param>
    public bool Move(Row row, int place)
    {
        var from = _rows.IndexOf(row);
        var to = Math.Clamp(place, 0, _rows.Count - 1);
        if (from < 0 || from == to)
            return false;
        _rows.RemoveAt(from);
        _rows.Insert(to, row);
        return true;
    }

    public void Saved() => _before = Image;

    /// <param name="id">Of the stored line; none while it is new.</param>
    public sealed class Row(Guid? id, QuestionContent content)
    {
        public Guid Key { get; } = Guid.NewGuid();

        public Guid? Id { get; } = id;

        public QuestionContent Content { get; set; } = content;
    }
}
