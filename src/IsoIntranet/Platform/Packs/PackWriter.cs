using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Export;

namespace IsoIntranet.Platform.Packs;

/// <summary>
/// Writes the complete file of a record straight to whoever fetches it, one file at a time: neither the archive nor a photo is
/// ever in memory as a whole. Last come the index and the SHA-256 of every file, which only then are known.
/// </summary>
public sealed class PackWriter(XlsxWriter sheets, OrganisationClock clock)
{
    public const string Manifest = "manifest-sha256.txt";

    /// <param name="output">May be forward-only; stays open.</param>
    public async Task WriteAsync(PackHead head, IEnumerable<PackPart> parts, Stream output, CancellationToken cancellationToken)
    {
        // The archive writes a few heads of entries synchronously, which a web server refuses.
        await using var patient = new PatientStream(output);
        await WriteAsync(head, parts, patient, patient.DrainAsync, cancellationToken);
        await patient.DrainAsync(cancellationToken);
    }

    private async Task WriteAsync(PackHead head, IEnumerable<PackPart> parts, Stream output, Func<CancellationToken, Task> drain, CancellationToken cancellationToken)
    {
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: Encoding.UTF8, cancellationToken);
        List<WrittenPart> written = [];
        foreach (var part in parts)
        {
            written.Add(await AddAsync(archive, part, cancellationToken));
            await drain(cancellationToken);
        }
        written.Add(await AddAsync(archive, new PackPart("danh-muc.xlsx", "Danh mục hồ sơ", (stream, token) => ListAsync(stream, head, written.ToList(), token), IsPacked: false), cancellationToken));
        written.Add(await AddAsync(archive, Text("index.html", "Trang mục lục", PackIndex.Html(head, written, clock)), cancellationToken));
        // As `sha256sum --check` reads it.
        var sums = string.Concat(written.Where(one => one.Sha256 is not null).Select(one => $"{one.Sha256}  {one.Path}\n"));
        await AddAsync(archive, Text(Manifest, "", sums), cancellationToken);
    }

    /// <summary>A part that is a text, in UTF-8.</summary>
    public static PackPart Text(string path, string title, string text) => new(path, title, async (stream, cancellationToken) =>
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        return true;
    });

    private async Task<bool> ListAsync(Stream output, PackHead head, IReadOnlyList<WrittenPart> written, CancellationToken cancellationToken)
    {
        var sheet = new XlsxSheet(
            head.Name.Replace("Hồ sơ", "Danh mục hồ sơ", StringComparison.Ordinal), $"{head.Title}. {head.By}, {clock.Local(clock.Now).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)}",
            [new("TT", XlsxKind.Integer), new("Tên tài liệu", Width: 60), new("Tệp", Width: 60), new("Dung lượng (byte)", XlsxKind.Integer), new("SHA-256", Width: 68)]);
        await sheets.WriteAsync(output, sheet, Rows([.. written.Select((one, index) => new object?[] { index + 1, one.Title, one.Path, one.Size, one.Sha256 })]), cancellationToken);
        return true;
    }

    private async Task<WrittenPart> AddAsync(ZipArchive archive, PackPart part, CancellationToken cancellationToken)
    {
        var entry = archive.CreateEntry(part.Path, part.IsPacked ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        entry.LastWriteTime = clock.Local(clock.Now);
        await using var stream = await entry.OpenAsync(cancellationToken);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var counted = new HashingStream(stream, hash);
        var isThere = await part.WriteAsync(counted, cancellationToken);
        return new WrittenPart(part.Path, part.Title, isThere ? counted.Count : null, isThere ? Convert.ToHexStringLower(hash.GetHashAndReset()) : null);
    }

    /// <summary>Rows that are there already, as the writer of sheets takes them.</summary>
    public static async IAsyncEnumerable<object?[]> Rows(IReadOnlyList<object?[]> rows)
    {
        foreach (var row in rows)
            yield return row;
        await Task.CompletedTask;
    }
}
