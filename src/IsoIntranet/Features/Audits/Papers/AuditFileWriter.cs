using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Packs;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>Writes the complete audit file straight to whoever fetches it.</summary>
public sealed class AuditFileWriter(FileStore store, DocumentPrinter printer, XlsxWriter sheets, PackWriter packs)
{
    public const string Manifest = PackWriter.Manifest;

    /// <param name="output">May be forward-only; stays open.</param>
    /// <param name="by">Who took it out.</param>
    public Task WriteAsync(AuditFileOf.View file, string by, Stream output, CancellationToken cancellationToken) => packs.WriteAsync(
        HeadOf(file.Record, by), file.Parts.Select(part => new PackPart(part.Path, part.Title, (stream, token) => PutAsync(part, stream, token), part is not (RaisedPart or NoticesPart))), output, cancellationToken);

    private static PackHead HeadOf(AuditRecord record, string by)
    {
        var audit = record.Audit;
        List<PackParagraph> paragraphs =
        [
            new($"{record.Agency} · {AuditTerms.Of(audit.Kind)} · {AuditWording.Days(audit.StartsOn, audit.EndsOn)} · {AuditTerms.Of(audit.State)}\n"
                + $"Trưởng đoàn: {audit.Lead?.Name ?? "–"} · Đơn vị: {string.Join("; ", record.Audited.Select(unit => unit.Name))}"),
            new(AuditStatistics.Summary(record.Findings)),
        ];
        if (audit.Conclusion is { } conclusion)
            paragraphs.Add(new PackParagraph(conclusion, "Kết luận"));
        return new PackHead($"Hồ sơ đánh giá {audit.Number}", audit.Title, paragraphs, by);
    }

    private async Task<bool> PutAsync(AuditFilePart part, Stream output, CancellationToken cancellationToken)
    {
        switch (part)
        {
            case FormPart form:
                using (var word = new MemoryStream())
                {
                    FormWriter.Write(form.Form, word);
                    word.Position = 0;
                    await word.CopyToAsync(output, cancellationToken);
                }
                return true;
            case DocumentPart document:
                await using (var word = printer.Print(document.Document, document.Template))
                    await word.CopyToAsync(output, cancellationToken);
                return true;
            case StoredPart stored when store.Has(stored.Sha256):
                await using (var content = store.Open(stored.Sha256))
                    await content.CopyToAsync(output, cancellationToken);
                return true;
            case RaisedPart raised:
                var sheet = new XlsxSheet("Theo dõi khắc phục", "",
                [
                    new("Số"), new("Phát hiện", XlsxKind.Integer), new("Đơn vị"), new("Điều khoản"), new("Mức độ"), new("Nội dung", Width: 60), new("Tình trạng"), new("Hạn", XlsxKind.Date), new("Đóng ngày", XlsxKind.Date),
                ]);
                await sheets.WriteAsync(output, sheet, PackWriter.Rows(raised.Rows), cancellationToken);
                return true;
            case NoticesPart notices:
                var sent = new XlsxSheet("Thông báo đã gửi", "", [new("Gửi lúc"), new("Người nhận", Width: 40), new("Nội dung", Width: 100)]);
                await sheets.WriteAsync(output, sent, PackWriter.Rows(notices.Rows), cancellationToken);
                return true;
            default:
                return false;
        }
    }
}
