using System.IO.Compression;
using IsoIntranet.Features.OfficialDocuments.Register;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Files;

namespace IsoIntranet.Features.OfficialDocuments.Making;

/// <summary>Hands documents out to the browser that asked for them.</summary>
public sealed class DocumentDownload(DocumentPrinter printer, OfficialWriter writer, ExportStore exports, FileStore files, CurrentActor currentActor, Queries queries)
{
    /// <summary>The document as it would be now, kept nowhere.</summary>
    /// <returns>Where the browser fetches it.</returns>
    public async Task<Outcome<string>> OfferAsync(OfficialPaper paper, OfficialDocument document, string? template)
    {
        if ((await currentActor.GetAsync()).AccountId is not { } account)
            return Outcome<string>.Forbidden();
        return Outcome<string>.Done(await exports.OfferAsync(account, DocumentPrinter.FileNameOf(paper, document), OfficeArchive.Word, async output =>
        {
            await using var file = printer.Print(document, template);
            await file.CopyToAsync(output);
        }));
    }

    /// <summary>The built-in template of a kind, to be changed in Word.</summary>
    public async Task<Outcome<string>> OfferTemplateAsync(DocumentKind kind)
    {
        if ((await currentActor.GetAsync()).AccountId is not { } account)
            return Outcome<string>.Forbidden();
        return Outcome<string>.Done(await exports.OfferAsync(
            account, $"mau-{kind}.docx", OfficeArchive.Word, output => output.WriteAsync(writer.DefaultTemplate(kind)).AsTask()));
    }

    /// <summary>Several kept documents in one archive.</summary>
    public async Task<Outcome<string>> OfferZipAsync(IReadOnlyList<Guid> entries, string fileName)
    {
        if ((await currentActor.GetAsync()).AccountId is not { } account)
            return Outcome<string>.Forbidden();
        var kept = new List<OpenFile.Facts>();
        foreach (var id in entries)
        {
            var entry = await queries.AskAsync(new RegisterEntryView.Query(id));
            if (!entry.IsDone || entry.Value.FileId is not { } fileId)
                return entry.Failure<string>();
            var file = await queries.AskAsync(new OpenFile.Query(fileId));
            if (!file.IsDone)
                return file.Failure<string>();
            kept.Add(file.Value);
        }
        return Outcome<string>.Done(await exports.OfferAsync(account, fileName, "application/zip", async output =>
        {
            await using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var (index, file) in kept.Index())
            {
                await using var entry = await archive.CreateEntry($"{index + 1:00}-{FileKind.SafeName(file.Name, file.MediaType)}").OpenAsync();
                await using var content = files.Open(file.Sha256);
                await content.CopyToAsync(entry);
            }
        }));
    }
}
