using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Forms;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>Papers of audits as files, made as they would be now; nothing is kept.</summary>
internal static class PapersApi
{
    public static void MapPapers(this IEndpointRouteBuilder api)
    {
        api.MapGet("/audits/{id:guid}/forms/plan", (Guid id, Queries queries, HttpResponse response, CancellationToken cancellationToken) =>
                FormAsync(new AuditFormOf.Query(FormKey.AuditPlan, id), queries, response, cancellationToken))
            .Describe("MakeAuditPlanForm", "The plan of an audit (BM-03-02) as a Word file.", OfficeArchive.Word);
        api.MapGet("/audits/{id:guid}/forms/checklist", (Guid id, Guid unit, Queries queries, HttpResponse response, CancellationToken cancellationToken) =>
                FormAsync(new AuditFormOf.Query(FormKey.AuditChecklist, id, unit), queries, response, cancellationToken))
            .Describe("MakeAuditChecklistForm", "The questions put to one unit with their answers (BM-03-03) as a Word file.", OfficeArchive.Word);
        api.MapGet("/audits/{id:guid}/forms/finding", (Guid id, Guid finding, Queries queries, HttpResponse response, CancellationToken cancellationToken) =>
                FormAsync(new AuditFormOf.Query(FormKey.AuditFindingReport, id, finding), queries, response, cancellationToken))
            .Describe("MakeAuditFindingForm", "One finding (BM-03-04) as a Word file; also for the unit that it was put to.", OfficeArchive.Word);
        api.MapGet("/audit-programmes/{id:guid}/form", (Guid id, Queries queries, HttpResponse response, CancellationToken cancellationToken) =>
                FormAsync(new AuditFormOf.Query(FormKey.AuditProgramme, id), queries, response, cancellationToken))
            .Describe("MakeAuditProgrammeForm", "The programme of a year (BM-03-01) as a Word file.", OfficeArchive.Word);
        api.MapGet("/audit-programmes/{id:guid}/summary", (Guid id, Queries queries, DocumentPrinter printer, HttpResponse response, CancellationToken cancellationToken) =>
                PrintAsync(new PaperSource(OfficialPaper.AuditSummary, id, []), queries, printer, response, cancellationToken))
            .Describe("MakeAuditSummary", "The summary of a year's audits (BM-03-05) as a Word file.", OfficeArchive.Word);
        api.MapGet("/audits/{id:guid}/documents/{kind}", async (
                Guid id, string kind, Guid? unit, Queries queries, DocumentPrinter printer, HttpResponse response, CancellationToken cancellationToken) =>
                PaperNames.Of($"audit-{kind}") is { } paper and not OfficialPaper.AuditSummary
                    ? await PrintAsync(new PaperSource(paper, id, unit is { } one ? [one] : []), queries, printer, response, cancellationToken)
                    : Outcome<Nothing>.NotFound().ToApi())
            .Describe("MakeAuditDocument", "An audit's official document as a Word file. kind: decision, opening, closing, report (of one unit where a unit is given).", OfficeArchive.Word);
        api.MapGet("/audits/{id:guid}/file", FileAsync)
            .Describe("ReadAuditFile", "The complete audit file as one zip with index, list and SHA-256 of each file; for those who see the audit as a whole.", "application/zip");
    }

    private static void Describe(this RouteHandlerBuilder endpoint, string name, string summary, string contentType) =>
        endpoint.WithName(name).WithTags("Audits").WithSummary(summary)
            .Produces(StatusCodes.Status200OK, contentType: contentType).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> FormAsync(AuditFormOf.Query query, Queries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var outcome = await queries.AskAsync(query, cancellationToken);
        if (!outcome.IsDone)
            return outcome.Failure<Nothing>().ToApi();
        response.Headers.CacheControl = "no-store";
        var file = new MemoryStream();
        FormWriter.Write(outcome.Value.Form, file);
        file.Position = 0;
        return TypedResults.File(file, OfficeArchive.Word, outcome.Value.FileName);
    }

    private static async Task<IResult> PrintAsync(PaperSource source, Queries queries, DocumentPrinter printer, HttpResponse response, CancellationToken cancellationToken)
    {
        var outcome = await queries.AskAsync(new PaperOffer.Query(source), cancellationToken);
        if (!outcome.IsDone)
            return outcome.Failure<Nothing>().ToApi();
        response.Headers.CacheControl = "no-store";
        return TypedResults.File(printer.Print(outcome.Value.Document, outcome.Value.Template), OfficeArchive.Word, DocumentPrinter.FileNameOf(source.Paper, outcome.Value.Document));
    }

    /// <summary>Written as it is fetched; whoever breaks the download off ends the writing with the next bytes.</summary>
    private static async Task<IResult> FileAsync(Guid id, Queries queries, CurrentActor currentActor, AuditFileWriter writer, HttpResponse response, CancellationToken cancellationToken)
    {
        var outcome = await queries.AskAsync(new AuditFileOf.Query(id), cancellationToken);
        if (!outcome.IsDone)
            return outcome.Failure<Nothing>().ToApi();
        var by = (await currentActor.GetAsync()).Name;
        response.Headers.CacheControl = "no-store";
        return Results.Stream(output => writer.WriteAsync(outcome.Value, by, output, cancellationToken), "application/zip", outcome.Value.Name);
    }
}
