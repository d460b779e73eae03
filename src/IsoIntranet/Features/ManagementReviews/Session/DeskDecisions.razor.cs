using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>
/// The decisions on one input, and the form in which the next one is typed: the room reads along. Its id is made here, so that
/// a decision that is sent twice is one decision.
/// </summary>
public sealed partial class DeskDecisions
{
    private IReadOnlyList<PersonChoices.Choice> _people = [];
    private IReadOnlyDictionary<string, string[]> _errors = new Dictionary<string, string[]>();
    private Guid _id = Guid.CreateVersion7();
    private int _version;
    private DecisionKind _kind;
    private string _text = "";
    private Guid? _ownerId;
    private UnitView.PersonRef? _keptOwner;
    private DateOnly? _due;
    private int _brought = -1;
    private bool _isBusy;
    private string? _message;
    private Conflict? _conflict;
    private ReviewDecision? _dropping;

    [Inject]
    private Commands Commands { get; set; } = default!;

    [Inject]
    private Queries Queries { get; set; } = default!;

    [Inject]
    private LivePen Pen { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    [Parameter, EditorRequired]
    public StageOf.View View { get; set; } = default!;

    /// <summary>None for decisions about the whole.</summary>
    [Parameter, EditorRequired]
    public Guid? InputId { get; set; }

    [Parameter, EditorRequired]
    public DeskDrafts Drafts { get; set; } = default!;

    [Parameter]
    public IJSObjectReference? Kept { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private bool MayWrite => View.Review.State is ManagementReviewState.InSession or ManagementReviewState.MinutesDrafted;

    private string Suffix => $".{(InputId is { } input ? input.ToString("N") : View.Review.Id.ToString("N"))}.decision";

    private string Key => $"{_id:N}{Suffix}";

    private IReadOnlyList<ConflictField> ConflictFields =>
        [new(L["Decision_Text"], _text, _conflict!.Changes.SelectMany(change => change.Fields).LastOrDefault(change => change.Key == "Text") is { Value: { } told } ? told.After : View.Review.Decisions.FirstOrDefault(one => one.Id == _id)?.Text)];

    protected override async Task OnInitializedAsync() =>
        _people = (await Queries.AskAsync(new PersonChoices.Query(Prefer: View.Review.AgencyId))).Value ?? [];

    protected override void OnParametersSet()
    {
        if (_brought == Drafts.Brought)
            return;
        _brought = Drafts.Brought;
        // A decision that was being typed when the connection, or the page, went away.
        if (_text.Length > 0 || Drafts.Ending(Suffix).FirstOrDefault(draft => !string.IsNullOrWhiteSpace(draft.Text)) is not { } begun || !Guid.TryParse(begun.Key[..32], out var id))
            return;
        if (View.Review.Decisions.FirstOrDefault(decision => decision.Id == id) is { } known)
            Take(known);
        else
            _id = id;
        _text = begun.Text;
        _version = Math.Min(begun.Base, _version);
    }

    private void Take(ReviewDecision decision)
    {
        (_id, _version, _kind, _text, _ownerId, _due) = (decision.Id, decision.Version, decision.Kind, decision.Text, decision.OwnerId, decision.Due);
        _keptOwner = decision.OwnerId is { } owner ? new UnitView.PersonRef(owner, decision.OwnerName ?? "", "", null, null, false) : null;
    }

    private async Task TypeAsync(string? text)
    {
        _text = text ?? "";
        Drafts.Note(Key, _text, _version);
        await SayAsync();
    }

    private Task ChooseAsync(DecisionKind kind)
    {
        _kind = kind;
        return _text.Length > 0 ? SayAsync() : Task.CompletedTask;
    }

    private Task<bool> SayAsync() => Pen.SayAsync(View.Review.Id, new TypedWords(LiveField.Decision, _id, InputId, _text, _kind, Clock.Now));

    private async Task EditAsync(ReviewDecision decision)
    {
        if (_version == 0 && _text.Trim().Length > 0)
        {
            // What is half written is not thrown away for another one.
            _message = L["Decision_FinishFirst"];
            return;
        }
        await ClearAsync();
        Take(decision);
    }

    private async Task SaveAsync()
    {
        if (_isBusy)
            return;
        _isBusy = true;
        try
        {
            var outcome = await Commands.RunAsync(new SaveDecision.Command(View.Review.Id, _id, _version, InputId, _kind, _text, _ownerId, null, _due));
            (_errors, _conflict) = (outcome.Errors, outcome.Conflict);
            _message = outcome.Kind is OutcomeKind.Done or OutcomeKind.Conflict or OutcomeKind.Invalid ? null : Refusals.Of(outcome);
            if (!outcome.IsDone)
                return;
            await OnChanged.InvokeAsync();
            await BeginAnewAsync();
        }
        finally
        {
            _isBusy = false;
        }
    }

    private Task KeepMineAsync()
    {
        _version = _conflict!.CurrentVersion;
        return SaveAsync();
    }

    /// <summary>Gives up what is in the form; the screens forget it as well.</summary>
    private async Task ClearAsync()
    {
        await Pen.ForgetAsync(View.Review.Id, LiveField.Decision, _id);
        await BeginAnewAsync();
        await OnChanged.InvokeAsync();
    }

    private async Task BeginAnewAsync()
    {
        await Drafts.ForgetAsync(Kept, Key, null);
        (_id, _version, _text, _ownerId, _keptOwner, _due) = (Guid.CreateVersion7(), 0, "", null, null, null);
        (_errors, _message, _conflict) = (new Dictionary<string, string[]>(), null, null);
    }

    private async Task DropAsync(bool yes)
    {
        var dropped = _dropping!;
        _dropping = null;
        if (!yes)
            return;
        var outcome = await Commands.RunAsync(new DropDecision.Command(View.Review.Id, dropped.Id, dropped.Version));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        await OnChanged.InvokeAsync();
    }
}
