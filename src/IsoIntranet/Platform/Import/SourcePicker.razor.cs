using System.Text.Json;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace IsoIntranet.Platform.Import;

/// <param name="Content">The file as it came; none of a pasted table.</param>
public sealed record PickedSource(SourceDocument Document, byte[]? Content);

/// <summary>Takes a source in and reads it. Whatever is wrong with it is said here; the page hears of readable sources alone.</summary>
public sealed partial class SourcePicker : IAsyncDisposable
{
    /// <summary>How the browser's part names what was pasted, see <c>js/paste.js</c>.</summary>
    private const string Clipboard = "application/x-iso-clipboard";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private ElementReference _zone;
    private IJSObjectReference? _listener;
    private CancellationTokenSource? _reading;
    private string? _message;
    private int _percent;
    private int _round;
    private bool _isGone;

    /// <summary>Name of the source that is shown; none while none is.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>A new source comes: what was shown of the last one is out of date.</summary>
    [Parameter]
    public EventCallback Starting { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<PickedSource> Picked { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    private bool IsReading => _reading is not null;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !RendererInfo.IsInteractive)
            return;
        var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/paste.js");
        _listener = await module.InvokeAsync<IJSObjectReference>("listen", _zone);
    }

    public async ValueTask DisposeAsync()
    {
        _isGone = true;
        await StopAsync();
        try
        {
            if (_listener is not null)
            {
                await _listener.InvokeVoidAsync("stop");
                await _listener.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its listener with it.
        }
    }

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        if (IsReading)
            return;
        using var reading = _reading = new CancellationTokenSource();
        (_message, _percent) = (null, 0);
        await Starting.InvokeAsync();
        try
        {
            var outcome = await ReadAsync(chosen.File, reading.Token);
            _message = outcome.IsDone ? null : Refusals.Of(outcome);
            if (outcome.IsDone && !_isGone)
                await Picked.InvokeAsync(outcome.Value);
        }
        catch (OperationCanceledException)
        {
            // Stopped by the one who waited for it.
        }
        catch (Exception failed) when (failed is IOException or JSException)
        {
            // The file was moved, or the connection was lost on the way.
            _message = T["ReadFailed"];
        }
        finally
        {
            // The same file may be chosen again after it was put right, which a browser would not tell otherwise.
            (_reading, _round) = (null, _round + 1);
        }
    }

    private async Task<Outcome<PickedSource>> ReadAsync(IBrowserFile file, CancellationToken cancellationToken)
    {
        const long most = ImportLimits.MaximumFileMegabytes * 1024L * 1024L;
        if (file.Size > most)
            return new Refusal("Platform.ImportTooLarge", ImportLimits.MaximumFileMegabytes);
        var content = new byte[file.Size];
        await using (var stream = file.OpenReadStream(most, cancellationToken))
        {
            for (var at = 0; at < content.Length;)
            {
                var read = await stream.ReadAsync(content.AsMemory(at), cancellationToken);
                if (read == 0)
                    throw new EndOfStreamException();
                at += read;
                if (_percent != (_percent = (int)(100L * at / content.Length)))
                    StateHasChanged();
            }
        }
        // Reading takes a second for a large source, in which the page still answers.
        var isPasted = file.ContentType == Clipboard;
        var outcome = await Task.Run(() => isPasted ? ReadPasted(content, cancellationToken) : SourceReader.Read(content, file.Name, cancellationToken), cancellationToken);
        return outcome.IsDone ? new PickedSource(outcome.Value, isPasted ? null : content) : outcome.Failure<PickedSource>();
    }

    private static Outcome<SourceDocument> ReadPasted(byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            var pasted = JsonSerializer.Deserialize<PastedContent>(content, Json);
            return SourceReader.ReadPasted(pasted?.Html, pasted?.Text, cancellationToken);
        }
        catch (JsonException)
        {
            return new Refusal("Platform.ImportBroken");
        }
    }

    private Task StopAsync() => _reading?.CancelAsync() ?? Task.CompletedTask;

    private sealed record PastedContent(string? Html, string? Text);
}
