using System.IO.Compression;
using System.Text;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Tests.Platform.Documents;

/// <summary>An agency's own layout.</summary>
public sealed class DocumentTemplateTests
{
    private const string Names = """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" """;
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static TheoryData<string> Samples => [.. SampleDocuments.All.Keys];

    public static TheoryData<DocumentKind> Kinds => [.. Enum.GetValues<DocumentKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_built_in_template_is_valid_and_lacks_nothing(DocumentKind kind)
    {
        var template = new OfficialWriter().DefaultTemplate(kind);

        Assert.Empty(OfficialWriterTests.Faults(template));
        Assert.Equal(new TemplateCheck(null, [], []), Equalised(DocumentTemplate.Check(new MemoryStream(template), kind)));
        Assert.Equal(template, new OfficialWriter().DefaultTemplate(kind));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Filled_in_it_gives_the_same_document_as_no_template(string name)
    {
        var document = SampleDocuments.All[name];
        using var template = new MemoryStream(new OfficialWriter().DefaultTemplate(document.Kind));

        Assert.Equal(Part(OfficialWriterTests.Write(document), "word/document.xml"), Part(OfficialWriterTests.Write(document, template), "word/document.xml"));
    }

    [Fact]
    public void A_template_says_which_fields_it_lacks_and_which_tags_it_does_not_know()
    {
        var check = DocumentTemplate.Check(Template(Block("SoKyHieu") + Block("NoiDung") + Block("NoiDungg")), DocumentKind.Letter);

        Assert.False(check.IsUsable);
        Assert.Equal("Platform.TemplateLacks", check.Refusal!.Code);
        Assert.Equal(["DiaDanhNgayThang", "KinhGui", "TrichYeu", "NoiNhan", "ChuKy"], check.Missing.Select(field => field.Tag));
        Assert.Contains("Địa danh, ngày tháng (DiaDanhNgayThang)", Assert.IsType<string>(check.Refusal.Arguments[0]), StringComparison.Ordinal);
        Assert.Equal(["NoiDungg"], check.Unknown);
    }

    [Fact]
    public void Controls_are_filled_in_wherever_they_stand_and_however_often()
    {
        var row = $"<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"5000\"/></w:tblGrid><w:tr>{Control("ChuKy", "<w:tc><w:tcPr><w:tcW w:w=\"5000\" w:type=\"dxa\"/></w:tcPr><w:p/></w:tc>")}</w:tr></w:tbl>";
        var template = Template(
            $"<w:p><w:r><w:t xml:space=\"preserve\">Văn bản </w:t></w:r>{Control("sokyhieu", "<w:r><w:rPr><w:b/></w:rPr><w:t>[Số</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>]</w:t></w:r>")}<w:r><w:t>!</w:t></w:r></w:p>"
            + Block("TrichYeu") + Block("CanCu") + $"<w:p>{Control("NoiDung", "<w:r><w:t>x</w:t></w:r>")}</w:p>" + Block("Khac", Block("NoiNhan")) + Block("TrichYeu") + Block("CoQuanChuQuan") + row
            + Block("DiaDanhNgayThang"), header: Block("SoKyHieu"));
        Assert.True(DocumentTemplate.Check(template, DocumentKind.Plan).IsUsable);
        template.Position = 0;

        var file = OfficialWriterTests.Write(SampleDocuments.Plan with { Body = [new DocumentParagraph("Nội dung."), SampleDocuments.Schedule(1)], Annexes = [] }, template);

        Assert.Empty(OfficialWriterTests.Faults(file));
        var lines = OfficialWriterTests.Lines(file);
        Assert.Equal("Văn bản Số: 05/KH-UBND!", lines[0]);
        Assert.Equal(2, lines.Count(line => line == SampleDocuments.Plan.Subject));
        Assert.Contains("Nội dung.", lines);
        Assert.Contains("PHÓ CHỦ TỊCH", lines);
        Assert.Contains("- Lưu: VT, KT.", lines);
        var text = Part(file, "word/document.xml");
        Assert.Contains("<w:r><w:rPr><w:b /></w:rPr><w:t xml:space=\"preserve\">Số: 05/KH-UBND</w:t></w:r>", text, StringComparison.Ordinal);
        Assert.Contains("Số: 05/KH-UBND", Part(file, "word/header1.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("w:val=\"SoKyHieu\"", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Text_boxes_are_filled_in_and_lines_without_content_go()
    {
        const string names = """xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" """;
        var box = $"<w:txbxContent>{Block("DiaDanhNgayThang")}</w:txbxContent>";
        var template = Template(
            $"<w:p><w:r><mc:AlternateContent {names}><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"9\" cy=\"9\"/><wp:docPr id=\"7\" name=\"a\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:shape style=\"width:9pt;height:9pt\"><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + $"<w:p>{Control("CoQuanChuQuan", "<w:r><w:t>x</w:t></w:r>")}</w:p><w:p><w:r><w:t>Trên: </w:t></w:r>{Control("CoQuanChuQuan", "<w:r><w:t>x</w:t></w:r>")}</w:p>"
            + string.Concat(OfficialFields.RequiredFor(DocumentKind.Report).Where(field => field != OfficialFields.PlaceAndDate).Select(field => Block(field.Tag))));

        var file = OfficialWriterTests.Write(SampleDocuments.Report with { AddressedTo = [] }, template);

        Assert.Empty(OfficialWriterTests.Faults(file));
        Assert.Equal(
            ["Bình Mẫu, ngày 14 tháng 12 năm 2026", "Bình Mẫu, ngày 14 tháng 12 năm 2026", "Trên: ", "Số: 31/BC-UBND"],
            OfficialWriterTests.Lines(file).SkipWhile(line => line.Length > 60).Where(line => !line.Contains("2026Bình", StringComparison.Ordinal)).Take(4));
    }

    [Fact]
    public void A_section_that_the_template_keeps_for_annexes_is_used()
    {
        var fields = string.Concat(OfficialFields.RequiredFor(DocumentKind.Plan).Select(field => Block(field.Tag)));
        var file = OfficialWriterTests.Write(SampleDocuments.Plan, Template(fields + "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:pPr></w:p>" + Block("PhuLuc")));

        OfficialWriterTests.Read(file, main => Assert.Equal(
            [11906u, 16838u], main.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.PageSize>().Select(size => size.Width!.Value)));
    }

    [Fact]
    public void Annexes_come_after_the_table_in_which_a_template_wants_them()
    {
        var fields = string.Concat(OfficialFields.RequiredFor(DocumentKind.Plan).Select(field => Block(field.Tag)));
        var cell = $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>Hộp</w:t></w:r></w:p>{Block("PhuLuc")}</w:tc></w:tr></w:tbl>";

        var lines = OfficialWriterTests.Lines(OfficialWriterTests.Write(SampleDocuments.Plan, Template(fields + cell)));

        Assert.True(lines.IndexOf("Hộp") < lines.IndexOf("Phụ lục"));
    }

    [Fact]
    public void The_templates_own_styles_are_used_and_others_are_added()
    {
        const string styles = """<w:style w:type="paragraph" w:default="1" w:styleId="Binhthuong"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="X9"><w:name w:val="Nội Dung"/><w:rPr><w:color w:val="123456"/></w:rPr></w:style>""";
        var file = OfficialWriterTests.Write(SampleDocuments.Proposal, Template(string.Concat(OfficialFields.RequiredFor(DocumentKind.Proposal).Select(field => Block(field.Tag))), styles: styles));

        Assert.Empty(OfficialWriterTests.Faults(file));
        Assert.Contains("<w:pStyle w:val=\"X9\" />", Part(file, "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("w:styleId=\"HoTenNguoiKy\"", Part(file, "word/styles.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_template_has_no_place_for_goes_to_the_head_of_the_text_and_annexes_to_the_end()
    {
        var document = SampleDocuments.Report with { LegalBases = ["Căn cứ A"], Body = [new DocumentParagraph("Hết.")], Annexes = [new("Biểu", [new DocumentParagraph("Trong biểu.")], IsLandscape: true)] };
        var file = OfficialWriterTests.Write(document, Template(string.Concat(OfficialFields.RequiredFor(DocumentKind.Report).Select(field => Block(field.Tag)))));

        Assert.Empty(OfficialWriterTests.Faults(file));
        var lines = OfficialWriterTests.Lines(file);
        Assert.Equal(["Kính gửi: Sở Khoa học và Công nghệ tỉnh Mẫu", "Căn cứ A.", "Hết./."], lines.Skip(lines.IndexOf("Kính gửi: Sở Khoa học và Công nghệ tỉnh Mẫu")).Take(3));
        Assert.Equal("Trong biểu.", lines[^1]);
    }

    [Fact]
    public void Nothing_reaches_out_of_a_document_that_was_made_of_a_template()
    {
        var template = Template(
            string.Concat(OfficialFields.RequiredFor(DocumentKind.Proposal).Select(field => Block(field.Tag))) + "<w:p><w:hyperlink r:id=\"rId8\"><w:r><w:t>trang</w:t></w:r></w:hyperlink><w:hyperlink r:id=\"rId9\"><w:r><w:t>tệp</w:t></w:r></w:hyperlink></w:p>",
            settings: "<w:attachedTemplate r:id=\"rId1\"/>",
            relations: $"<Relationship Id=\"rId8\" Type=\"{Office}/hyperlink\" Target=\"https://example.org/\" TargetMode=\"External\"/><Relationship Id=\"rId9\" Type=\"{Office}/hyperlink\" Target=\"file:///c:/a\" TargetMode=\"External\"/>",
            settingsRelations: $"<Relationship Id=\"rId1\" Type=\"{Office}/attachedTemplate\" Target=\"http://example.org/a.dotm\" TargetMode=\"External\"/>");

        var file = OfficialWriterTests.Write(SampleDocuments.Proposal, template);

        Assert.Empty(OfficialWriterTests.Faults(file));
        Assert.DoesNotContain("attachedTemplate", Part(file, "word/settings.xml"), StringComparison.Ordinal);
        using var archive = new ZipArchive(new MemoryStream(file));
        var outside = archive.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.Ordinal)).Select(entry => Part(file, entry.FullName)).Where(text => text.Contains("External", StringComparison.Ordinal));
        Assert.Contains("https://example.org/", Assert.Single(outside), StringComparison.Ordinal);
        Assert.Contains("trangtệp", OfficialWriterTests.Lines(file));
    }

    [Theory]
    [InlineData("word/vbaProject.bin", "x", "Platform.TemplateHasMacros")]
    [InlineData("word/header7.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "Platform.TemplateBroken")]
    [InlineData("word/header7.xml", "<a>", "Platform.TemplateBroken")]
    [InlineData("word/footer7.xml", "<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE \"http://example.org/a.png\"</w:instrText></w:r></w:p></w:ftr>", "Platform.TemplateFetches")]
    [InlineData("word/document.xml", "<a/>", "Platform.TemplateBroken")]
    public void What_runs_or_fetches_or_is_broken_is_refused(string name, string content, string code)
    {
        using var file = new MemoryStream();
        file.Write(new OfficialWriter().DefaultTemplate(DocumentKind.Plan));
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)?.Delete();
            using var part = archive.CreateEntry(name).Open();
            part.Write(Encoding.UTF8.GetBytes(content));
        }
        file.Position = 0;

        Assert.Equal(code, DocumentTemplate.Check(file, DocumentKind.Plan).Refusal?.Code);
    }

    [Fact]
    public void Other_files_are_refused()
    {
        Assert.Equal("Platform.TemplateNotWord", CodeOf([]));
        Assert.Equal("Platform.TemplateNotWord", CodeOf("Xin chào"u8.ToArray()));
        Assert.Equal("Platform.TemplateNotWord", CodeOf([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]));
        Assert.Equal("Platform.TemplateBroken", CodeOf("PK\u0003\u0004abc"u8.ToArray()));
        Assert.Equal("Platform.TemplateTooLarge", CodeOf(new byte[DocumentTemplate.MaximumSize + 1]));
        Assert.Throws<InvalidDataException>(() => OfficialWriterTests.Write(SampleDocuments.Plan, new MemoryStream([1, 2, 3])));
    }

    [Fact]
    public void A_template_cut_short_or_garbled_is_refused_or_works_and_never_breaks()
    {
        var template = new OfficialWriter().DefaultTemplate(DocumentKind.Minutes);
        var random = new Random(30_2020);
        for (var time = 0; time < 150; time++)
        {
            var garbled = template[..random.Next(1, template.Length + 1)];
            for (var change = random.Next(4); change > 0; change--)
                garbled[random.Next(garbled.Length)] = (byte)random.Next(256);
            var check = DocumentTemplate.Check(new MemoryStream(garbled), DocumentKind.Minutes);
            if (check.IsUsable)
                OfficialWriterTests.Write(SampleDocuments.Minutes, new MemoryStream(garbled));
        }
    }

    private static string? CodeOf(byte[] file) => DocumentTemplate.Check(new MemoryStream(file), DocumentKind.Plan).Refusal?.Code;

    /// <summary>Lists in a record are compared by what they hold.</summary>
    private static TemplateCheck Equalised(TemplateCheck check) => check.Missing.Count == 0 && check.Unknown.Count == 0 ? check with { Missing = [], Unknown = [] } : check;

    private static string Block(string tag, string? content = null) => Control(tag, content ?? "<w:p><w:r><w:t>…</w:t></w:r></w:p>");

    private static string Control(string tag, string content) => $"<w:sdt><w:sdtPr><w:tag w:val=\"{tag}\"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    private static MemoryStream Template(string body, string header = "<w:p/>", string styles = "", string settings = "", string relations = "", string settingsRelations = "")
    {
        const string package = "http://schemas.openxmlformats.org/package/2006";
        const string word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", $"<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{word}.template.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"{word}.styles+xml\"/><Override PartName=\"/word/settings.xml\" ContentType=\"{word}.settings+xml\"/><Override PartName=\"/word/header1.xml\" ContentType=\"{word}.header+xml\"/></Types>");
            Add(archive, "_rels/.rels", $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(archive, "word/document.xml", $"<w:document {Names}><w:body>{body}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
            Add(archive, "word/_rels/document.xml.rels", $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId2\" Type=\"{Office}/settings\" Target=\"settings.xml\"/><Relationship Id=\"rId3\" Type=\"{Office}/header\" Target=\"header1.xml\"/>{relations}</Relationships>");
            Add(archive, "word/styles.xml", $"<w:styles {Names}>{styles}</w:styles>");
            Add(archive, "word/settings.xml", $"<w:settings {Names}>{settings}</w:settings>");
            Add(archive, "word/_rels/settings.xml.rels", $"<Relationships xmlns=\"{package}/relationships\">{settingsRelations}</Relationships>");
            Add(archive, "word/header1.xml", $"<w:hdr {Names}>{header}</w:hdr>");
        }
        file.Position = 0;
        return file;
    }

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }

    private static string Part(byte[] file, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
