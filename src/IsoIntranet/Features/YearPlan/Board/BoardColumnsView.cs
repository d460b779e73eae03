using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Board;

/// <summary>A part of the board that says what its columns are: rendered again only when they are others.</summary>
public abstract class BoardColumnsView : ComponentBase
{
    private (IReadOnlyList<BoardColumn>, IReadOnlyList<int>) _rendered;

    [Inject]
    protected IStringLocalizer<BoardText> Text { get; set; } = default!;

    [Parameter, EditorRequired]
    public BoardSnapshot Board { get; set; } = default!;

    /// <summary>Indices of the columns shown.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<int> Columns { get; set; } = [];

    protected override bool ShouldRender()
    {
        if (ReferenceEquals(Board.Columns, _rendered.Item1) && ReferenceEquals(Columns, _rendered.Item2))
            return false;
        _rendered = (Board.Columns, Columns);
        return true;
    }
}
