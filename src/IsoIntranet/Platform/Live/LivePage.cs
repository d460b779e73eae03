using IsoIntranet.Platform.Commands;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Platform.Live;

/// <summary>
/// The one base of pages that follow changes. Subscribes after the first interactive render, reads again when a signal
/// concerns it, and lets go when it is left.
/// </summary>
public abstract class LivePage : ComponentBase, IAsyncDisposable
{
    private Subscription? subscription;
    private long positionBeforeReading;

    [Inject]
    protected LiveBus Bus { get; set; } = default!;

    [Inject]
    protected Queries Queries { get; set; } = default!;

    [Inject]
    protected Commands.Commands Commands { get; set; } = default!;

    /// <summary>The least time between two refreshes.</summary>
    protected virtual TimeSpan RefreshInterval => TimeSpan.FromMilliseconds(250);

    /// <summary>Whether a change is of interest to what is on the screen.</summary>
    protected abstract bool Concerns(Signal signal);

    /// <summary>Reads again, with the viewer's own rights.</summary>
    protected abstract Task RefreshAsync();

    public override Task SetParametersAsync(ParameterView parameters)
    {
        if (subscription is null)
            positionBeforeReading = Bus.Position;
        return base.SetParametersAsync(parameters);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender || !RendererInfo.IsInteractive)
            return;
        subscription = Bus.Subscribe(Concerns, RefreshOnRendererAsync, RefreshInterval);
        if (Bus.Position != positionBeforeReading)
            subscription.Raise();
    }

    private Task RefreshOnRendererAsync() => InvokeAsync(async () =>
    {
        try
        {
            await RefreshAsync();
            StateHasChanged();
        }
        catch (Exception failure)
        {
            // Goes to the layout's error boundary, as an error of the page's own would.
            await DispatchExceptionAsync(failure);
        }
    });

    public virtual async ValueTask DisposeAsync()
    {
        if (subscription is not null)
            await subscription.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
