using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>A checklist of the library: copied into an audit's units and tailored there, never linked, so that an old audit stays as it was.</summary>
public sealed class Checklist : Record
{
    public const int TitleLength = 300;

    private readonly List<ChecklistQuestion> _questions = [];

    private Checklist() { }

    public Checklist(Guid ownerUnitId, string title, string? description)
    {
        OwnerUnitId = ownerUnitId;
        Describe(title, description);
    }

    /// <summary>The agency whose library it stands in.</summary>
    public Guid OwnerUnitId { get; private set; }

    public string Title { get; private set; } = "";

    public string? Description { get; private set; }

    /// <summary>Counts the edits, so that a change of one question is a change of the list.</summary>
    public int Edition { get; private set; }

    /// <summary>No longer offered.</summary>
    public bool IsRetired { get; private set; }

    public string SearchText { get; private set; } = "";

    public IReadOnlyList<ChecklistQuestion> Questions => _questions;

    public Ruling Write(string title, string? description, IReadOnlyList<QuestionContent> questions)
    {
        if (IsRetired)
            return Ruling.Refuse("Audits.ChecklistRetired");
        Describe(title, description);
        _questions.Clear();
        _questions.AddRange(questions.Select((question, place) => new ChecklistQuestion(Id, place, question)));
        Edition++;
        return Ruling.Allowed;
    }

    public void Retire(bool isRetired) => IsRetired = isRetired;

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
        Place = place;
        (Text, Origin, ClauseId, OriginId) = (content.Text.Trim(), content.Origin, content.ClauseId, content.OriginId);
        (Reference, Guidance) = (content.Reference?.Trim(), content.Guidance?.Trim());
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
}
