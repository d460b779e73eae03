using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace IsoIntranet.Features.Objectives;

/// <summary>
/// The editor of a draft. Nothing typed is lost: whatever the answer to a saving, the form stays as it is, and after somebody
/// else's saving the writer chooses which text goes on.
/// </summary>
public sealed partial class ObjectiveEditPage
{
    private ObjectiveSetView.View? _view;
    private ObjectiveEditing? _editing;
    private IReadOnlyList<ObjectiveRemark> _remarks = [];
    private OutcomeKind _failure;
    private string? _message;
    private Conflict? _conflict;
    private int _version;
    private bool _busy;
    private DateTimeOffset? _savedAt;
    private string? _leavingTo;
    private bool _leaves;
    private ElementReference _answer;
    private bool _showsAnswer;

    [Parameter]
    public Guid SetId { get; set; }

    [Inject]
    private Commands Commands { get; set; } = default!;

    [Inject]
    private Queries Queries { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private bool IsEditable => _view is { MayKeep: true, State: ObjectiveSetState.Draft };

    protected override async Task OnParametersSetAsync()
    {
        if (_view?.Id != SetId)
            await ReadAsync();
    }

    /// <summary>The button is at the foot; why a saving failed stands at the head, so it is brought into sight.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_showsAnswer || _busy)
            return;
        _showsAnswer = false;
        await _answer.FocusAsync();
    }

    private async Task ReadAsync()
    {
        var outcome = await Queries.AskAsync(new ObjectiveSetView.Query(SetId));
        _failure = outcome.Kind;
        if (outcome.Value is not { } view)
            return;
        (_view, _version, _editing) = (view, view.Version, new ObjectiveEditing(view.Content));
        Check();
    }

    private void Check() => _remarks = ObjectiveRemark.On(_editing!.Content);

    private void Undo()
    {
        _editing!.Undo();
        Check();
    }

    private async Task SaveAsync()
    {
        _busy = true;
        var content = _editing!.Content;
        try
        {
            var outcome = await Commands.RunAsync(new SaveObjectives.Command(SetId, _version, content));
            (_conflict, _showsAnswer) = (outcome.Conflict, !outcome.IsDone);
            _message = outcome.IsDone ? null : outcome.Kind == OutcomeKind.Invalid ? string.Join(' ', outcome.Errors.Values.SelectMany(words => words).Distinct()) : Refusals.Of(outcome);
            if (!outcome.IsDone)
                return;
            (_version, _savedAt) = (outcome.Value, Clock.Now);
            _editing.IsSavedAs(content);
        }
        finally
        {
            _busy = false;
        }
    }

    /// <summary>Saves once more, over the text that stands now and that the change log keeps.</summary>
    private Task KeepMineAsync()
    {
        _version = _conflict!.CurrentVersion;
        return SaveAsync();
    }

    private Task TakeTheirsAsync()
    {
        (_conflict, _message) = (null, null);
        return ReadAsync();
    }

    private void BeforeLeavingAsync(LocationChangingContext leaving)
    {
        if (_leaves || _editing?.IsChanged != true)
            return;
        leaving.PreventNavigation();
        _leavingTo = leaving.TargetLocation;
    }

    private void LeaveAsync(bool goAhead)
    {
        var address = _leavingTo!;
        _leavingTo = null;
        if (!goAhead)
            return;
        _leaves = true;
        Navigation.NavigateTo(address);
    }
}
