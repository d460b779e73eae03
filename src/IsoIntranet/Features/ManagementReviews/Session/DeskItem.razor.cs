using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>
/// Discussion and conclusion of one input. A stroke goes to the screens at once; the words are saved when the typist rests or
/// leaves the field. Whatever the answer, the field keeps what was typed.
/// </summary>
public sealed partial class DeskItem
{
    /// <summary>How long the typist rests before the words are saved.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private ITimer? _timer;
    private string _discussion = "";
    private string _conclusion = "";
    private (string Discussion, string Conclusion) _saved = ("", "");
    private int _base;
    private int _brought = -1;
    private bool _isSaving;
    private bool _isGone;
    private Conflict? _conflict;
    private string? _message;
    private DateTimeOffset? _savedAt;

    [Inject]
    private Commands Commands { get; set; } = default!;

    [Inject]
    private LivePen Pen { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    [Parameter, EditorRequired]
    public StageOf.View View { get; set; } = default!;

    [Parameter, EditorRequired]
    public ReviewInput Item { get; set; } = default!;

    [Parameter, EditorRequired]
    public DeskDrafts Drafts { get; set; } = default!;

    /// <summary>The browser's keeping; none before it is there.</summary>
    [Parameter]
    public IJSObjectReference? Kept { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private bool MayWrite => View.Review.State is ManagementReviewState.InSession or ManagementReviewState.MinutesDrafted;

    private bool IsDirty => _discussion.Trim() != _saved.Discussion || _conclusion.Trim() != _saved.Conclusion;

    private IReadOnlyList<ConflictField> ConflictFields =>
        [new(L["Said_Discussion"], _discussion, Theirs("Discussion", Item.Discussion)), new(L["Said_Conclusion"], _conclusion, Theirs("Conclusion", Item.Conclusion))];

    protected override async Task OnParametersSetAsync()
    {
        var isFirst = _brought < 0;
        // Somebody else's words are taken where nothing is being typed; otherwise the next saving finds the conflict.
        if (isFirst || !IsDirty && !_isSaving && Item.Version > _base)
        {
            (_discussion, _conclusion, _base) = (Item.Discussion ?? "", Item.Conclusion ?? "", Item.Version);
            _saved = (_discussion, _conclusion);
        }
        if (_brought == Drafts.Brought)
            return;
        _brought = Drafts.Brought;
        if (Drafts.Of(KeyOf("discussion")) is { } discussion && !IsTyped(_discussion, _saved.Discussion))
            (_discussion, _base) = (discussion.Text, Math.Min(_base, discussion.Base));
        if (Drafts.Of(KeyOf("conclusion")) is { } conclusion && !IsTyped(_conclusion, _saved.Conclusion))
            (_conclusion, _base) = (conclusion.Text, Math.Min(_base, conclusion.Base));
        if (IsDirty && MayWrite)
            Wait();
        else if (!IsDirty)
            await GiveUpDraftsAsync();
    }

    private static bool IsTyped(string text, string saved) => text.Trim() != saved;

    private string KeyOf(string field) => $"{Item.Id:N}.{field}";

    private string? Theirs(string field, string? known) =>
        _conflict!.Changes.SelectMany(change => change.Fields).LastOrDefault(change => change.Key == field) is { Value: { } told } ? told.After : known;

    // A binding, not a value beside an event: what the browser has typed meanwhile would be written over by the answer otherwise.
    private Task TypeDiscussionAsync(string? text) => TypedAsync(LiveField.Discussion, "discussion", _discussion = text ?? "");

    private Task TypeConclusionAsync(string? text) => TypedAsync(LiveField.Conclusion, "conclusion", _conclusion = text ?? "");

    private async Task TypedAsync(LiveField field, string name, string text)
    {
        Drafts.Note(KeyOf(name), text, _base);
        Wait();
        await Pen.SayAsync(View.Review.Id, new TypedWords(field, Item.Id, Item.Id, text, null, Clock.Now));
    }

    private void Wait()
    {
        _timer ??= Clock.Time.CreateTimer(_ => InvokeAsync(async () =>
        {
            await SaveAsync();
            StateHasChanged();
        }), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(Rest, Timeout.InfiniteTimeSpan);
    }

    private async Task SaveAsync()
    {
        if (_isSaving || !IsDirty || _conflict is not null || !MayWrite)
            return;
        _isSaving = true;
        var (discussion, conclusion) = (_discussion, _conclusion);
        try
        {
            var outcome = await Commands.RunAsync(new WriteDiscussion.Command(Item.Id, _base, discussion, conclusion));
            _conflict = outcome.Conflict;
            _message = outcome.IsDone || outcome.Conflict is not null ? null : Refusals.Of(outcome);
            if (outcome.IsDone)
                await SavedAsync(outcome.Value, discussion, conclusion);
        }
        finally
        {
            _isSaving = false;
        }
        if (_message is null && _conflict is null && !_isGone)
        {
            await OnChanged.InvokeAsync();
            if (IsDirty)
                Wait();
        }
    }

    private async Task SavedAsync(int version, string discussion, string conclusion)
    {
        (_base, _saved, _savedAt) = (version, (discussion.Trim(), conclusion.Trim()), Clock.Now);
        await Drafts.ForgetAsync(Kept, KeyOf("discussion"), discussion);
        await Drafts.ForgetAsync(Kept, KeyOf("conclusion"), conclusion);
    }

    private Task KeepMineAsync()
    {
        _base = _conflict!.CurrentVersion;
        _conflict = null;
        return SaveAsync();
    }

    private async Task TakeTheirsAsync()
    {
        var (discussion, conclusion) = (Theirs("Discussion", Item.Discussion) ?? "", Theirs("Conclusion", Item.Conclusion) ?? "");
        (_base, _saved, _discussion, _conclusion) = (_conflict!.CurrentVersion, (discussion, conclusion), discussion, conclusion);
        _conflict = null;
        await GiveUpDraftsAsync();
        await OnChanged.InvokeAsync();
    }

    private async Task GiveUpDraftsAsync()
    {
        await Drafts.ForgetAsync(Kept, KeyOf("discussion"), null);
        await Drafts.ForgetAsync(Kept, KeyOf("conclusion"), null);
    }

    /// <summary>Going to another input saves what was typed on this one; what cannot be saved is kept and comes back with it.</summary>
    public async ValueTask DisposeAsync()
    {
        _isGone = true;
        if (_timer is not null)
            await _timer.DisposeAsync();
        await SaveAsync();
    }
}
