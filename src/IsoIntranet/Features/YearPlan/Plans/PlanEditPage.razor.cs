using IsoIntranet.Features.YearPlan.Corrections;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>
/// The editor of a draft and of an amendment. Nothing typed is lost: whatever the answer to a save, the form stays as it is,
/// and a conflict shows both texts and puts them together where the writer wants it.
/// </summary>
public sealed partial class PlanEditPage
{
    private PlanText.View? _text;
    private PlanEditing? _editing;
    private IReadOnlyDictionary<string, KnownCorrections.Known>? _known;
    private IReadOnlyList<PlanRemark> _remarks = [];
    private string? _failure;
    private bool _forbidden;
    private string? _saveFailure;
    private IReadOnlyDictionary<string, string[]> _errors = new Dictionary<string, string[]>();
    private Conflict? _conflict;
    private PlanText.View? _theirs;
    private string _reason = "";
    private bool _reasonIsTyped;
    private bool _busy;
    private DateTimeOffset? _savedAt;
    private Guid? _focused;
    private string? _leavingTo;
    private bool _leaves;
    private ElementReference _answer;
    private bool _showsAnswer;
    private int _version;

    [Parameter]
    public Guid PlanId { get; set; }

    /// <summary>None for the plan's own text.</summary>
    [Parameter]
    public Guid? AmendmentId { get; set; }

    [Inject]
    private IStringLocalizer<PlansText> L { get; set; } = default!;

    [Inject]
    private Commands Commands { get; set; } = default!;

    [Inject]
    private Queries Queries { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private ScheduleReader Reader { get; set; } = default!;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        if (_text is not null && _text.PlanId == PlanId && _text.AmendmentId == AmendmentId)
            return;
        var outcome = await Queries.AskAsync(new PlanText.Query(PlanId, AmendmentId));
        _forbidden = outcome.Kind == OutcomeKind.Forbidden;
        _failure = outcome.IsDone ? null : Refusals.Of(outcome);
        if (outcome.Value is not { } text)
            return;
        (_text, _version, _reason) = (text, text.Version, text.Reason ?? "");
        _editing = new PlanEditing(text.Content);
        _known = (await Queries.AskAsync(new KnownCorrections.Query())).Value;
        if (text.Content.Sections.Count == 0)
            _editing.AddSection();
        Check();
    }

    /// <summary>The bar with the button is at the foot; why a saving failed stands at the head, so it is brought into sight.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_showsAnswer || _busy)
            return;
        _showsAnswer = false;
        await _answer.FocusAsync();
    }

    /// <param name="focus">The row to go on in, where a new one was made.</param>
    private void Changed(Guid? focus)
    {
        _focused = focus;
        Check();
        StateHasChanged();
    }

    private void Check() => _remarks = PlanRemark.On(_editing!.Content, _text!.Year, AmendmentId is not null, Reader);

    /// <summary>The correction stands in the row already; that it is offered elsewhere, too, is a wish of its own.</summary>
    private async Task RememberAsync(ScheduleMeaning meaning)
    {
        var outcome = await Commands.RunAsync(new RememberCorrection.Command(meaning));
        if (outcome.IsDone)
            _known = (await Queries.AskAsync(new KnownCorrections.Query())).Value ?? _known;
        else
            (_saveFailure, _showsAnswer) = (Refusals.Of(outcome), true);
    }

    private void Undo()
    {
        _editing!.Undo();
        Check();
    }

    private void TypeReason(string? reason)
    {
        _reason = reason ?? "";
        _reasonIsTyped = true;
    }

    private async Task SaveAsync()
    {
        _busy = true;
        var content = _editing!.Content;
        try
        {
            var outcome = AmendmentId is { } amendment
                ? await Commands.RunAsync(new SaveAmendment.Command(amendment, _version, content, _reason))
                : await Commands.RunAsync(new SavePlanContent.Command(PlanId, _version, content));
            _errors = outcome.Errors;
            _saveFailure = outcome.IsDone ? null : Refusals.Of(outcome);
            _showsAnswer = !outcome.IsDone;
            if (outcome.IsDone)
            {
                (_version, _savedAt, _reasonIsTyped) = (outcome.Value, Clock.Now, false);
                _editing.IsSavedAs(content);
            }
            else if (outcome.Conflict is { } conflict)
            {
                _conflict = conflict;
                _theirs = (await Queries.AskAsync(new PlanText.Query(PlanId, AmendmentId))).Value;
            }
        }
        finally
        {
            _busy = false;
        }
    }

    /// <summary>Goes on from their version with the text that was chosen; it is saved only when the writer says so.</summary>
    private void ResolveAsync(PlanContent chosen)
    {
        _version = _theirs!.Version;
        _editing!.IsSavedAs(_theirs.Content);
        _editing.Replace(chosen);
        (_theirs, _conflict, _saveFailure) = (null, null, null);
        Check();
    }

    private void BeforeLeavingAsync(LocationChangingContext leaving)
    {
        if (_leaves || (_editing?.IsChanged != true && !_reasonIsTyped))
            return;
        leaving.PreventNavigation();
        _leavingTo = leaving.TargetLocation;
    }

    private void Leave(string address)
    {
        _leaves = true;
        Navigation.NavigateTo(address);
    }

    private string NameOf(Guid id) => _theirs?.Options.NameOf(id) is { } name and not "?" ? name : _text!.Options.NameOf(id);
}
