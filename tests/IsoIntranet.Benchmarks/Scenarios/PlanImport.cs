using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using IsoIntranet.Benchmarks.Hosts;
using IsoIntranet.Benchmarks.Towns;
using IsoIntranet.Benchmarks.Wire;

namespace IsoIntranet.Benchmarks.Scenarios;

/// <summary>A plan as a Word file, from the request until its preview is answered: sent, read, stored, understood, and told as JSON.</summary>
internal static class PlanImport
{
    private const double Aim = 5_000;

    public static async Task RunAsync(int rounds, CancellationToken cancellationToken)
    {
        var rows = new List<IReadOnlyList<string>>();
        await using var town = await Town.BuildAsync(180, 10);
        await using var host = await HostProcess.StartProductAsync(town.DataDirectory);
        using var session = new Session(host.Address);
        await session.SignInAsync(Town.UserName, Town.Password);
        foreach (var count in new[] { 60, 1_000 })
        {
            var file = Document(count);
            var times = new List<double>();
            for (var round = 0; round <= rounds; round++)
                times.Add(await SendAsync(session, file, cancellationToken));
            double[] warm = [.. times.Skip(1).Order()];
            rows.Add(Figures.Told([$"{count}", $"{file.Length / 1024}", Figures.Of(times[0]), Figures.Of(Figures.Percentile(warm, 50)), Figures.Of(warm[^1]), times.TrueForAll(time => time < Aim) ? "all" : "no"]));
        }
        Figures.Print($"A plan's preview, milliseconds, {rounds} imports", ["rows", "KB of .docx", "first", "p50", "max", $"within {Aim / 1000:0} s"], rows);
    }

    private static async Task<double> SendAsync(Session session, byte[] file, CancellationToken cancellationToken)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new ByteArrayContent(file), "file", "ke-hoach.docx");
        var began = Stopwatch.GetTimestamp();
        using var answer = await session.Http.PostAsync("/api/v1/imports", form, cancellationToken);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    /// <summary>One table, every row with two leads, a kind of units, a time and a product of its own.</summary>
    private static byte[] Document(int rows)
    {
        var body = new StringBuilder("<w:tbl>").Append(Row("TT", "Nội dung công việc", "Chủ trì", "Phối hợp", "Thời gian", "Kết quả"));
        for (var row = 1; row <= rows; row++)
            body.Append(Row($"{row}", $"Nội dung công việc số {row} để duy trì hệ thống quản lý chất lượng", $"Đơn vị {row % 180}, Tổ công tác số {row % 40}", "UBND các xã, phường", $"Tháng {(row % 12) + 1}/2026", $"Báo cáo số {row}"));
        body.Append("</w:tbl>");
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Write("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Write("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>""");

            void Write(string name, string xml)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(xml));
            }
        }
        return stream.ToArray();
    }

    private static string Row(params string[] cells) =>
        $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>"))}</w:tr>";
}
