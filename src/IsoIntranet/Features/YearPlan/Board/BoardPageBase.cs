using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Board;

/// <summary>
/// Board and wall look at the same snapshot: read once with the viewer's rights, then handed every newer one. What is shown
/// is never older than it says.
/// </summary>
public abstract class BoardPageBase : ComponentBase, IAsyncDisposable
{
    protected static readonly CellStatus[] ChipStatuses =
        [CellStatus.DueSoon, CellStatus.Submitted, CellStatus.Returned, CellStatus.NoUpdate, CellStatus.AwaitingEvent];

    private Subscription? _subscription;
    private Guid _watched;

    [Inject]
    protected IStringLocalizer<BoardText> Text { get; set; } = default!;

    [Inject]
    protected BoardWording Words { get; set; } = default!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private BoardStore Boards { get; set; } = default!;

    [Inject]
    private Queries Queries { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Parameter]
    public Guid PlanId { get; set; }

    protected BoardSnapshot? Board { get; private set; }

    /// <summary>Why there is no board to show.</summary>
    protected string? Failure { get; private set; }

    /// <summary>The last attempt to read failed: what is shown may be old.</summary>
    protected bool IsStale { get; private set; }

    protected override async Task OnParametersSetAsync()
    {
        if (Board?.PlanId == PlanId)
            return;
        await ReadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!RendererInfo.IsInteractive || _watched == PlanId)
            return;
        if (_subscription is not null)
            await _subscription.DisposeAsync();
        _watched = PlanId;
        _subscription = Boards.Watch(PlanId, () => InvokeAsync(RefreshAsync));
        // Whatever happened between reading and watching.
        if (Board is { } shown && await Boards.GetAsync(PlanId) is { } now && now.Serial != shown.Serial)
            await RefreshAsync();
    }

    /// <summary>Shows a newer snapshot.</summary>
    protected abstract void Show(BoardSnapshot board);

    public virtual async ValueTask DisposeAsync()
    {
        if (_subscription is not null)
            await _subscription.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task RefreshAsync()
    {
        var wasStale = IsStale;
        try
        {
            // The query again and not the last scope: a right that was taken away is gone with the next change.
            await ReadAsync();
            IsStale = false;
        }
        catch (Exception) when (Board is not null)
        {
            IsStale = true;
        }
        if (Board is { } board && Failure is null && !IsStale && !wasStale)
            Show(board);
        else
            StateHasChanged();
    }

    private async Task ReadAsync()
    {
        var outcome = await Queries.AskAsync(new BoardOf.Query(PlanId));
        Failure = outcome.IsDone ? null : Refusals.Of(outcome);
        Board = outcome.Value?.Snapshot;
    }
}
