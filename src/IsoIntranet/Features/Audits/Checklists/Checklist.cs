using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>One line of a checklist as its editor hands it in.</summary>
/// <param name="Id">Of the line that it was; none for a new one.</param>
public sealed record ChecklistLine(Guid? Id, QuestionContent Content);

/// <summary>A checklist of the library: copied into an audit's units and tailored there, never linked, so that an old audit stays as it was.</summary>
public sealed class Checklist : Record
{
    public const int TitleLength = 300;
    public const int MaximumQuestions = 500;

    private readonly List<ChecklistQuestion> _questions = [];

    private Checklist() { }

    /// <param name="ownerUnitId">None for a list that the program brings.</param>
    public Checklist(Guid? ownerUnitId, string title, string? description)
    {
        OwnerUnitId = ownerUnitId;
        Describe(title, description);
    }

    /// <summary>A list that the program brings, for all agencies.</summary>
    /// <param name="code">By which it is known at the next start.</param>
    public static Checklist Brought(string code, string title, string? description, IReadOnlyList<QuestionContent> questions)
    {
        var list = new Checklist(null, title, description) { Code = code };
        list.Put([.. questions.Select(question => new ChecklistLine(null, question))]);
        return list;
    }

    /// <summary>The agency whose library it stands in; none for a list that the program brings.</summary>
    public Guid? OwnerUnitId { get; private set; }

    /// <summary>Of a list that the program brings; whoever wants it otherwise copies it.</summary>
    public string? Code { get; private set; }

    public string Title { get; private set; } = "";

    public string? Description { get; private set; }

    /// <summary>Counts the edits, so that a change of one question is a change of the list.</summary>
    public int Edition { get; private set; }

    /// <summary>No longer offered.</summary>
    public bool IsRetired { get; private set; }

    public string SearchText { get; private set; } = "";

    public IReadOnlyList<ChecklistQuestion> Questions => _questions;

    /// <summary>Writes the whole list; lines that were there stay the same records, so that the log tells what changed.</summary>
    public Ruling Write(string title, string? description, IReadOnlyList<ChecklistLine> lines)
    {
        if (Code is not null)
            return Ruling.Refuse("Audits.ChecklistBrought");
        if (IsRetired)
            return Ruling.Refuse("Audits.ChecklistRetired");
        Describe(title, description);
        Put(lines);
        return Ruling.Allowed;
    }

    public Ruling Retire(bool isRetired)
    {
        if (Code is not null)
            return Ruling.Refuse("Audits.ChecklistBrought");
        IsRetired = isRetired;
        return Ruling.Allowed;
    }

    private void Put(IReadOnlyList<ChecklistLine> lines)
    {
        var kept = lines.Where(line => line.Id is not null).Select(line => line.Id!.Value).ToHashSet();
        _questions.RemoveAll(question => !kept.Contains(question.Id));
        var known = _questions.ToDictionary(question => question.Id);
        foreach (var (place, line) in lines.Index())
        {
            // A line named twice is the same line once; the second is a new one.
            if (line.Id is { } id && known.Remove(id, out var question))
                question.Tell(place, line.Content);
            else
                _questions.Add(new ChecklistQuestion(Id, place, line.Content));
        }
        Edition++;
    }

    private void Describe(string title, string? description)
    {
        Title = title.Trim();
        Description = string.IsNullOrWhiteSpace(description) ? null : description.Trim();
        SearchText = SearchForm.Of($"{Title} {Description}");
    }
}

public sealed class ChecklistQuestion : Record
{
    private ChecklistQuestion() { }

    internal ChecklistQuestion(Guid checklistId, int place, QuestionContent content)
    {
        ChecklistId = checklistId;
        Tell(place, content);
    }

    public Guid ChecklistId { get; private set; }

    public int Place { get; private set; }

    public string Text { get; private set; } = "";

    public string? Guidance { get; private set; }

    public QuestionOrigin Origin { get; private set; }

    public Guid? OriginId { get; private set; }

    public Guid? ClauseId { get; private set; }

    public string? Reference { get; private set; }

    public override Guid RootId => ChecklistId;

    public QuestionContent AsContent => new(Text, Origin, ClauseId, OriginId, Reference, Guidance);

    internal void Tell(int place, QuestionContent content)
    {
        Place = place;
        (Text, Origin, ClauseId, OriginId) = (content.Text.Trim(), content.Origin, content.ClauseId, content.OriginId);
        (Reference, Guidance) = (Blank(content.Reference), Blank(content.Guidance));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
