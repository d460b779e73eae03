using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Tests.Platform.Documents;

public sealed class OfficialWriterTests
{
    private static readonly OfficialWriter Writer = new();

    public static TheoryData<string> Samples => [.. SampleDocuments.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_kind_and_shape_is_a_valid_file_of_equal_bytes(string name)
    {
        var document = SampleDocuments.All[name];

        var file = Write(document);

        Assert.Empty(Faults(file));
        Assert.Equal(file, Write(document));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_page_is_A4_with_the_margins_of_the_decree(string name) => Read(Write(SampleDocuments.All[name]), main =>
    {
        const double twipsPerMillimetre = 1440 / 25.4;
        foreach (var section in main.Document.Descendants<SectionProperties>())
        {
            var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
            Assert.Equal([11906u, 16838u], new[] { size.Width!.Value, size.Height!.Value }.Order());
            Assert.InRange(margin.Top!.Value / twipsPerMillimetre, 20, 25);
            Assert.InRange(margin.Bottom!.Value / twipsPerMillimetre, 20, 25);
            Assert.InRange(margin.Left!.Value / twipsPerMillimetre, 30, 35);
            Assert.InRange(margin.Right!.Value / twipsPerMillimetre, 15, 20);
        }
        Assert.Empty(main.Document.Descendants<SdtElement>());
    });

    [Fact]
    public void The_page_number_is_in_the_middle_of_the_top_margin_from_the_second_page_on() => Read(Write(SampleDocuments.Plan), main =>
    {
        var sections = main.Document.Descendants<SectionProperties>().ToList();
        Assert.NotNull(sections[0].GetFirstChild<TitlePage>());
        Assert.All(sections.Skip(1), section => Assert.Null(section.GetFirstChild<TitlePage>()));
        Assert.All(sections, section => Assert.Null(section.GetFirstChild<PageNumberType>()));
        var headers = sections[0].Elements<HeaderReference>().ToDictionary(reference => reference.Type!.Value, reference => ((HeaderPart)main.GetPartById(reference.Id!)).Header);
        Assert.Equal(" PAGE ", Assert.Single(headers[HeaderFooterValues.Default].Descendants<SimpleField>()).Instruction);
        Assert.Empty(headers[HeaderFooterValues.First].Descendants<SimpleField>());
        var style = StyleOf(main, headers[HeaderFooterValues.Default].Descendants<Paragraph>().Single());
        Assert.Equal(JustificationValues.Center, style.StyleParagraphProperties!.Justification!.Val!.Value);
        Assert.InRange(Size(style), 13, 14);
    });

    [Theory]
    [InlineData("CoQuanChuQuan", 12, 13, false, false)]
    [InlineData("CoQuanBanHanh", 12, 13, true, false)]
    [InlineData("QuocHieu", 12, 13, true, false)]
    [InlineData("TieuNgu", 13, 14, true, false)]
    [InlineData("SoKyHieu", 13, 13, false, false)]
    [InlineData("DiaDanhNgayThang", 13, 14, false, true)]
    [InlineData("TenLoai", 13, 14, true, false)]
    [InlineData("TrichYeu", 13, 14, true, false)]
    [InlineData("TrichYeuCongVan", 12, 13, false, false)]
    [InlineData("KinhGui", 13, 14, false, false)]
    [InlineData("CanCu", 13, 14, false, true)]
    [InlineData("NoiDung", 13, 14, false, false)]
    [InlineData("Heading1", 13, 14, true, false)]
    [InlineData("Heading3", 13, 14, false, false)]
    [InlineData("OBang", 12, 13, false, false)]
    [InlineData("DauBang", 12, 13, true, false)]
    [InlineData("NoiNhan", 12, 12, true, true)]
    [InlineData("NoiNhanDanhSach", 11, 11, false, false)]
    [InlineData("QuyenHanChucVu", 13, 14, true, false)]
    [InlineData("HoTenNguoiKy", 13, 14, true, false)]
    [InlineData("PhuLuc", 14, 14, true, false)]
    [InlineData("KemTheo", 13, 14, false, true)]
    public void Every_part_has_its_named_style_in_Times_New_Roman(string id, double smallest, double largest, bool isBold, bool isItalic) => Read(Write(SampleDocuments.Plan), main =>
    {
        var style = main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == id);
        var look = style.StyleRunProperties!;
        Assert.Equal("Times New Roman", look.RunFonts!.Ascii);
        Assert.Equal("vi-VN", look.Languages!.Val);
        Assert.InRange(Size(style), smallest, largest);
        Assert.Equal(isBold, look.Bold!.Val is null);
        Assert.Equal(isItalic, look.Italic!.Val is null);
    });

    [Fact]
    public void Text_is_justified_with_its_first_line_indented() => Read(Write(SampleDocuments.Plan), main =>
    {
        var body = main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == "NoiDung").StyleParagraphProperties!;
        Assert.Equal(JustificationValues.Both, body.Justification!.Val!.Value);
        Assert.InRange(int.Parse(body.Indentation!.FirstLine!, System.Globalization.CultureInfo.InvariantCulture), 567, 720);
        Assert.InRange(int.Parse(body.SpacingBetweenLines!.After!, System.Globalization.CultureInfo.InvariantCulture), 120, 240);
        Assert.InRange(int.Parse(body.SpacingBetweenLines.Line!, System.Globalization.CultureInfo.InvariantCulture), 240, 360);
    });

    [Fact]
    public void A_plan_says_all_its_parts_in_their_order() => Assert.Equal(
        [
            "ỦY BAN NHÂN DÂN|HUYỆN GIA MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 05/KH-UBND", "Gia Mẫu, ngày 05 tháng 01 năm 2025",
            "KẾ HOẠCH", SampleDocuments.Plan.Subject,
        ],
        Lines(SampleDocuments.Plan).Take(7));

    [Fact]
    public void A_decision_names_who_decides_and_begins_its_articles_in_bold()
    {
        var lines = Lines(SampleDocuments.Decision);

        var authority = lines.IndexOf("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ");
        Assert.True(authority > 0);
        Assert.Equal(authority + 4, lines.IndexOf("QUYẾT ĐỊNH:"));
        Assert.Equal("Theo đề nghị của Chánh Văn phòng.", lines[authority + 3]);
        Read(Write(SampleDocuments.Decision), main => Assert.Equal(
            ["Điều 1. ", "Điều 2. ", "Điều 3. "],
            main.Document.Descendants<Run>().Where(run => run.InnerText.StartsWith("Điều", StringComparison.Ordinal) && run.RunProperties?.Bold is not null).Select(run => run.InnerText)));
        Assert.Contains("Phụ lục II", lines);
    }

    [Fact]
    public void A_decision_without_an_authority_is_the_agencys() =>
        Assert.Contains("ỦY BAN NHÂN DÂN XÃ BÌNH MẪU", Lines(SampleDocuments.Decision with { IssuingAuthority = null }).Skip(6));

    [Fact]
    public void A_letter_has_its_subject_below_its_number_and_no_name_of_its_kind()
    {
        var lines = Lines(SampleDocuments.Letter);

        Assert.StartsWith("V/v đôn đốc", lines[lines.IndexOf("Số: 09/UBND-KT") + 1], StringComparison.Ordinal);
        Assert.DoesNotContain("CÔNG VĂN", lines);
        Assert.Equal(
            ["Kính gửi:", "- Văn phòng HĐND và UBND xã;", "- Các phòng chuyên môn;", "- Trung tâm Phục vụ hành chính công xã, Trạm Y tế xã và các trường học công lập trên địa bàn."],
            lines.Skip(lines.IndexOf("Kính gửi:")).Take(4));
    }

    [Fact]
    public void A_report_addresses_one_on_the_line() => Assert.Contains("Kính gửi: Sở Khoa học và Công nghệ tỉnh Mẫu", Lines(SampleDocuments.Report));

    [Fact]
    public void Minutes_follow_their_form_and_are_signed_twice()
    {
        var lines = Lines(SampleDocuments.Minutes);

        Assert.Equal(
            ["Thời gian bắt đầu: 08 giờ 00 phút, ngày 03 tháng 02 năm 2026.", "Địa điểm: Phòng họp số 1.", "Thành phần tham dự:", "- Ông Nguyễn Văn Mẫu, Chủ tịch;", "- Các thành viên Ban Chỉ đạo.",
                "Chủ trì (chủ tọa): Ông Nguyễn Văn Mẫu.", "Thư ký (người ghi biên bản): Bà Lê Thị Thử.", "Nội dung (theo diễn biến cuộc họp):"],
            lines.Skip(lines.IndexOf("Thời gian bắt đầu: 08 giờ 00 phút, ngày 03 tháng 02 năm 2026.")).Take(8));
        Assert.Equal(
            ["Cuộc họp kết thúc vào 11 giờ 05 phút, ngày 03 tháng 02 năm 2026./.", "THƯ KÝ", "Lê Thị Thử", "CHỦ TỌA", "Nguyễn Văn Mẫu", "Nơi nhận:", "- Các thành viên;", "- Lưu: VT, Hồ sơ."], lines.TakeLast(8));
        Assert.DoesNotContain(lines, line => line.Contains("Bình Mẫu, ngày", StringComparison.Ordinal));
    }

    [Fact]
    public void What_minutes_do_not_know_is_left_to_be_filled_in() => Assert.Equal(
        ["Thời gian bắt đầu: …… giờ …… phút, ngày …… tháng …… năm 2026.", "Địa điểm: …………………….", "Thành phần tham dự:", "- …………………….", "Chủ trì (chủ tọa): …………………….", "Thư ký (người ghi biên bản): …………………….",
            "Nội dung (theo diễn biến hội nghị):"],
        Lines(SampleDocuments.Minutes with { Minutes = new(null, null, "", [], "", "", "Hội nghị") }).SkipWhile(line => !line.StartsWith("Thời gian", StringComparison.Ordinal)).Take(7));

    [Theory]
    [InlineData("plan")]
    [InlineData("decision")]
    [InlineData("report")]
    [InlineData("minutes")]
    [InlineData("proposal")]
    [InlineData("letter")]
    public void The_text_ends_once(string name) => Assert.Single(Lines(SampleDocuments.All[name]), line => line.Contains("./.", StringComparison.Ordinal));

    [Fact]
    public void An_empty_text_has_no_end() => Assert.DoesNotContain(Lines(SampleDocuments.Empty), line => line.Contains("./.", StringComparison.Ordinal));

    [Fact]
    public void The_signature_stays_with_the_text_and_is_not_split() => Read(Write(SampleDocuments.Plan), main =>
    {
        var table = main.Document.Descendants<Table>().Single(table => table.InnerText.Contains("Nơi nhận:", StringComparison.Ordinal));
        Assert.NotNull(table.Elements<TableRow>().Single().TableRowProperties!.GetFirstChild<CantSplit>());
        var before = table.ElementsBefore().OfType<Paragraph>().TakeLast(2).ToList();
        Assert.EndsWith("./.", before[0].InnerText, StringComparison.Ordinal);
        Assert.All(before, paragraph => Assert.NotNull(paragraph.ParagraphProperties!.KeepNext));
        Assert.Equal(
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn Mẫu"],
            table.Descendants<TableCell>().Last().Elements<Paragraph>().Select(paragraph => paragraph.InnerText));
    });

    [Fact]
    public void A_table_repeats_its_heads_and_keeps_its_rows_whole() => Read(Write(SampleDocuments.Long), main =>
    {
        var table = main.Document.Descendants<Table>().First(table => table.InnerText.Contains("Cơ quan phối hợp", StringComparison.Ordinal));
        var rows = table.Elements<TableRow>().ToList();
        Assert.Equal(92, rows.Count);
        Assert.Single(rows, row => row.TableRowProperties?.GetFirstChild<TableHeader>() is not null);
        Assert.All(rows, row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
        Assert.Equal(5, rows[1].Elements<TableCell>().Last().TableCellProperties!.GridSpan!.Val!.Value);
        Assert.Equal(9354, table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Sum(column => int.Parse(column.Width!, System.Globalization.CultureInfo.InvariantCulture)));
        var tall = main.Document.Descendants<TableRow>().Single(row => row.InnerText.Contains("nội dung rất dài", StringComparison.Ordinal));
        Assert.Null(tall.TableRowProperties?.GetFirstChild<CantSplit>());
    });

    [Fact]
    public void Cells_that_are_too_many_are_not_lost() => Assert.Contains(
        "c", Lines(SampleDocuments.Plan with { Annexes = [], Body = [new DocumentTable([new("A", 1), new("B", 1)], [new(["a", "b", "c"])])] }));

    [Fact]
    public void An_annex_across_has_a_section_of_its_own() => Read(Write(SampleDocuments.Long), main =>
    {
        var sections = main.Document.Descendants<SectionProperties>().Select(section => section.GetFirstChild<PageSize>()!.Orient?.Value == PageOrientationValues.Landscape);
        Assert.Equal([false, true, false], sections);
        Assert.Equal(["Phụ lục I", "Phụ lục II"], main.Document.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText).Where(text => text.StartsWith("Phụ lục I", StringComparison.Ordinal)));
    });

    [Fact]
    public void The_file_names_its_title_and_the_agency()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(Write(SampleDocuments.Minutes)), false);

        Assert.Equal("Biên bản Họp xem xét của lãnh đạo về Hệ thống quản lý chất lượng", word.PackageProperties.Title);
        Assert.Equal("Ủy ban nhân dân xã Bình Mẫu", word.PackageProperties.Creator);
    }

    [Fact]
    public void The_stream_may_be_forward_only()
    {
        using var file = new MemoryStream();
        using (var forward = new System.IO.Compression.DeflateStream(file, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            Writer.Write(SampleDocuments.Letter, forward);
        file.Position = 0;
        using var read = new MemoryStream();
        using (var inflate = new System.IO.Compression.DeflateStream(file, System.IO.Compression.CompressionMode.Decompress))
            inflate.CopyTo(read);

        Assert.Equal(Write(SampleDocuments.Letter), read.ToArray());
    }

    internal static byte[] Write(OfficialDocument document, Stream? template = null)
    {
        using var file = new MemoryStream();
        Writer.Write(document, file, template);
        return file.ToArray();
    }

    internal static IReadOnlyList<string> Faults(byte[] file)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(file), false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2013).Validate(word).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }

    internal static void Read(byte[] file, Action<MainDocumentPart> read)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(file), false);
        read(word.MainDocumentPart!);
    }

    /// <summary>The paragraphs that say anything; a break within one is a bar.</summary>
    internal static List<string> Lines(byte[] file)
    {
        List<string> lines = [];
        Read(file, main => lines.AddRange(main.Document.Descendants<Paragraph>()
            .Select(paragraph => string.Concat(paragraph.Descendants().Select(element => element is Break ? "|" : element is DocumentFormat.OpenXml.Wordprocessing.Text text ? text.Text : ""))).Where(line => line.Length > 0)));
        return lines;
    }

    private static List<string> Lines(OfficialDocument document) => Lines(Write(document));

    private static Style StyleOf(MainDocumentPart main, Paragraph paragraph) =>
        main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == paragraph.ParagraphProperties!.ParagraphStyleId!.Val);

    private static double Size(Style style) => double.Parse(style.StyleRunProperties!.FontSize!.Val!, System.Globalization.CultureInfo.InvariantCulture) / 2;
}
