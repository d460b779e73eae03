using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>
/// What the screens of a session share: they read the session anew when something of it was committed, follow what is being
/// typed, turn the slides where the viewer may, and let all of it go when they are left.
/// </summary>
public abstract class SessionPage : LivePage
{
    /// <summary>The least time between two pictures of what is being typed.</summary>
    public static readonly TimeSpan TypingInterval = TimeSpan.FromMilliseconds(200);

    private Subscription? _typing;
    private Guid _typingOf;
    private IJSObjectReference? _watch;
    private DotNetObjectReference<SessionPage>? _self;

    [Inject]
    protected OrganisationClock Clock { get; set; } = default!;

    [Inject]
    protected RefusalText Refusals { get; set; } = default!;

    [Inject]
    protected IJSRuntime Js { get; set; } = default!;

    [Inject]
    private LiveWords Live { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    protected ElementReference Root { get; set; }

    protected StageOf.View? View { get; private set; }

    /// <summary>What is typed and not saved yet.</summary>
    protected IReadOnlyList<TypedWords> Typed { get; private set; } = [];

    /// <summary>Why there is nothing to show.</summary>
    protected string? Failure { get; private set; }

    /// <summary>Why the last wish was not done.</summary>
    protected string? Refused { get; set; }

    protected bool IsBusy { get; private set; }

    /// <summary>Whether keys and clicker turn the slides of this page.</summary>
    protected virtual bool HasKeys => false;

    protected override TimeSpan RefreshInterval => TimeSpan.FromMilliseconds(100);

    protected override bool Concerns(Signal signal) => signal.RootId == Id;

    protected override async Task OnParametersSetAsync()
    {
        if (View?.Review.Id != Id)
            await RefreshAsync();
    }

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new StageOf.Query(Id));
        Failure = outcome.IsDone ? null : Refusals.Of(outcome);
        View = outcome.Value;
        await ReadTypedAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (View is null || !RendererInfo.IsInteractive)
            return;
        if (_typingOf != Id)
        {
            if (_typing is not null)
                await _typing.DisposeAsync();
            _typingOf = Id;
            _typing = Live.Listen(Id, () => InvokeAsync(FollowTypingAsync), TypingInterval);
        }
        if (_watch is null)
        {
            _self = DotNetObjectReference.Create(this);
            var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/mreview-stage.js");
            if (module is not null)
                _watch = await module.InvokeAsync<IJSObjectReference>("watch", Root, _self, HasKeys);
        }
    }

    /// <summary>Called by js/mreview-stage.js for a key, a clicker or a swipe.</summary>
    [JSInvokable]
    public Task ActAsync(string name, int number) => InvokeAsync(async () =>
    {
        if (View is not null)
            await DoAsync(name, number);
        StateHasChanged();
    });

    /// <summary>Does what a key stands for.</summary>
    protected virtual Task DoAsync(string name, int number) => View is { MayLead: true } view
        ? StageActs.Of(view, name, number) is { } wanted ? ShowAsync(wanted) : name == "pause" ? PauseAsync() : Task.CompletedTask
        : Task.CompletedTask;

    /// <summary>Turns all screens to a slide.</summary>
    protected Task ShowAsync(StageView wanted) => RunAsync(new DriveStage.Command(Id, wanted));

    protected Task StepAsync(int by) => ShowAsync(StageActs.Step(View!, by));

    protected Task PauseAsync() => RunAsync(new PauseStage.Command(Id, View!.Stage.PausedAt is null));

    protected async Task<bool> RunAsync<TCommand, TResult>(ICommand<TCommand, TResult> command) where TCommand : ICommand<TCommand, TResult>
    {
        IsBusy = true;
        try
        {
            var outcome = await Commands.RunAsync(command);
            Refused = outcome.IsDone ? null : Refusals.Of(outcome);
            // The own screen need not wait for the way through the log.
            if (outcome.IsDone || outcome.Kind == OutcomeKind.Conflict)
                await RefreshAsync();
            return outcome.IsDone;
        }
        finally
        {
            IsBusy = false;
        }
    }

    private async Task FollowTypingAsync()
    {
        await ReadTypedAsync();
        StateHasChanged();
    }

    private async Task ReadTypedAsync() => Typed = View is null ? [] : (await Queries.AskAsync(new LiveWordsOf.Query(Id))).Value ?? [];

    public override async ValueTask DisposeAsync()
    {
        if (_typing is not null)
            await _typing.DisposeAsync();
        await base.DisposeAsync();
        try
        {
            if (_watch is not null)
            {
                await _watch.InvokeVoidAsync("dispose");
                await _watch.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its watch with it.
        }
        _self?.Dispose();
        GC.SuppressFinalize(this);
    }
}
