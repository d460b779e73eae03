using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Forms;
using IsoIntranet.Features.OfficialDocuments.Letterheads;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Features.OfficialDocuments.Register;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>
/// The complete audit file (R72): what it holds, told before anything of it is written. For those who see the audit as a whole;
/// what was not put to a unit is in it for the team and the programme's owners alone.
/// </summary>
public static class AuditFileOf
{
    public sealed record Query(Guid AuditId) : IQuery<Query, View>;

    /// <param name="Name">Of the archive.</param>
    public sealed record View(AuditRecord Record, string Name, IReadOnlyList<AuditFilePart> Parts);

    public sealed class Handler(IEnumerable<IPaperMaker> makers, OrganisationClock clock, Platform.Text.RefusalText words) : IQueryHandler<Query, View>
    {
        public Permission Permission => AuditsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await db.PaperSightAsync(reading.Actor, query.AuditId, cancellationToken) is not { IsWhole: true } sight
                || await db.AuditRecordAsync(query.AuditId, cancellationToken) is not { } whole)
                return Outcome<View>.NotFound();
            var record = sight.Cut(whole);
            var audit = record.Audit;
            List<AuditFilePart> parts = [];
            async Task<Platform.Documents.FormHead> HeadAsync(FormKey key) => await db.FormHeadAsync(audit.OwnerUnitId, key, cancellationToken);
            if (audit.ProgrammeId is { } programmeId && await db.ProgrammeRecordAsync(programmeId, cancellationToken) is { } year)
            {
                var head = await HeadAsync(FormKey.AuditProgramme);
                parts.Add(Form("01-chuong-trinh", head, $"{year.Programme.Year}", $"Chương trình đánh giá năm {year.Programme.Year}", AuditForms.Programme(head, year)));
            }
            parts.AddRange(await PapersAsync(db, record, reading, cancellationToken));
            var plan = await HeadAsync(FormKey.AuditPlan);
            parts.Add(Form("02-quyet-dinh-ke-hoach", plan, "ke-hoach", "Kế hoạch đánh giá", AuditForms.Plan(plan, record)));
            var questions = await HeadAsync(FormKey.AuditChecklist);
            parts.AddRange(record.Audited.Where(unit => record.Questions.Any(question => question.UnitId == unit.Id))
                .Select(unit => Form("04-phieu-hoi", questions, unit.Name, $"Phiếu hỏi và ghi chép: {unit.Name}", AuditForms.Questions(questions, record, unit.Id))));
            var finding = await HeadAsync(FormKey.AuditFindingReport);
            parts.AddRange(record.Findings.Select(one => Form(
                "05-phat-hien", finding, $"{one.Sequence:00} {record.UnitName(one.UnitId)}", $"Phát hiện {one.Sequence:00}, {record.UnitName(one.UnitId)}: {AuditTerms.Of(one.Grade)}",
                AuditForms.Finding(finding, record, one, clock))));
            parts.AddRange(await PhotosAsync(db, record, cancellationToken));
            if (record.Raised.Count > 0)
                parts.Add(new RaisedPart("07-khac-phuc/theo-doi-khac-phuc.xlsx", "Theo dõi khắc phục sự không phù hợp", [.. Raised(record)]));
            parts.AddRange(await AuditFileFollowUp.FormsAsync(record, reading, cancellationToken));
            if (await AuditFileFollowUp.NoticesAsync(record, reading, words, clock, cancellationToken) is { } notices)
                parts.Add(notices);
            return new View(record, $"{Platform.Documents.PaperFileName.Slug($"ho-so-danh-gia {audit.Number}")}.zip", Apart(parts));
        }

        private static FormPart Form(string folder, Platform.Documents.FormHead head, string what, string title, Platform.Documents.ControlledForm form) =>
            new($"{folder}/{Platform.Documents.PaperFileName.Slug($"{head.Code} {what}")}.docx", title, form);

        /// <summary>Those that stand in the register as they stand there, with the scan of the signed paper; the others as they would be made now.</summary>
        private async Task<IReadOnlyList<AuditFilePart>> PapersAsync(IsoContext db, AuditRecord record, Reading reading, CancellationToken cancellationToken)
        {
            List<AuditFilePart> parts = [];
            string[] filter = [IsoContext.UnitScopeFilter];
            var kept = await db.Set<RegisterEntry>().IgnoreQueryFilters(filter).Where(entry =>
                (entry.RecordId == record.Audit.Id || entry.Paper == OfficialPaper.AuditSummary && entry.RecordId == record.Audit.ProgrammeId)
                && (entry.State == RegisterState.Draft || entry.State == RegisterState.Issued)).OrderBy(entry => entry.CreatedAt).ToListAsync(cancellationToken);
            var ids = kept.SelectMany(entry => new[] { entry.FileId, entry.ScanId }).OfType<Guid>().ToList();
            var files = await db.Set<StoredFile>().IgnoreQueryFilters(filter).Where(file => ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, cancellationToken);
            foreach (var entry in kept)
            {
                var title = $"{NameOf(entry.Paper)} {entry.Reference}{(entry.State == RegisterState.Draft ? " (dự thảo)" : "")}";
                var path = $"{FolderOf(entry.Paper)}/{Platform.Documents.PaperFileName.Slug($"{NameOf(entry.Paper)} {entry.Reference}")}";
                if (entry.FileId is { } file && files.TryGetValue(file, out var word))
                    parts.Add(new StoredPart($"{path}.docx", title, word.Sha256, word.Size));
                if (entry.ScanId is { } scan && files.TryGetValue(scan, out var signed))
                    parts.Add(new StoredPart($"{path}-ban-ky{Path.GetExtension(FileKind.SafeName(signed.Name, signed.MediaType)).ToLowerInvariant()}", $"{title} (bản ký)", signed.Sha256, signed.Size));
            }
            if (await db.HeadAsync(record.Audit.OwnerUnitId, cancellationToken) is not { } agency)
                return parts;
            foreach (var paper in Due(record).Where(paper => !kept.Exists(entry => entry.Paper == paper && entry.Source.Units.Count == 0)))
            {
                var maker = makers.First(one => one.Papers.Contains(paper));
                var source = new PaperSource(paper, paper == OfficialPaper.AuditSummary ? record.Audit.ProgrammeId!.Value : record.Audit.Id, []);
                if (await maker.BuildAsync(source, new PaperFrame(agency, new PaperWishes()), db, reading.Today, cancellationToken) is { } draft)
                    parts.Add(new DocumentPart(
                        $"{FolderOf(paper)}/{Platform.Documents.PaperFileName.Slug(NameOf(paper))}.docx", $"{NameOf(paper)} (lập từ dữ liệu, chưa lấy số)", draft.Document,
                        await DocumentPrinter.TemplateOfAsync(db, agency.UnitId, draft.Document.Kind, cancellationToken)));
            }
            return parts;
        }

        /// <summary>What an audit has brought about so far; a report is made up of findings that all may read.</summary>
        private static IEnumerable<OfficialPaper> Due(AuditRecord record)
        {
            yield return OfficialPaper.AuditDecision;
            if (record.MeetingsOf(MeetingKind.Opening).Any())
                yield return OfficialPaper.AuditOpeningMinutes;
            if (record.MeetingsOf(MeetingKind.Closing).Any())
                yield return OfficialPaper.AuditClosingMinutes;
            if (record.Audit.ReportIssuedOn is not null)
                yield return OfficialPaper.AuditReport;
            if (record.Audit is { ReportIssuedOn: not null, ProgrammeId: not null })
                yield return OfficialPaper.AuditSummary;
        }

        private static async Task<IReadOnlyList<AuditFilePart>> PhotosAsync(IsoContext db, AuditRecord record, CancellationToken cancellationToken)
        {
            var ids = record.Photos.Select(photo => photo.FileId).ToList();
            var files = await db.Set<StoredFile>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]).Where(file => ids.Contains(file.Id) && file.WithdrawnAt == null)
                .ToDictionaryAsync(file => file.Id, cancellationToken);
            return [.. from finding in record.Findings
                       from photo in record.Photos.Where(photo => photo.FindingId == finding.Id && files.ContainsKey(photo.FileId)).Select((photo, index) => (File: files[photo.FileId], Number: index + 1))
                       select new StoredPart(
                           $"05-phat-hien/anh/phat-hien-{finding.Sequence:00}-anh-{photo.Number}{Path.GetExtension(FileKind.SafeName("x", photo.File.MediaType))}",
                           $"Ảnh {photo.Number} của phát hiện {finding.Sequence:00}", photo.File.Sha256, photo.File.Size)];
        }

        private static IEnumerable<object?[]> Raised(AuditRecord record) =>
            from finding in record.Findings
            let raised = finding.NonconformityId is { } id ? record.Raised.GetValueOrDefault(id) : null
            where raised is not null
            select new object?[] { raised.Number, finding.Sequence, record.UnitName(finding.UnitId), record.ClauseNumber(finding.ClauseId), AuditTerms.Of(finding.Grade), finding.Statement, AuditTerms.Of(raised.State), raised.Due, raised.ClosedOn };

        private static string FolderOf(OfficialPaper paper) => paper switch
        {
            OfficialPaper.AuditDecision => "02-quyet-dinh-ke-hoach",
            OfficialPaper.AuditOpeningMinutes or OfficialPaper.AuditClosingMinutes => "03-bien-ban",
            _ => "06-bao-cao",
        };

        private static string NameOf(OfficialPaper paper) => paper switch
        {
            OfficialPaper.AuditDecision => "Quyết định thành lập đoàn",
            OfficialPaper.AuditOpeningMinutes => "Biên bản họp khai mạc",
            OfficialPaper.AuditClosingMinutes => "Biên bản họp kết thúc",
            OfficialPaper.AuditSummary => "Báo cáo tổng hợp đánh giá nội bộ năm",
            _ => "Báo cáo đánh giá",
        };

        /// <summary>No two under one name, whatever the case.</summary>
        private static List<AuditFilePart> Apart(List<AuditFilePart> parts)
        {
            var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            return [.. parts.OrderBy(part => part.Path[..2], StringComparer.Ordinal).Select(part =>
            {
                var path = part.Path;
                for (var number = 2; !taken.Add(path); number++)
                    path = $"{part.Path[..part.Path.LastIndexOf('.')]}-{number}{Path.GetExtension(part.Path)}";
                return part with { Path = path };
            })];
        }
    }
}
