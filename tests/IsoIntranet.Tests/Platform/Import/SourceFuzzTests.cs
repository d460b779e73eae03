using System.IO.Compression;
using System.Text;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import;

namespace IsoIntranet.Tests.Platform.Import;

/// <summary>Thousands of broken sources, always the same ones: each comes back as a document or a refusal.</summary>
public sealed class SourceFuzzTests
{
    private static readonly byte[] Word = new DocxFile()
        .List(1, ("decimal", "%1."), ("lowerLetter", "%2)"))
        .Styles("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:rPr><w:b/></w:rPr></w:style><w:style w:styleId=\"M\"><w:basedOn w:val=\"N\"/></w:style>")
        .Paragraph("Kế hoạch", bold: true, list: 1, style: "M")
        .Table(
            DocxRow.Heading("TT", DocxCell.Bold("Nội dung", span: 2), "Thời gian"),
            DocxRow.Of(new DocxCell("", List: 1), DocxCell.Down("Rà soát"), "a", "Quý I"),
            new DocxRow(["b", DocxCell.Continued, new DocxCell("", Xml: DocxFile.TableXml(DocxRow.Of("x", "y"))), "c"], Before: 1, After: 2))
        .Xml("<w:p><w:hyperlink r:id=\"x\"><w:r><w:t>a</w:t></w:r></w:hyperlink><w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:sdtContent></w:sdt></w:p>")
        .Build();

    private static readonly byte[] Workbook = new XlsxFile()
        .Sheet(new XlsxFileSheet("Kế hoạch", [
            [XlsxFileCell.Bold("TT"), "Thời gian", "Tỉ lệ"],
            [1, new DateOnly(2022, 3, 1), new XlsxFileCell(0.98, Format: "0.0%;[Red]-0%;\"không\"")],
            [2, new XlsxFileCell(44000, Format: "\"Tháng \"m/yyyy"), new XlsxFileCell("a", Formula: "B1")]])
        {
            Merges = ["A1:B1", "A2:A3"],
            HiddenRows = [3],
            HiddenColumns = [3],
        })
        .Sheet("Hai", ["x", true, null, 5.5]).Repeat(0, 1, 2).Build();

    private const string Html = "<style>.x{font-weight:700}</style><table border=1><thead><tr><th colspan=2>a</th><th>b</th></tr></thead><tr><td rowspan=2 class=x>1&nbsp;</td><td style='display:none'>h</td><td><p>c<br>d</p></td></tr><tr><td><ol><li>e</ol></td></tr></table><p align=center><b>f</b>";

    [Fact]
    public void Bytes_turned_over_anywhere_never_break_the_reader()
    {
        foreach (var (original, seed) in new[] { (Word, 11), (Workbook, 12) })
        {
            var random = new Random(seed);
            for (var round = 0; round < 1000; round++)
            {
                var broken = original.ToArray();
                for (var flips = random.Next(1, 6); flips > 0; flips--)
                    broken[random.Next(broken.Length)] = (byte)random.Next(256);
                Holds(() => SourceReader.Read(broken, "x"), seed, round);
            }
        }
    }

    [Fact]
    public void Files_cut_off_anywhere_never_break_the_reader()
    {
        foreach (var original in new[] { Word, Workbook })
        {
            for (var length = 0; length < original.Length; length += 7)
                Holds(() => SourceReader.Read(original[..length], "x"), 0, length);
        }
    }

    [Fact]
    public void Parts_that_say_something_else_than_a_program_would_never_break_the_reader()
    {
        foreach (var (original, parts, seed) in new[]
        {
            (Word, new[] { "word/document.xml", "word/styles.xml", "word/numbering.xml", "_rels/.rels", "word/_rels/document.xml.rels" }, 21),
            (Workbook, ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels"], 22),
        })
        {
            var random = new Random(seed);
            var texts = Unpack(original);
            for (var round = 0; round < 1000; round++)
            {
                var part = parts[random.Next(parts.Length)];
                var changed = new Dictionary<string, string>(texts) { [part] = Mutate(texts[part], random) };
                Holds(() => SourceReader.Read(Pack(changed), "x"), seed, round);
            }
        }
    }

    [Fact]
    public void Clipboards_of_any_kind_never_break_the_reader()
    {
        var random = new Random(31);
        for (var round = 0; round < 2000; round++)
        {
            var html = Mutate(Html, random);
            var text = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => "\t\n\r\"|-a1 \u00a0\ud83d\u0000Ệ"[random.Next(13)]));
            Holds(() => SourceReader.ReadPasted(html, null), 31, round);
            Holds(() => SourceReader.ReadPasted(null, text), 31, round);
        }
    }

    private static void Holds(Func<Outcome<SourceDocument>> read, int seed, int round)
    {
        try
        {
            var outcome = read();
            if (outcome.IsDone)
                Assert.All(outcome.Value.Tables, table => Assert.All(table.Rows, row => Assert.Equal(table.Columns, row.Cells.Count)));
            else
                Assert.StartsWith("Platform.", outcome.Refusal!.Code, StringComparison.Ordinal);
        }
        catch (Exception wrong)
        {
            throw new InvalidOperationException($"Seed {seed}, round {round}", wrong);
        }
    }

    /// <summary>Takes away, doubles, exchanges, or makes numbers absurd.</summary>
    private static string Mutate(string text, Random random)
    {
        for (var times = random.Next(1, 4); times > 0 && text.Length > 2; times--)
        {
            var (from, to) = (random.Next(text.Length), random.Next(text.Length));
            (from, to) = (Math.Min(from, to), Math.Min(Math.Max(from, to), Math.Min(from, to) + 60));
            text = random.Next(5) switch
            {
                0 => text.Remove(from, to - from),
                1 => text.Insert(to, text[from..to]),
                2 => ReplaceTag(text, random),
                3 => ReplaceNumber(text, random),
                _ => text.Insert(from, "<>&\"'/=\u0000\ud800#0;"[random.Next(11)].ToString()),
            };
        }
        return text;
    }

    /// <summary>Puts another tag of the text in a tag's place, or takes the pair away.</summary>
    private static string ReplaceTag(string text, Random random)
    {
        var tags = text.Split('<');
        if (tags.Length < 3)
            return text;
        tags[random.Next(1, tags.Length)] = tags[random.Next(1, tags.Length)];
        return string.Join('<', tags);
    }

    private static string ReplaceNumber(string text, Random random)
    {
        var digits = text.Index().Where(one => char.IsAsciiDigit(one.Item)).Select(one => one.Index).ToArray();
        if (digits.Length == 0)
            return text;
        var at = digits[random.Next(digits.Length)];
        string[] absurd = ["-1", "0", "2147483647", "-2147483648", "99999999999999999999", "1e308", "NaN", "", "0x7F", "1048576", "50"];
        return text.Remove(at, 1).Insert(at, absurd[random.Next(absurd.Length)]);
    }

    private static Dictionary<string, string> Unpack(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }

    private static byte[] Pack(Dictionary<string, string> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }
}
