using IsoIntranet.Platform.Export;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Platform.Lists;

/// <summary>What a reader may wish of a table; every wish goes through the address.</summary>
public partial class DataTable<TRow>
{
    private string AddressOf(PageRequest request) => TableAddress.Of(Navigation, request, Prefix, PageSize);

    private void Go(PageRequest request) => Navigation.NavigateTo(AddressOf(request with { Skip = 0 }), replace: true);

    private bool IsSortedBy(DataColumn<TRow> column) =>
        column.Sort is { } sort && string.Equals(sort, _request.Sort ?? (_request.Search is null ? DefaultSort : null), StringComparison.OrdinalIgnoreCase);

    private bool IsDescending => _request.Sort is null ? DefaultDescending : _request.Descending;

    private string? SortStateOf(DataColumn<TRow> column) =>
        column.Sort is null ? null : !IsSortedBy(column) ? "none" : IsDescending ? "descending" : "ascending";

    private void SortBy(DataColumn<TRow> column) =>
        Go(_request with { Sort = column.Sort, Descending = IsSortedBy(column) && !IsDescending });

    /// <summary>Searches once the typing has paused.</summary>
    private async Task TypeAsync(string? typed)
    {
        // Bound, not set: otherwise an answer that comes late puts older letters over newer ones.
        _typed = typed;
        _typing?.Cancel();
        using var typing = _typing = new CancellationTokenSource();
        await Task.Delay(TypingPause, Clock.Time, typing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (_typing == typing)
            _typing = null;
        if (!typing.IsCancellationRequested)
            Search();
    }

    private void CommitSearch(ChangeEventArgs change)
    {
        _typing?.Cancel();
        _typed = change.Value?.ToString();
        Search();
    }

    private void ClearSearch()
    {
        _typed = null;
        Search();
    }

    private void Search()
    {
        var wished = _request with { Search = _typed };
        if (wished != _request)
            Go(wished);
    }

    private async Task ExportAsync()
    {
        _exporting = true;
        var columns = _columns.Where(column => column.Exporter is not null).ToList();
        try
        {
            var file = await Exporter.ExportAsync(
                Title, FileName!, [.. columns.Select(column => new XlsxColumn(column.Header, column.Kind, column.Width))],
                row => [.. columns.Select(column => column.Exporter!(row))], Load, _request);
            _failure = file.IsDone ? null : Refusals.Of(file);
            if (file.IsDone)
                Navigation.NavigateTo(file.Value, forceLoad: true);
        }
        finally
        {
            _exporting = false;
        }
    }
}
