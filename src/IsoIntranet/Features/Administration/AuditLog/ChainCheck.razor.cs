using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Lists;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Administration.AuditLog;

/// <summary>Verifies the whole chain of the change log, with progress, and says plainly what was found where.</summary>
public partial class ChainCheck : ComponentBase, IDisposable
{
    private const int MostShown = 50;

    private CancellationTokenSource? _running;
    private ChainReport? _report;
    private bool _cancelled;
    private long _rows;
    private string _at = "";

    [Inject]
    private ChangeLogVerifier Verifier { get; set; } = default!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = default!;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    private async Task VerifyAsync()
    {
        if (_running is not null || !(await CurrentActor.GetAsync()).MayAnywhere(ChangeLogSight.ReadRows))
            return;
        using var running = _running = new CancellationTokenSource();
        (_report, _cancelled, _rows) = (null, false, 0);
        try
        {
            // SQLite reads on the caller's thread, and this one belongs to the page.
            _report = await Task.Run(() => Verifier.VerifyAsync(new Progress(this), running.Token), running.Token);
            _at = ListFormat.Of(Clock.Now, XlsxKind.DateTime, Clock);
        }
        catch (OperationCanceledException) when (running.IsCancellationRequested)
        {
            _cancelled = true;
        }
        finally
        {
            _running = null;
        }
    }

    public void Dispose()
    {
        _running?.Cancel();
        GC.SuppressFinalize(this);
    }

    private sealed class Progress(ChainCheck owner) : IProgress<long>
    {
        public void Report(long value) => _ = owner.InvokeAsync(() =>
        {
            owner._rows = value;
            owner.StateHasChanged();
        });
    }
}
