using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Files;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>
/// Writes the complete audit file straight to whoever fetches it, one file at a time: neither the archive nor a photo is ever
/// in memory as a whole. Last come the index and the SHA-256 of every file, which only then are known.
/// </summary>
public sealed class AuditFileWriter(FileStore store, DocumentPrinter printer, XlsxWriter sheets, OrganisationClock clock)
{
    public const string Manifest = "manifest-sha256.txt";

    /// <param name="output">May be forward-only; stays open.</param>
    /// <param name="by">Who took it out.</param>
    public async Task WriteAsync(AuditFileOf.View file, string by, Stream output, CancellationToken cancellationToken)
    {
        // The archive writes a few heads of entries synchronously, which a web server refuses.
        await using var patient = new PatientStream(output);
        await WriteAsync(file, by, patient, patient.DrainAsync, cancellationToken);
        await patient.DrainAsync(cancellationToken);
    }

    private async Task WriteAsync(AuditFileOf.View file, string by, Stream output, Func<CancellationToken, Task> drain, CancellationToken cancellationToken)
    {
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: Encoding.UTF8, cancellationToken);
        List<WrittenPart> written = [];
        foreach (var part in file.Parts)
        {
            written.Add(await AddAsync(archive, part.Path, part.Title, stream => PutAsync(part, stream, cancellationToken), IsPacked(part), cancellationToken));
            await drain(cancellationToken);
        }
        written.Add(await AddAsync(archive, "danh-muc.xlsx", "Danh mục hồ sơ", stream => ListAsync(stream, file, written.ToList(), by, cancellationToken), true, cancellationToken));
        var index = Encoding.UTF8.GetBytes(AuditFileIndex.Html(file.Record, written, by, clock));
        written.Add(await AddAsync(archive, "index.html", "Trang mục lục", async stream =>
        {
            await stream.WriteAsync(index, cancellationToken);
            return true;
        }, false, cancellationToken));
        // As `sha256sum --check` reads it.
        var sums = string.Concat(written.Where(one => one.Sha256 is not null).Select(one => $"{one.Sha256}  {one.Path}\n"));
        await AddAsync(archive, Manifest, "", async stream =>
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(sums), cancellationToken);
            return true;
        }, false, cancellationToken);
    }

    /// <summary>Photos and Office files are packed already; packing them again costs time and saves nothing.</summary>
    private static bool IsPacked(AuditFilePart part) => part is not (RaisedPart or NoticesPart);

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
                await sheets.WriteAsync(output, sheet, Rows(raised.Rows), cancellationToken);
                return true;
            case NoticesPart notices:
                var sent = new XlsxSheet("Thông báo đã gửi", "", [new("Gửi lúc"), new("Người nhận", Width: 40), new("Nội dung", Width: 100)]);
                await sheets.WriteAsync(output, sent, Rows(notices.Rows), cancellationToken);
                return true;
            default:
                return false;
        }
    }

    private async Task<bool> ListAsync(Stream output, AuditFileOf.View file, IReadOnlyList<WrittenPart> written, string by, CancellationToken cancellationToken)
    {
        var sheet = new XlsxSheet(
            $"Danh mục hồ sơ {file.Record.Audit.Number}", $"{file.Record.Audit.Title}. {by}, {clock.Local(clock.Now).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)}",
            [new("TT", XlsxKind.Integer), new("Tên tài liệu", Width: 60), new("Tệp", Width: 60), new("Dung lượng (byte)", XlsxKind.Integer), new("SHA-256", Width: 68)]);
        await sheets.WriteAsync(output, sheet, Rows([.. written.Select((one, index) => new object?[] { index + 1, one.Title, one.Path, one.Size, one.Sha256 })]), cancellationToken);
        return true;
    }

    private async Task<WrittenPart> AddAsync(
        ZipArchive archive, string path, string title, Func<Stream, Task<bool>> write, bool isPacked, CancellationToken cancellationToken)
    {
        var entry = archive.CreateEntry(path, isPacked ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        entry.LastWriteTime = clock.Local(clock.Now);
        await using var stream = await entry.OpenAsync(cancellationToken);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var counted = new HashingStream(stream, hash);
        var isThere = await write(counted);
        return new WrittenPart(path, title, isThere ? counted.Count : null, isThere ? Convert.ToHexStringLower(hash.GetHashAndReset()) : null);
    }

    private static async IAsyncEnumerable<object?[]> Rows(IReadOnlyList<object?[]> rows)
    {
        foreach (var row in rows)
            yield return row;
        await Task.CompletedTask;
    }

    /// <summary>Passes bytes on, and counts and hashes them on the way.</summary>
    private sealed class HashingStream(Stream inner, IncrementalHash hash) : OneWayStream
    {
        public long Count { get; private set; }

        public override void Flush() => inner.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override void Write(byte[] buffer, int offset, int count)
        {
            Note(buffer.AsSpan(offset, count));
            inner.Write(buffer, offset, count);
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Note(buffer.Span);
            await inner.WriteAsync(buffer, cancellationToken);
        }

        private void Note(ReadOnlySpan<byte> bytes)
        {
            Count += bytes.Length;
            hash.AppendData(bytes);
        }
    }
}
