using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace IsoIntranet.Features.YearPlan.Board;

/// <summary>
/// The matrix with its totals. It is handed new snapshots directly by the page, so that the page around it is not rendered;
/// of its rows only those with a changed cell render.
/// </summary>
public sealed partial class BoardMatrix : ComponentBase, IAsyncDisposable
{
    /// <summary>More rows than this are virtualised, and only so many are prerendered.</summary>
    private const int MostRowsAtOnce = 60;

    private BoardSnapshot _board = default!;
    private BoardFilter _filter = default!;
    private Guid? _selected;
    private IReadOnlyList<BoardRow> _rows = [];
    private IReadOnlyList<int> _columns = [];
    private List<(string Group, BoardRow? Row)> _lines = [];
    private Dictionary<string, int> _groupSizes = [];
    private ElementReference _scroll;
    private IJSObjectReference? _keyboard;
    private DotNetObjectReference<BoardMatrix>? _self;

    [Inject]
    private IStringLocalizer<BoardText> Text { get; set; } = default!;

    [Inject]
    private BoardWording Words { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Parameter, EditorRequired]
    public BoardSnapshot Board { get; set; } = default!;

    [Parameter, EditorRequired]
    public BoardFilter Filter { get; set; } = default!;

    [Parameter]
    public Guid? Selected { get; set; }

    /// <summary>A cell was opened by mouse, touch or keyboard.</summary>
    [Parameter]
    public EventCallback<Guid> Opened { get; set; }

    private string Address => $"plans/{_board.PlanId}/board";

    private string LateAddress => $"{Address}?late=true";

    /// <summary>Shows a newer snapshot.</summary>
    public void Show(BoardSnapshot board)
    {
        Take(board, _filter);
        StateHasChanged();
    }

    [JSInvokable]
    public Task OpenCell(Guid assignmentId) => Opened.InvokeAsync(assignmentId);

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        if (_keyboard is null)
            return;
        try
        {
            await _keyboard.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its module with it.
        }
    }

    protected override void OnParametersSet()
    {
        _selected = Selected;
        // A newer snapshot than the parameter's may have been shown in the meantime.
        var newest = _board is null || _board.PlanId != Board.PlanId || _board.Serial < Board.Serial ? Board : _board;
        Take(newest, Filter);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/board.js");
        _keyboard = await module.InvokeAsync<IJSObjectReference>("attach", _scroll, _self);
    }

    private void Take(BoardSnapshot board, BoardFilter filter)
    {
        var sameColumns = _board is not null && ReferenceEquals(_board.Columns, board.Columns) && filter == _filter;
        _board = board;
        _filter = filter;
        if (!sameColumns)
            _columns = filter.ColumnsOf(board);
        _rows = filter.RowsOf(board);
        _groupSizes = _rows.CountBy(row => row.Unit.Group).ToDictionary();
        _lines = [.. _rows.GroupBy(row => row.Unit.Group)
            .SelectMany(group => group.Select((string Group, BoardRow? Row) (row) => (group.Key, row)).Prepend((group.Key, null)))];
    }

    private string StatusAddress(CellStatus status) => $"{Address}?status={status}";

    private int UnitsWhere(Func<BoardTotal, bool> holds) => _board.Rows.Count(row => holds(row.Total));
}
