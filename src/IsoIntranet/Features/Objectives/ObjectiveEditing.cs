using System.Globalization;

namespace IsoIntranet.Features.Objectives;

/// <summary>
/// The editor's work on a set's text: every change makes a new text and the former one can be had back. Numbers follow from
/// places.
/// </summary>
public sealed class ObjectiveEditing
{
    private readonly Stack<ObjectiveSetContent> _former = new();
    private string? _lastField;

    public ObjectiveEditing(ObjectiveSetContent saved) => (Saved, Content) = (saved, saved);

    public ObjectiveSetContent Content { get; private set; }

    /// <summary>What lies in the database, as far as this editor knows.</summary>
    public ObjectiveSetContent Saved { get; private set; }

    public bool IsChanged => !ReferenceEquals(Content, Saved);

    public bool MayUndo => _former.Count > 0;

    public void Undo()
    {
        if (_former.TryPop(out var former))
            (Content, _lastField) = (former, null);
    }

    public void IsSavedAs(ObjectiveSetContent saved) => (Saved, _lastField) = (saved, null);

    public void Header(string field, Func<ObjectiveSetHeader, ObjectiveSetHeader> change) =>
        Do(Content with { Header = change(Content.Header) }, field);

    /// <param name="field">Typing on in one field is one step to undo.</param>
    public void Objective(Guid id, string? field, Func<ObjectiveContent, ObjectiveContent> change) => Do(
        Content with { Objectives = [.. Content.Objectives.Select(objective => objective.Id == id ? change(objective) : objective)] },
        field is null ? null : $"{id}.{field}");

    public void AddObjective() => Arrange([.. Content.Objectives, new ObjectiveContent(Guid.CreateVersion7())]);

    public void DeleteObjective(Guid id) => Arrange(Content.Objectives.Where(objective => objective.Id != id));

    /// <param name="by">-1 or 1.</param>
    public void MoveObjective(Guid id, int by)
    {
        var objectives = Content.Objectives.ToList();
        var from = objectives.FindIndex(objective => objective.Id == id);
        if (from < 0 || from + by < 0 || from + by >= objectives.Count)
            return;
        (objectives[from], objectives[from + by]) = (objectives[from + by], objectives[from]);
        Arrange(objectives);
    }

    public void Target(Guid objectiveId, Guid id, string? field, Func<TargetContent, TargetContent> change) => Objective(
        objectiveId, field is null ? null : $"{id}.{field}",
        objective => objective with { Targets = [.. objective.Targets.Select(target => target.Id == id ? change(target) : target)] });

    /// <summary>A row for each of some units or kinds that have none yet, with the target of the row above them to begin with.</summary>
    public void AddTargets(Guid objectiveId, IEnumerable<PartyChoice> parties) => Objective(objectiveId, null, objective =>
    {
        var words = objective.Targets.Count > 0 ? objective.Targets[^1].TargetWords : objective.TargetWords;
        var known = objective.Targets.Select(target => target.PartyId).ToHashSet();
        return objective with
        {
            Targets = [.. objective.Targets, .. parties.Where(party => !known.Contains(party.Id)).Select(party => new TargetContent(Guid.CreateVersion7())
            {
                UnitId = party.IsKind ? null : party.Id,
                KindId = party.IsKind ? party.Id : null,
                PartyWords = party.Name,
                TargetWords = words,
            })],
        };
    });

    public void DeleteTarget(Guid objectiveId, Guid id) => Objective(
        objectiveId, null, objective => objective with { Targets = [.. objective.Targets.Where(target => target.Id != id)] });

    public void Action(Guid objectiveId, Guid id, string field, Func<ActionContent, ActionContent> change) => Objective(
        objectiveId, $"{id}.{field}",
        objective => objective with { Actions = [.. objective.Actions.Select(action => action.Id == id ? change(action) : action)] });

    public void AddAction(Guid objectiveId) => Objective(objectiveId, null, objective =>
        objective with { Actions = Numbered([.. objective.Actions, new ActionContent(Guid.CreateVersion7())]) });

    public void DeleteAction(Guid objectiveId, Guid id) => Objective(objectiveId, null, objective =>
        objective with { Actions = Numbered(objective.Actions.Where(action => action.Id != id)) });

    private void Arrange(IEnumerable<ObjectiveContent> objectives) => Do(
        Content with { Objectives = [.. objectives.Select((objective, place) => objective with { Number = Number(place) })] }, null);

    private static IReadOnlyList<ActionContent> Numbered(IEnumerable<ActionContent> actions) =>
        [.. actions.Select((action, place) => action with { Number = Number(place) })];

    private static string Number(int place) => (place + 1).ToString(CultureInfo.InvariantCulture);

    private void Do(ObjectiveSetContent content, string? field)
    {
        if (field is null || field != _lastField)
            _former.Push(Content);
        (_lastField, Content) = (field, content);
    }
}
