using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Export;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Platform.Lists;

/// <summary>Takes a whole list out as a sheet, page after page, with the rights of whoever looks at it.</summary>
public sealed class ListExporter(
    XlsxWriter writer, ExportStore store, CurrentActor currentActor, OrganisationClock clock, IStringLocalizer<ListsText> text)
{
    /// <summary>The most rows taken out at once; more is a matter for the database's own tools.</summary>
    public const int MaximumRows = 100_000;

    /// <returns>Where the browser fetches the file, or why the list could not be read.</returns>
    public async Task<Outcome<string>> ExportAsync<TRow>(
        string title, string fileName, IReadOnlyList<XlsxColumn> columns, Func<TRow, object?[]> cells,
        Func<PageRequest, CancellationToken, Task<Outcome<PageOf<TRow>>>> load, PageRequest request, CancellationToken cancellationToken = default)
    {
        var actor = await currentActor.GetAsync();
        if (actor.AccountId is not { } account)
            return Outcome<string>.Forbidden();
        request = request with { Skip = 0, Take = PageRequest.MaximumTake };
        var first = await load(request, cancellationToken);
        if (!first.IsDone)
            return first.Failure<string>();
        var note = text["ExportNote", actor.Name, ListFormat.Of(clock.Now, XlsxKind.DateTime, clock)].Value;
        Outcome<PageOf<TRow>>? failure = null;
        var address = await store.OfferAsync(account, $"{fileName}-{clock.Today:yyyy-MM-dd}.xlsx", XlsxWriter.ContentType, file =>
            writer.WriteAsync(file, new XlsxSheet(title, note, columns), RowsAsync(), cancellationToken));
        return failure is null ? Outcome<string>.Done(address) : failure.Failure<string>();

        async IAsyncEnumerable<object?[]> RowsAsync()
        {
            var page = first.Value;
            while (true)
            {
                foreach (var row in page.Items)
                    yield return cells(row);
                request = request with { Skip = request.Skip + request.Take };
                if (request.Skip >= page.Total || request.Skip >= MaximumRows)
                    yield break;
                var next = await load(request, cancellationToken);
                if (!next.IsDone)
                {
                    failure = next;
                    yield break;
                }
                page = next.Value;
            }
        }
    }
}
