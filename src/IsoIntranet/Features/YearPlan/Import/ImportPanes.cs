using IsoIntranet.Platform.Import;
using Microsoft.JSInterop;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>Brings a row into sight, in the result and in the source; either may have drawn only a part of its rows.</summary>
internal static class ImportPanes
{
    public static async Task ShowAsync(IJSRuntime js, SourceDocument source, ReadRow row, IReadOnlyList<ReadRow> shown)
    {
        var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/import.js");
        var place = shown.ToList().FindIndex(candidate => candidate.Key == row.Key);
        await module.InvokeVoidAsync("show", "import-result", $"row-{row.Key}", (double)place / Math.Max(1, shown.Count));
        if (row.SourceRows.Count > 0)
            await module.InvokeVoidAsync("show", "import-source", $"src-{row.Table}.{row.SourceRows[0]}", ImportSourcePane.PlaceOf(source, row));
        await module.DisposeAsync();
    }
}
