using IsoIntranet.Features.OfficialDocuments.Letterheads;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Features.OfficialDocuments.Register;
using IsoIntranet.Features.OfficialDocuments.Templates;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.OfficialDocuments.Making;

/// <summary>Makes Word files of documents, with the agency's own template where it has one.</summary>
public sealed class DocumentPrinter(FileStore store, OfficialWriter writer)
{
    /// <param name="template">SHA-256 of the template's file; none, or one that is gone, for the built-in.</param>
    public MemoryStream Print(OfficialDocument document, string? template)
    {
        var file = new MemoryStream();
        using var own = template is not null && store.Has(template) ? store.Open(template) : null;
        writer.Write(document, file, own);
        file.Position = 0;
        return file;
    }

    /// <summary>Writes the entry's document into the store and puts it in the place of the former file.</summary>
    internal async Task<Refusal?> PutAsync(RegisterEntry entry, IsoContext db, Author by, CancellationToken cancellationToken)
    {
        var template = await TemplateOfAsync(db, entry.UnitId, entry.Kind, cancellationToken);
        await using var file = Print(entry.Content!, template);
        var saved = await store.SaveAsync(file, cancellationToken);
        if (!saved.IsDone)
            return saved.Refusal;
        var stored = new StoredFile(saved.Value, FileNameOf(entry.Paper, entry.Content!), entry.UnitId, entry.Id, by);
        db.Add(stored);
        entry.PutFile(stored.Id);
        return null;
    }

    /// <summary>A template is for everybody who makes the agency's documents.</summary>
    internal static Task<string?> TemplateOfAsync(IsoContext db, Guid unitId, DocumentKind kind, CancellationToken cancellationToken) => (
        from template in db.Set<AgencyTemplate>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
        join file in db.Set<StoredFile>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]) on template.FileId equals file.Id
        where template.UnitId == unitId && template.Kind == kind
        select file.Sha256).SingleOrDefaultAsync(cancellationToken);

    /// <summary>For example “05-KH-UBND.docx”, or the paper's name while it has no number.</summary>
    public static string FileNameOf(OfficialPaper paper, OfficialDocument document)
    {
        var name = document.Number is null ? $"{SearchName(paper)}-du-thao-{document.Year}" : RegisterEntry.ReferenceOf(document.Number, document.Notation);
        return string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' ? letter : '-')) + ".docx";
    }

    private static string SearchName(OfficialPaper paper) => paper switch
    {
        OfficialPaper.Plan => "ke-hoach",
        OfficialPaper.PlanDecision or OfficialPaper.CommitteeDecision or OfficialPaper.AuditDecision => "quyet-dinh",
        OfficialPaper.PlanProposal => "to-trinh",
        OfficialPaper.KickOffMinutes or OfficialPaper.AuditOpeningMinutes or OfficialPaper.AuditClosingMinutes or OfficialPaper.ReviewMinutes => "bien-ban",
        OfficialPaper.PlanReport or OfficialPaper.UnitReport or OfficialPaper.ReviewReport or OfficialPaper.AuditReport or OfficialPaper.AuditSummary => "bao-cao",
        OfficialPaper.Reminder => "cong-van-don-doc",
        _ => "cong-van",
    };
}
