using System.Text.Json;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Progress;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>Where a plan begins to be taken in: a file, or a table from the clipboard; and what was begun before.</summary>
public sealed partial class ImportPage(
    Commands commands, Queries queries, ImportSources sources, RefusalText refusals, NavigationManager navigation, CurrentActor actor, OrganisationClock clock, IJSRuntime js,
    IStringLocalizer<PlanImportText> text) : ComponentBase, IAsyncDisposable
{
    private const long MostBytes = ImportLimits.MaximumFileMegabytes * 1024L * 1024;

    private IReadOnlyList<PartyName> _units = [];
    private ImportList.View? _list;
    private Guid _owner;
    private bool _forbidden;
    private bool _busy;
    private string? _message;
    private string? _fileName;
    private int _percent;
    private string? _typed;
    private ElementReference _area;
    private ElementReference _answer;
    private CancellationTokenSource _stop = new();
    private DotNetObjectReference<ImportPage>? _self;
    private IJSObjectReference? _paste;

    private IStringLocalizer L => text;

    private OrganisationClock Clock => clock;

    /// <summary>Called by the page's script with the clipboard's contents.</summary>
    [JSInvokable]
    public async Task PasteAsync(IJSStreamReference clipboard)
    {
        await using var stream = await clipboard.OpenReadStreamAsync(MostBytes);
        var pasted = await JsonSerializer.DeserializeAsync<Clipboard>(stream, JsonSerializerOptions.Web);
        await InvokeAsync(() => TakeAsync(() => sources.TakeAsync(pasted?.Html, pasted?.Text, null, _stop.Token)));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _stop.Dispose();
        try
        {
            if (_paste is not null)
                await _paste.InvokeVoidAsync("dispose");
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its listener with it.
        }
        _self?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _forbidden = !(await actor.GetAsync()).MayAnywhere(YearPlanRoom.Keep);
        if (_forbidden)
            return;
        _units = (await queries.AskAsync(new NewPlanOptions.Query())).Value?.Units ?? [];
        _owner = _units.Count > 0 ? _units[0].Id : Guid.Empty;
        await ListAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || _forbidden)
            return;
        _self = DotNetObjectReference.Create(this);
        var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/import.js");
        _paste = await module.InvokeAsync<IJSObjectReference>("attachPaste", _area, _self);
    }

    private async Task ListAsync() => _list = (await queries.AskAsync(new ImportList.Query())).Value;

    private async Task UploadAsync(InputFileChangeEventArgs chosen)
    {
        var file = chosen.File;
        if (file.Size > MostBytes)
        {
            await SayAsync(refusals.Of(new Refusal("Platform.ImportTooLarge", ImportLimits.MaximumFileMegabytes)));
            return;
        }
        (_fileName, _percent) = (file.Name, 0);
        await TakeAsync(async () =>
        {
            await using var content = new CountingStream(file.OpenReadStream(MostBytes, _stop.Token), read => Progressed(read, file.Size));
            return await sources.TakeAsync(content, file.Name, _stop.Token);
        });
    }

    private void Progressed(long read, long size)
    {
        var percent = size == 0 ? 100 : (int)(100 * read / size);
        if (percent / 10 == _percent / 10)
            return;
        _percent = percent;
        _ = InvokeAsync(StateHasChanged);
    }

    private Task ReadTypedAsync() => TakeAsync(() => sources.TakeAsync(null, _typed, null, _stop.Token));

    private async Task TakeAsync(Func<Task<Outcome<TakenSource>>> take)
    {
        (_busy, _message) = (true, null);
        StateHasChanged();
        try
        {
            var taken = await take();
            var started = taken.IsDone ? await commands.RunAsync(new StartPlanImport.Command(taken.Value, _owner)) : taken.Failure<Guid>();
            if (started.IsDone)
                navigation.NavigateTo($"plans/import/{started.Value}");
            else
                await SayAsync(refusals.Of(started));
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException or TimeoutException or JSException)
        {
            await SayAsync(text[_stop.IsCancellationRequested ? "Stopped" : "UploadBroke"]);
        }
        finally
        {
            (_busy, _fileName) = (false, null);
        }
    }

    private void Stop()
    {
        _stop.Cancel();
        _stop = new CancellationTokenSource();
    }

    private async Task SayAsync(string message)
    {
        _message = message;
        StateHasChanged();
        await _answer.FocusAsync();
    }

    private async Task DropAsync(ImportList.Unfinished import)
    {
        var outcome = await commands.RunAsync(new CancelPlanImport.Command(import.Id, import.Version));
        _message = outcome.IsDone ? null : refusals.Of(outcome);
        await ListAsync();
    }

    private async Task ForgetAsync(ImportList.Remembered name)
    {
        var outcome = await commands.RunAsync(new ForgetPartyAlias.Command(name.UnitId, name.Form));
        _message = outcome.IsDone ? null : refusals.Of(outcome);
        await ListAsync();
    }

    private sealed record Clipboard(string? Html, string? Text);
}
