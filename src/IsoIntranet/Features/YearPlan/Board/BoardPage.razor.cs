using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.YearPlan.Board;

/// <summary>The matrix of units and items, with its filters in the address and a cell's story beside it.</summary>
public sealed partial class BoardPage
{
    [SupplyParameterFromQuery(Name = "unit")]
    private string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "group")]
    private string? Group { get; set; }

    [SupplyParameterFromQuery(Name = "section")]
    private Guid? Section { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    private string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "late")]
    private bool Late { get; set; }

    [SupplyParameterFromQuery(Name = "cell")]
    private Guid? Cell { get; set; }

    [Inject]
    private BoardExport Export { get; set; } = default!;

    private BoardMatrix? Matrix { get; set; }

    private BoardFilter Filter { get; set; } = new(null, null, null, null, false);

    private CellStatus? StatusFilter => Enum.TryParse<CellStatus>(Status, out var status) && Enum.IsDefined(status) ? status : null;

    private bool HasFilter => Filter != new BoardFilter(null, null, null, null, false);

    protected override async Task OnParametersSetAsync()
    {
        Filter = new BoardFilter(Blank(Unit), Blank(Group), Section, StatusFilter, Late);
        await base.OnParametersSetAsync();
    }

    protected override void Show(BoardSnapshot board) => Matrix?.Show(board);

    private void Filtered(string? unit = null, string? group = null, string? section = null, string? status = null, bool? late = null) =>
        Go(new Dictionary<string, object?>
        {
            ["unit"] = Blank(unit ?? Unit),
            ["group"] = Blank(group ?? Group),
            ["section"] = Blank(section ?? Section?.ToString()),
            ["status"] = Blank(status ?? Status),
            ["late"] = (late ?? Late) ? true : null,
        });

    private void Open(Guid assignmentId) => Go(new Dictionary<string, object?> { ["cell"] = assignmentId });

    private void Close() => Go(new Dictionary<string, object?> { ["cell"] = (Guid?)null });

    private async Task ExportAsync()
    {
        if (await Export.OfferAsync(Board!, Filter) is { } address)
            Navigation.NavigateTo(address, forceLoad: true);
    }

    private void Go(Dictionary<string, object?> changes) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(changes), new NavigationOptions { ReplaceHistoryEntry = true });

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
