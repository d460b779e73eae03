using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.OfficialDocuments.Register;
using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Lists;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.OfficialDocuments;

/// <summary>Documents for other programs, with the rights of whoever's token or cookie it is.</summary>
internal static class OfficialDocumentsApi
{
    /// <param name="Total">Documents found, on all pages.</param>
    public sealed record Documents(IReadOnlyList<Document> Items, int Total);

    /// <param name="Reference">Number and notation, for example “05/KH-UBND”.</param>
    /// <param name="Record">Where the record that it was made from is looked at.</param>
    /// <param name="File">Where the Word file is fetched.</param>
    /// <param name="Scan">Where the scan of the signed paper is fetched.</param>
    public sealed record Document(
        Guid Id, int Version, Guid UnitId, string Agency, OfficialPaper Paper, DocumentKind Kind, int Year, int? Number, string Reference, string Subject,
        RegisterState State, DateOnly? IssuedOn, string? Signer, string Record, string? File, string? Scan);

    public static void MapOfficialDocuments(this IEndpointRouteBuilder api)
    {
        api.MapGet("/official-documents", async (string? q, DocumentKind? kind, int? year, RegisterState? state, int? skip, int? take, Queries queries, CancellationToken cancellationToken) =>
            {
                var request = new PageRequest { Search = q, Skip = skip ?? 0, Take = take ?? PageRequest.DefaultTake };
                var outcome = await queries.AskAsync(new DocumentRegister.Query(request, kind, year, state), cancellationToken);
                return (outcome.IsDone ? new Documents([.. outcome.Value.Items.Select(Of)], outcome.Value.Total) : outcome.Failure<Documents>()).ToApi();
            })
            .WithName("ListOfficialDocuments").WithTags("OfficialDocuments").WithSummary("The registers of documents that the caller may see, what changed last first.");

        api.MapGet("/reviews/{id:guid}/document", async (Guid id, Queries queries, DocumentPrinter printer, HttpResponse response, CancellationToken cancellationToken) =>
                await PrintAsync(new PaperSource(OfficialPaper.ReviewReport, id, []), queries, printer, response, cancellationToken))
            .WithName("MakeReviewReport").WithTags("OfficialDocuments").WithSummary("The report of a plan's review as a Word file; nothing is kept.")
            .Produces(StatusCodes.Status200OK, contentType: OfficeArchive.Word).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/plans/{id:guid}/documents/{kind}", MakeAsync)
            .WithName("MakeOfficialDocument").WithTags("OfficialDocuments").WithSummary("A plan's document as a Word file, as it would be made now; nothing is kept.")
            .WithDescription("kind: plan, decision, proposal, minutes, report, unit-report (one unit), reminder (the units given, or all that are late). from and to: the period of a report.")
            .Produces(StatusCodes.Status200OK, contentType: OfficeArchive.Word).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> MakeAsync(
        Guid id, string kind, Guid[]? unit, DateOnly? from, DateOnly? to, Queries queries, DocumentPrinter printer, HttpResponse response, CancellationToken cancellationToken)
    {
        if (PaperNames.Of(kind) is not { } paper || paper.IsOfCommittee() || paper == OfficialPaper.ReviewReport || paper.IsOfAnotherRoom())
            return Outcome<Nothing>.NotFound().ToApi();
        // A reminder that names no units goes to all that are late.
        if (paper == OfficialPaper.Reminder && unit is not { Length: > 0 })
        {
            var late = await queries.AskAsync(new LateUnits.Query(id), cancellationToken);
            if (!late.IsDone)
                return late.Failure<Nothing>().ToApi();
            unit = [.. late.Value.Select(row => row.UnitId)];
        }
        return await PrintAsync(new PaperSource(paper, id, unit ?? [], from, to), queries, printer, response, cancellationToken);
    }

    private static async Task<IResult> PrintAsync(PaperSource source, Queries queries, DocumentPrinter printer, HttpResponse response, CancellationToken cancellationToken)
    {
        var outcome = await queries.AskAsync(new PaperOffer.Query(source), cancellationToken);
        if (!outcome.IsDone)
            return outcome.Failure<Nothing>().ToApi();
        response.Headers.CacheControl = "no-store";
        var (document, template) = (outcome.Value.Document, outcome.Value.Template);
        return TypedResults.File(printer.Print(document, template), OfficeArchive.Word, DocumentPrinter.FileNameOf(source.Paper, document));
    }

    private static Document Of(DocumentRegister.Row row) => new(
        row.Id, row.Version, row.UnitId, row.Agency, row.Paper, row.Kind, row.Year, row.Number, row.Reference, row.Subject, row.State, row.IssuedOn, row.Signer,
        row.Source.Address, FileAt(row.FileId), FileAt(row.ScanId));

    private static string? FileAt(Guid? id) => id is { } file ? $"files/{file}" : null;
}
