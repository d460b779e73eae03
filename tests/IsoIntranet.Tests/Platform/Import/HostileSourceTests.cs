using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import;
using IsoIntranet.Tests.Platform.Files;

namespace IsoIntranet.Tests.Platform.Import;

/// <summary>Whatever a file is, it costs little and gets one sentence.</summary>
public sealed class HostileSourceTests
{
    private static readonly Dictionary<string, (Func<byte[]> Content, string Code)> Files = new()
    {
        ["nothing"] = (() => [], "FileEmpty"),
        ["a Word file of 97-2003"] = (() => Samples.OldOffice("WordDocument"), "ImportOldWord"),
        ["a workbook of 97-2003"] = (() => Samples.OldOffice("Workbook"), "ImportOldWorkbook"),
        ["a file with a password"] = (() => Samples.OldOffice("EncryptionInfo", "EncryptedPackage"), "ImportEncrypted"),
        ["an RTF"] = (() => Samples.Text("{\\rtf1 x}"), "ImportOldWord"),
        ["a PDF"] = (() => Samples.Text("%PDF-1.7\n%âã"), "ImportPdf"),
        ["a picture"] = (() => Samples.Png, "ImportPicture"),
        ["a text"] = (() => Samples.Text("Kế hoạch\n1. Rà soát"), "ImportText"),
        ["a web page named .xls"] = (() => Samples.Text("<html><table><tr><td>1</table>"), "ImportText"),
        ["a program"] = (() => Samples.Program, "ImportUnknown"),
        ["an OpenDocument text"] = (() => Samples.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")), "ImportOpenDocument"),
        ["an archive of something else"] = (() => Samples.Zip(("readme.txt", "chào")), "ImportUnknown"),
        ["an archive cut off"] = (() => new DocxFile().Paragraph("a").Build()[..700], "ImportBroken"),
        ["a Word file with macros by its type"] = (() => new DocxFile { ContentType = "application/vnd.ms-word.document.macroEnabled.main+xml" }.Paragraph("a").Build(), "ImportMacros"),
        ["a Word file with a macro project"] = (() => new DocxFile().Paragraph("a").Part("word/vbaProject.bin", "x").Build(), "ImportMacros"),
        ["a workbook with macros"] = (() => new XlsxFile { ContentType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml" }.Sheet("S", ["a"]).Build(), "ImportMacros"),
        ["slides"] = (() => Samples.Zip(("[Content_Types].xml", "<Types/>"), ("_rels/.rels", Rels("ppt/presentation.xml")), ("ppt/presentation.xml", "<presentation/>")), "ImportBroken"),
        ["a document that is not there"] = (() => Samples.Zip(("[Content_Types].xml", "<Types/>"), ("_rels/.rels", Rels("word/document.xml"))), "ImportBroken"),
        ["a document that is no XML"] = (() => Samples.Zip(("[Content_Types].xml", "<Types/>"), ("_rels/.rels", Rels("word/document.xml")), ("word/document.xml", "<document><body>")), "ImportBroken"),
        ["a document outside of the archive"] = (() => Samples.Zip(("[Content_Types].xml", "<Types/>"), ("_rels/.rels", Rels("../../../etc/hostname"))), "ImportBroken"),
        ["an entity from outside"] = (() => Body("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>", "&e;"), "ImportBroken"),
        ["entities that swell"] = (() => Body("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>", "&b;"), "ImportBroken"),
        ["XML deeper than the stack"] = (() => Body("", string.Concat(Enumerable.Repeat("<smartTag>", 100_000))), "ImportBroken"),
        ["tables in tables without end"] = (() => Body("", string.Concat(Enumerable.Repeat("<tbl><tr><tc>", 5_000))), "ImportBroken"),
        ["a tag of megabytes"] = (() => Body("", $"<p {string.Concat(Enumerable.Range(0, 400_000).Select(number => $"a{number}=\"\" "))}/>"), "ImportBroken"),
        ["an empty document"] = (() => new DocxFile().Build(), "ImportNothing"),
        ["a table of more rows than are taken"] = (() => new DocxFile().Table([.. Enumerable.Repeat(DocxRow.Of("a"), ImportLimits.MaximumRows + 1)]).Build(), "ImportTooManyRows"),
        ["a row of more cells than are taken"] = (() => new DocxFile().Table(new DocxRow([.. Enumerable.Repeat((DocxCell)"a", ImportLimits.MaximumColumns + 1)])).Build(), "ImportTooManyColumns"),
        ["a cell as wide as two thousand million"] = (() => new DocxFile().Table(DocxRow.Of(new DocxCell("a", Span: 2_000_000_000))).Build(), "ImportTooManyColumns"),
        ["a gap as wide"] = (() => new DocxFile().Xml("<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"2000000000\"/></w:trPr></w:tr></w:tbl>").Build(), "ImportTooManyColumns"),
        ["a sheet of 100 000 rows"] = (() => XlsxFile.Of([.. Enumerable.Range(1, 100_000).Select(number => new object?[] { number })]).Build(), "ImportTooManyRows"),
        ["cells at both ends of a sheet"] = (() => XlsxFile.Of(["a", new XlsxFileCell(null, Xml: "/><c r=\"XFD1\" t=\"str\"><v>z</v>")]).Build(), "ImportTooManyColumns"),
        ["a file of 100 MB"] = (() => new byte[100 * 1024 * 1024], "ImportTooLarge"),
    };

    public static TheoryData<string> Refused => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_read_gets_one_sentence_in_little_time(string what)
    {
        var (content, code) = (Files[what].Content(), Files[what].Code);
        var clock = Stopwatch.StartNew();

        var outcome = SourceReader.Read(content, "x.docx");

        Assert.True(outcome.Refusal?.Code == "Platform." + code, $"{what}: {outcome.Kind} {outcome.Refusal?.Code}");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{what} took {clock.Elapsed}");
    }

    [Fact]
    public void A_small_file_that_unpacks_to_a_huge_one_is_read_no_further_than_the_limit()
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write("[Content_Types].xml", "<Types/>");
            Write("_rels/.rels", Rels("word/document.xml"));
            using var entry = archive.CreateEntry("word/document.xml", CompressionLevel.Optimal).Open();
            entry.Write("<document><body>"u8);
            var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<bookmarkStart/>", 64 * 1024)));
            for (var megabyte = 0; megabyte < 2 * ImportLimits.MaximumUnpackedMegabytes; megabyte++)
                entry.Write(block);

            void Write(string name, string text)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        var outcome = SourceReader.Read(memory.ToArray(), "x.docx");

        Assert.InRange(memory.Length, 1, 4 * 1024 * 1024);
        Assert.Equal("Platform.ImportTooMuch", outcome.Refusal?.Code);
    }

    [Fact]
    public void Stray_cells_far_below_and_merged_columns_of_a_whole_sheet_cost_nothing()
    {
        var source = XlsxReaderTests.Read(new XlsxFile().Sheet(new XlsxFileSheet("S", [["a", "b"], ["c", "d"], [new XlsxFileCell(null, Xml: "/></row><row r=\"1048576\"><c t=\"str\"><v>z</v>")]])
        {
            Merges = ["A1:A1048576", "B2:XFD1048576", "B2:XFD1048576", "nonsense", "Z9:A1"],
        }));

        Assert.Equal(
            [(1, "a", "b"), (2, "", "d"), (1_048_576, "z", "")],
            source.Tables.Single().Rows.Select(row => (row.Number, row.Cells[0].Text, row.Cells[1].Text)));
        Assert.Equal([new SourceOmission(SourceOmissionKind.HiddenText, 1)], source.LeftOut);
    }

    [Fact]
    public void A_reading_ends_when_nobody_waits_for_it()
    {
        using var gone = new CancellationTokenSource();
        gone.Cancel();

        Assert.Throws<OperationCanceledException>(() => SourceReader.Read(new DocxFile().Paragraph("a").Build(), "x.docx", gone.Token));
        Assert.Throws<OperationCanceledException>(() => SourceReader.ReadPasted("<table><tr><td>a</table>", null, gone.Token));
    }

    [Theory]
    [InlineData("<table><tr><td colspan=2000000000>a</table>", "ImportTooManyColumns")]
    [InlineData("<table><tr><td rowspan=2000000000>a<td>b<tr><td>c</table>", null)]
    [InlineData("<table><tr><td colspan=-5 rowspan=-9>a</table>", null)]
    [InlineData("a<b", null)]
    [InlineData("<p title='a>b", null)]
    [InlineData("&#xFFFFFFFF;&#x0;&nosuch;&#xD800;", null)]
    public void Odd_HTML_is_read_as_well_as_can_be(string html, string? code) =>
        Assert.Equal(code is null ? null : "Platform." + code, SourceReader.ReadPasted(html, null).Refusal?.Code);

    [Theory]
    [InlineData("<table>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<p title=\"")]
    [InlineData("<!--")]
    [InlineData("<style>")]
    [InlineData("<td>")]
    [InlineData("</p>")]
    [InlineData("<")]
    [InlineData("<a b='")]
    [InlineData("<li>")]
    [InlineData("<style>a</style>")]
    [InlineData("<p style='display:none'>")]
    public void Half_a_million_of_any_tag_takes_little_time(string tag)
    {
        var clock = Stopwatch.StartNew();

        var outcome = SourceReader.ReadPasted(string.Concat(Enumerable.Repeat(tag, 500_000)) + "x", null);

        Assert.True(outcome.Kind is OutcomeKind.Done or OutcomeKind.Refused);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{tag}: {clock.Elapsed}");
    }

    private static string Rels(string target) =>
        $"<Relationships><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"{target}\"/></Relationships>";

    private static byte[] Body(string before, string inside) =>
        Samples.Zip(("[Content_Types].xml", "<Types/>"), ("_rels/.rels", Rels("word/document.xml")), ("word/document.xml", $"{before}<document><body>{inside}</body></document>"));
}
