using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Platform.Lists;

/// <summary>
/// A list that searches, sorts and pages on the server, keeps its state in the address, and is taken out as a sheet. The page
/// gives it a way to read; live pages call <see cref="ReloadAsync"/> from their refresh.
/// </summary>
public partial class DataTable<TRow> : ComponentBase, IDisposable
{
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(300);

    private readonly List<DataColumn<TRow>> _columns = [];
    private CancellationTokenSource? _reading;
    private CancellationTokenSource? _typing;
    private PageRequest _request = new();
    private (PageRequest Request, object? Filter)? _read;
    private PageOf<TRow>? _page;
    private string? _failure;
    private string? _typed;
    private string _path = "";
    private bool _exporting;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ListsText> L { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    [Inject]
    private ListExporter Exporter { get; set; } = default!;

    /// <summary>Reads one page of rows.</summary>
    [Parameter, EditorRequired]
    public Func<PageRequest, CancellationToken, Task<Outcome<PageOf<TRow>>>> Load { get; set; } = default!;

    /// <summary>Names the table to those who listen, and the sheet that is taken out.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public RenderFragment? Columns { get; set; }

    /// <summary>File name of the sheet without date and ending, in ASCII; no export where none.</summary>
    [Parameter]
    public string? FileName { get; set; }

    /// <summary>Before the names in the address, where a page has several tables.</summary>
    [Parameter]
    public string Prefix { get; set; } = "";

    /// <summary>The page's own filters as a value; the table reads again when it is not equal to the one before.</summary>
    [Parameter]
    public object? Filter { get; set; }

    [Parameter]
    public bool Searchable { get; set; } = true;

    [Parameter]
    public string? SearchHint { get; set; }

    /// <summary>The column by which the list is sorted without a wish, to be marked as such.</summary>
    [Parameter]
    public string? DefaultSort { get; set; }

    [Parameter]
    public bool DefaultDescending { get; set; }

    [Parameter]
    public int PageSize { get; set; } = PageRequest.DefaultTake;

    /// <summary>Chips and selects beside the search.</summary>
    [Parameter]
    public RenderFragment? Filters { get; set; }

    /// <summary>Buttons at the end of the toolbar.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>Shown where there are no rows at all.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    [Parameter]
    public Func<TRow, object>? Key { get; set; }

    [Parameter]
    public Func<TRow, bool>? IsSelected { get; set; }

    [Parameter]
    public Func<TRow, string?>? RowClass { get; set; }

    private string RangeText => _page is not { Total: > 0 } ? L["None"] : L["Range", _request.Skip + 1, _request.Skip + _page.Items.Count, _page.Total];

    protected override void OnInitialized()
    {
        _path = new Uri(Navigation.Uri).AbsolutePath;
        Navigation.LocationChanged += Moved;
    }

    protected override Task OnParametersSetAsync() => FollowAddressAsync();

    /// <summary>Reads the same page again, for what has changed meanwhile.</summary>
    public async Task ReloadAsync()
    {
        await ReadAsync();
        StateHasChanged();
    }

    internal void Add(DataColumn<TRow> column)
    {
        _columns.Add(column);
        StateHasChanged();
    }

    internal void Remove(DataColumn<TRow> column) => _columns.Remove(column);

    private void Moved(object? sender, LocationChangedEventArgs move)
    {
        // Leaving the page changes the address too.
        if (new Uri(move.Location).AbsolutePath == _path)
            _ = InvokeAsync(FollowAddressAsync);
    }

    private async Task FollowAddressAsync()
    {
        var request = TableAddress.Read(Navigation.Uri, Prefix, PageSize);
        if (_read == (request, Filter))
            return;
        if (request.Search != _request.Search || _read is null)
            _typed = request.Search;
        _request = request;
        _read = (request, Filter);
        await ReadAsync();
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        _reading?.Cancel();
        using var reading = _reading = new CancellationTokenSource();
        try
        {
            var outcome = await Load(_request, reading.Token);
            if (outcome is { IsDone: true, Value: { Items.Count: 0, Total: > 0 } beyond })
            {
                _request = _request with { Skip = (beyond.Total - 1) / _request.Take * _request.Take };
                outcome = await Load(_request, reading.Token);
            }
            if (reading.IsCancellationRequested)
                return;
            _failure = outcome.IsDone ? null : Refusals.Of(outcome);
            if (outcome.IsDone)
                _page = outcome.Value;
        }
        catch (OperationCanceledException) when (reading.IsCancellationRequested)
        {
        }
        finally
        {
            if (_reading == reading)
                _reading = null;
        }
    }

    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        _reading?.Cancel();
        _typing?.Cancel();
        GC.SuppressFinalize(this);
    }
}
