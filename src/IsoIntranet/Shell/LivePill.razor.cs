using System.Globalization;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Shell;

/// <summary>Says that the page follows changes, and when the last one came.</summary>
public partial class LivePill(LiveBus bus, OrganisationClock clock, IStringLocalizer<ShellText> text) : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>The figures first: the pills of hundreds of screens would otherwise be drawn before them.</summary>
    private static readonly TimeSpan Courtesy = TimeSpan.FromMilliseconds(400);

    private Subscription? _subscription;
    private string? _changedAt;
    private bool _isLive;

    private IStringLocalizer T => text;

    /// <summary>A page that is only ever rendered once, like those of the account, follows nothing.</summary>
    private bool IsStatic => RendererInfo.Name == "Static" && AssignedRenderMode is null;

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender || !RendererInfo.IsInteractive)
            return;
        _isLive = true;
        _subscription = bus.Subscribe(_ => true, ShowChangeAsync, Interval);
        StateHasChanged();
    }

    private async Task ShowChangeAsync()
    {
        _changedAt = clock.Local(clock.Now).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        await Task.Delay(Courtesy, clock.Time);
        await InvokeAsync(StateHasChanged);
    }

    public async ValueTask DisposeAsync()
    {
        if (_subscription is not null)
            await _subscription.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
