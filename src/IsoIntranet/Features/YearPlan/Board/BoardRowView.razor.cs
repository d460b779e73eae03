using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Board;

/// <summary>One unit's row. Renders again only when its row, the filter or the selection is another.</summary>
public sealed partial class BoardRowView : ComponentBase
{
    private readonly Dictionary<Guid, int> _pulses = [];
    private (BoardRow Row, BoardFilter Filter, Guid? Selected, IReadOnlyList<int> Columns)? _rendered;
    private bool _stale = true;

    [Inject]
    private IStringLocalizer<BoardText> Text { get; set; } = default!;

    [Parameter, EditorRequired]
    public BoardSnapshot Board { get; set; } = default!;

    [Parameter, EditorRequired]
    public BoardRow Row { get; set; } = default!;

    [Parameter, EditorRequired]
    public BoardFilter Filter { get; set; } = default!;

    /// <summary>Indices of the columns shown.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<int> Columns { get; set; } = [];

    /// <summary>The assignment whose story is open.</summary>
    [Parameter]
    public Guid? Selected { get; set; }

    protected override void OnParametersSet()
    {
        // Only this row's own selection concerns it.
        var selected = Selected is { } open && Row.Cells.Any(cell => cell?.AssignmentId == open) ? Selected : null;
        if (_rendered is { } was && was.Row.Unit.Id == Row.Unit.Id)
        {
            _stale = !ReferenceEquals(was.Row, Row) || was.Filter != Filter || was.Selected != selected || !ReferenceEquals(was.Columns, Columns);
            if (!ReferenceEquals(was.Row, Row))
                Pulse(was.Row);
        }
        _rendered = (Row, Filter, selected, Columns);
    }

    protected override bool ShouldRender()
    {
        var render = _stale;
        _stale = false;
        return render;
    }

    private void Pulse(BoardRow was)
    {
        for (var column = 0; column < Row.Cells.Count && column < was.Cells.Count; column++)
        {
            if (Row.Cells[column] is { } cell && was.Cells[column] is { } before && !Equals(cell, before))
                _pulses[cell.ItemId] = _pulses.GetValueOrDefault(cell.ItemId) + 1;
        }
    }

    private string ClassOf(BoardCell cell, BoardColumn head)
    {
        var css = "cell " + BoardWording.ClassOf(cell.Status);
        if (cell.IsLate && cell.Status != CellStatus.Late)
            css += " is-late";
        if (cell.HasDifficulty)
            css += " has-difficulty";
        if (head.IsFirstOfSection)
            css += " is-first";
        if (Filter.NarrowsCells && !Filter.Matches(cell))
            css += " is-dim";
        // The class alternates, so that the animation starts anew.
        if (_pulses.TryGetValue(cell.ItemId, out var pulses))
            css += pulses % 2 == 1 ? " is-changed" : " is-changed-again";
        return css;
    }

    private static string EmptyClassOf(BoardColumn head) => head.IsFirstOfSection ? "cell st-none is-first" : "cell st-none";

    private string EmptyLabelOf(BoardColumn head) =>
        Text[Row.PartnerIn.Contains(head.ItemId) ? "CellPartner" : "CellNone", Row.Unit.Name, head.Number];

    private static string? TextOf(BoardCell cell) => cell.Status switch
    {
        CellStatus.NotApplicable or CellStatus.NotDue or CellStatus.AwaitingEvent => null,
        _ when cell.Periods > 1 => $"{cell.PeriodsDone}/{cell.Periods}",
        CellStatus.Done or CellStatus.DoneLate or CellStatus.Submitted or CellStatus.Returned => null,
        _ => $"{cell.Percent}%",
    };
}
