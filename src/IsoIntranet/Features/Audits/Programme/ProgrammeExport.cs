using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Lists;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Programme;

/// <summary>The programme as a sheet (BM-03-01): units by months, as on the screen.</summary>
public sealed class ProgrammeExport(
    XlsxWriter writer, ExportStore store, CurrentActor currentActor, OrganisationClock clock, IStringLocalizer<AuditsText> text, IStringLocalizer<ListsText> lists)
{
    /// <returns>Where the browser fetches the file; none where nobody is signed in.</returns>
    public async Task<string?> OfferAsync(ProgrammeView.View view)
    {
        var actor = await currentActor.GetAsync();
        if (actor.AccountId is not { } account)
            return null;
        var sheet = new XlsxSheet(text["ProgrammeTitle", view.Year], lists["ExportNote", actor.Name, ListFormat.Of(clock.Now, XlsxKind.DateTime, clock)],
        [
            new XlsxColumn(text["Unit"], Width: 40),
            .. Enumerable.Range(1, 12).Select(month => new XlsxColumn(text["Month", month], Width: 16)),
            new XlsxColumn(text["Coverage"], Width: 28),
        ]);
        return await store.OfferAsync(account, $"chuong-trinh-danh-gia-{view.Year}.xlsx", XlsxWriter.ContentType, file => writer.WriteAsync(file, sheet, RowsAsync()));

        async IAsyncEnumerable<object?[]> RowsAsync()
        {
            foreach (var row in view.Rows)
                yield return [new string('\u2003', row.Depth) + row.Name, .. Enumerable.Range(1, 12).Select(month => WordsOf(row.Cells.FirstOrDefault(cell => cell.Month == month))), CoverageOf(row)];
            await Task.CompletedTask;
        }
    }

    public string CoverageOf(ProgrammeView.Row row) => row.Coverage switch
    {
        Coverage.Audited => text["Coverage_Audited", AuditWording.Day(row.AuditedOn)],
        Coverage.WithAbove => text["Coverage_WithAbove", row.CoveredWith ?? ""],
        var coverage => text["Coverage_" + coverage],
    };

    /// <summary>What a cell says: clauses, procedures, note, and the audit.</summary>
    public string? WordsOf(ProgrammeView.Cell? cell) => cell is null ? null : string.Join("; ", new[]
    {
        cell.Numbers.Count == 0 ? text["WholeStandard"].Value : string.Join(", ", cell.Numbers), cell.Procedures, cell.Note,
        cell.Audit is { } audit ? $"{audit.Number} ({text["State_" + audit.State].Value})" : null,
    }.Where(part => part is not null));
}
