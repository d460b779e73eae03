using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Lists;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>My work and the inbox as sheets, with the filters of the page and the rights of its reader.</summary>
public sealed class ProgressExport(
    ListExporter exporter, Queries queries, ProgressWording words, IStringLocalizer<ProgressText> text)
{
    /// <returns>Where the browser fetches the file.</returns>
    public Task<Outcome<string>> WorkAsync(MyWork.Query query, CancellationToken cancellationToken = default) => exporter.ExportAsync<MyWork.Row>(
        text["MenuMyWork"], "my-work",
        [
            new XlsxColumn(text["Unit"], Width: 28), new XlsxColumn(text["Column.Number"]), new XlsxColumn(text["Column.Content"], Width: 60),
            new XlsxColumn(text["Column.Product"], Width: 40), new XlsxColumn(text["Column.Status"], Width: 20), new XlsxColumn(text["Column.Percent"], XlsxKind.Percent),
            new XlsxColumn(text["Column.Due"], XlsxKind.Date), new XlsxColumn(text["Column.DaysLate"], XlsxKind.Integer), new XlsxColumn(text["Column.Note"], Width: 40),
        ],
        row => [row.Unit, row.Number, row.Content, row.Product, words.Status(row.Status), row.Percent, row.Due, row.DaysLate == 0 ? null : row.DaysLate, row.Note],
        async (page, token) => PageOf(await queries.AskAsync(query with { Page = NumberOf(page), Take = page.Take }, token), answer => (answer.Rows, answer.Total)),
        new PageRequest(), cancellationToken);

    /// <returns>Where the browser fetches the file.</returns>
    public Task<Outcome<string>> InboxAsync(AwaitingDecision.Query query, CancellationToken cancellationToken = default) => exporter.ExportAsync<AwaitingDecision.Row>(
        text["MenuInbox"], "inbox",
        [
            new XlsxColumn(text["Unit"], Width: 28), new XlsxColumn(text["Column.Number"]), new XlsxColumn(text["Column.Content"], Width: 60),
            new XlsxColumn(text["Column.Status"], Width: 20), new XlsxColumn(text["Column.Due"], XlsxKind.Date), new XlsxColumn(text["Column.Since"], XlsxKind.DateTime),
            new XlsxColumn(text["Column.By"], Width: 24), new XlsxColumn(text["Column.Words"], Width: 60),
        ],
        row => [row.Unit, row.Number, row.Content, words.Status(row.Status), row.Due, row.Since, row.By, row.Words],
        async (page, token) => PageOf(await queries.AskAsync(query with { Page = NumberOf(page), Take = page.Take }, token), answer => (answer.Rows, answer.Total)),
        new PageRequest(), cancellationToken);

    private static int NumberOf(PageRequest page) => (page.Skip / page.Take) + 1;

    private static Outcome<PageOf<TRow>> PageOf<TAnswer, TRow>(Outcome<TAnswer> outcome, Func<TAnswer, (IReadOnlyList<TRow> Rows, int Total)> read)
    {
        if (!outcome.IsDone)
            return outcome.Failure<PageOf<TRow>>();
        var (rows, total) = read(outcome.Value);
        return new PageOf<TRow>(rows, total);
    }
}
