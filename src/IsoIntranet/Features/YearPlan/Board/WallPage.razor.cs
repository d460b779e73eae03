using System.Globalization;
using IsoIntranet.Platform.Clock;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IsoIntranet.Features.YearPlan.Board;

/// <summary>
/// The board for a wall: one page of units at a time, turned by itself. It beats, so that the browser can tell a living page
/// from a picture of one: when the beat stops, the browser greys the figures, says so, and loads again once the server answers.
/// </summary>
public sealed partial class WallPage
{
    private const int RowsPerPage = 10;

    /// <summary>More columns than this cannot be read from four metres; sections then take turns.</summary>
    private const int MostColumns = 14;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan PageTime = TimeSpan.FromSeconds(15);

    private ElementReference _wall;
    private ITimer? _timer;
    private IJSObjectReference? _watch;
    private int _page;
    private long _beat;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    /// <summary><c>light</c> or <c>dark</c>; dark unless asked otherwise.</summary>
    [SupplyParameterFromQuery(Name = "theme")]
    private string? Theme { get; set; }

    private IReadOnlyList<(int First, int Span)> ColumnPages => PagesOf(Board!);

    private int RowPages => Math.Max(1, (Board!.Rows.Count + RowsPerPage - 1) / RowsPerPage);

    private int Pages => RowPages * ColumnPages.Count;

    private IReadOnlyList<int> Columns
    {
        get
        {
            var (first, span) = ColumnPages[_page / RowPages % ColumnPages.Count];
            return [.. Enumerable.Range(first, span)];
        }
    }

    private IEnumerable<BoardRow> PageRows => Board!.Rows.Skip(_page % RowPages * RowsPerPage).Take(RowsPerPage);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (Board is null || _watch is not null || !RendererInfo.IsInteractive)
            return;
        _timer ??= Clock.Time.CreateTimer(_ => InvokeAsync(Tick), null, Beat, Beat);
        var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/wall.js");
        _watch = await module.InvokeAsync<IJSObjectReference>("watch", _wall, CultureInfo.CurrentUICulture.Name, Clock.Local(Clock.Now).Offset.TotalMinutes);
    }

    protected override void Show(BoardSnapshot board)
    {
        _page %= Pages;
        StateHasChanged();
    }

    public override async ValueTask DisposeAsync()
    {
        if (_timer is not null)
            await _timer.DisposeAsync();
        await base.DisposeAsync();
        try
        {
            if (_watch is not null)
                await _watch.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its watch with it.
        }
    }

    private void Tick()
    {
        _beat++;
        if (Board is not null && _beat % (PageTime / Beat) == 0)
            _page = (_page + 1) % Pages;
        StateHasChanged();
    }

    private static IReadOnlyList<(int First, int Span)> PagesOf(BoardSnapshot board)
    {
        if (board.Columns.Count <= MostColumns)
            return [(0, board.Columns.Count)];
        return [.. board.Sections.SelectMany(section => Enumerable.Range(0, (section.Span + MostColumns - 1) / MostColumns)
            .Select(part => (section.FirstColumn + (part * MostColumns), Math.Min(MostColumns, section.Span - (part * MostColumns)))))];
    }

    private IEnumerable<(string Css, string Name, int Count)> Counts(BoardTotal total) =>
    [
        ("st-late", Words.NameOf(CellStatus.Late), total.Late),
        ("st-due-soon", Words.NameOf(CellStatus.DueSoon), total.DueSoon),
        ("st-returned", Words.NameOf(CellStatus.Returned), total.Returned),
        ("st-submitted", Words.NameOf(CellStatus.Submitted), total.Waiting),
        ("st-done", Words.NameOf(CellStatus.Done), total.Done),
    ];

    private string ClassOf(BoardRow row, int column)
    {
        if (row.Cells[column] is not { } cell)
            return "cell st-none";
        var css = "cell " + BoardWording.ClassOf(cell.Status);
        if (cell.IsLate && cell.Status != CellStatus.Late)
            css += " is-late";
        return cell.AssignmentId == Board!.LastChange?.AssignmentId ? css + (cell.Version % 2 == 0 ? " is-last is-changed" : " is-last is-changed-again") : css;
    }

    private string LabelOf(BoardRow row, int column) => row.Cells[column] is { } cell
        ? Words.Label(row.Unit, Board!.Columns[column], cell)
        : Text["CellNone", row.Unit.Name, Board!.Columns[column].Number];

    private static string? TextOf(BoardCell? cell) => cell is null || cell.Status is CellStatus.NotApplicable or CellStatus.NotDue or CellStatus.AwaitingEvent or CellStatus.Done or CellStatus.DoneLate or CellStatus.Submitted or CellStatus.Returned
        ? null
        : cell.Periods > 1 ? $"{cell.PeriodsDone}/{cell.Periods}" : cell.Percent.ToString(CultureInfo.CurrentCulture);

    private string UnitName(Guid unitId) => Board!.Rows.FirstOrDefault(row => row.Unit.Id == unitId)?.Unit.Name ?? "";

    private string ChangeWords(BoardChange change)
    {
        var column = Board!.Columns.FirstOrDefault(column => column.ItemId == change.ItemId);
        var cell = Board.Rows.SelectMany(row => row.Cells).FirstOrDefault(cell => cell?.AssignmentId == change.AssignmentId);
        return Text["ChangeWords", column?.Number ?? "", column?.Text ?? "", cell is null ? "" : Words.NameOf(cell.Status), change.By];
    }

    private string Moment(DateTimeOffset at)
    {
        var local = Clock.Local(at);
        return DateOnly.FromDateTime(local.DateTime) == Clock.Today
            ? local.ToString("HH:mm:ss", CultureInfo.CurrentCulture)
            : local.ToString("dd/MM/yyyy HH:mm", CultureInfo.CurrentCulture);
    }

    /// <summary>The first words of an item, as many as a column head holds.</summary>
    private static string Short(string text) => text.Length <= 26 ? text : string.Concat(text.AsSpan(0, 24).TrimEnd(), "…");
}
