using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Import;

namespace IsoIntranet.Tests.Features.OfficialDocuments.Papers;

public sealed class PlanPaperTests
{
    [Fact]
    public void A_plan_says_in_its_parts_what_its_record_says()
    {
        var document = PlanPaper.Build(PaperSamples.Frame(), PaperSamples.Plan()).Document;

        Assert.StartsWith("Mở rộng, duy trì, cải tiến", document.Subject, StringComparison.Ordinal);
        Assert.Equal("KH-UBND", document.Notation);
        Assert.Equal(
            ["Căn cứ Quyết định số 19/2014/QĐ-TTg ngày 05/3/2014 của Thủ tướng Chính phủ", "Căn cứ Thông tư số 26/2014/TT-BKHCN ngày 10/10/2014 của Bộ Khoa học và Công nghệ"],
            document.LegalBases);
        Assert.Equal(
            ["I. MỤC ĐÍCH, YÊU CẦU", "II. PHẠM VI, ĐỐI TƯỢNG ÁP DỤNG", "III. NỘI DUNG VÀ TIẾN ĐỘ THỰC HIỆN", "IV. KINH PHÍ THỰC HIỆN", "V. TỔ CHỨC THỰC HIỆN"],
            document.Body.OfType<DocumentHeading>().Select(heading => heading.Text));
        Assert.Contains(document.Body.OfType<DocumentParagraph>(), paragraph => paragraph.Text == "Kinh phí thực hiện: 15.000.000 đồng (Mười lăm triệu đồng).");
        Assert.Equal(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], document.Signature.Authority);
        Assert.Equal(("PHÓ CHỦ TỊCH", "Nguyễn Văn Mẫu"), (document.Signature.Position, document.Signature.Name));
        Assert.StartsWith("Lưu", document.Recipients[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_of_several_years_have_a_part_of_their_own()
    {
        var document = PlanPaper.Build(PaperSamples.Frame(), PaperSamples.Plan(header => header with { Targets = "Năm 2025: 50%\nNăm 2026: 100%" })).Document;

        Assert.Contains(document.Body.OfType<DocumentHeading>(), heading => heading.Text == "III. MỤC TIÊU");
    }

    [Fact]
    public void The_table_is_the_plan_s_own_words_with_its_blanks()
    {
        var table = Assert.Single(PlanPaper.Build(PaperSamples.Frame(), PaperSamples.Plan()).Document.Annexes).Body.OfType<DocumentTable>().Single();

        Assert.Equal(["TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện", "Kết quả thực hiện"], table.Columns.Select(column => column.Heading));
        Assert.Equal(2, table.Rows.Count(row => row.IsSection));
        Assert.Equal(["4", "Tham gia các khóa đào tạo:\n+ Kiến thức về tiêu chuẩn;\n+ Chuyên gia đánh giá nội bộ.", "UBND huyện, UBND xã, thị trấn", "Các phòng ban thuộc UBND huyện; UBND các xã/thị trấn", "Quý I hoặc quý II", "Tổ chức tập huấn"], table.Rows[4].Cells);
        Assert.Equal("", table.Rows[^1].Cells[4]);
        Assert.Equal("", table.Rows[^2].Cells[5]);
    }

    [Fact]
    public void What_the_record_lacks_is_a_visible_blank_and_is_named()
    {
        var draft = PlanPaper.Build(PaperSamples.Frame(), PaperSamples.Plan(header => header with { Purpose = " ", LegalBases = null, SignerName = null, Budget = null }));

        Assert.Equal([MissingFact.LegalBases, MissingFact.Purpose, MissingFact.Times, MissingFact.Budget], draft.Missing.Where(fact => fact != MissingFact.SignerName));
        Assert.Contains(draft.Document.Body.OfType<DocumentParagraph>(), paragraph => paragraph.Text == OfficialWords.Blank);
        Assert.Contains(draft.Document.Body.OfType<DocumentParagraph>(), paragraph => paragraph.Text == "Kinh phí thực hiện: …… đồng.");
    }

    [Fact]
    public void A_plan_that_was_issued_keeps_its_number_and_day()
    {
        var document = PlanPaper.Build(PaperSamples.Frame(), PaperSamples.Plan(header => header with { Number = "326/KH-UBND", IssuedOn = new DateOnly(2024, 12, 18) })).Document;

        Assert.Equal((326, "KH-UBND", new DateOnly(2024, 12, 18), 2024), (document.Number, document.Notation, document.Date, document.Year));
    }

    [Fact]
    public void What_its_maker_writes_takes_the_place_of_the_usual_words()
    {
        var wishes = new PaperWishes { Opening = "Mở đầu riêng:", Closing = "Kết riêng", Recipients = ["Nơi A", "Lưu: VT"], Date = new DateOnly(2025, 1, 5) };
        var draft = PlanPaper.Build(PaperSamples.Frame(wishes), PaperSamples.Plan());

        Assert.Equal("Mở đầu riêng:", ((DocumentParagraph)draft.Document.Body[0]).Text);
        Assert.Equal("Kết riêng", ((DocumentParagraph)draft.Document.Body[^1]).Text);
        Assert.Equal(["Nơi A", "Lưu: VT"], draft.Document.Recipients);
        Assert.Equal(new DateOnly(2025, 1, 5), draft.Document.Date);
    }

    [Fact]
    public void The_table_comes_back_out_of_the_Word_file_as_it_went_in()
    {
        var plan = PaperSamples.Plan();
        using var file = new MemoryStream();
        new OfficialWriter().Write(PlanPaper.Build(PaperSamples.Frame(), plan).Document, file);
        file.Position = 0;

        var read = SourceReader.Read(file, "ke-hoach.docx");

        Assert.True(read.IsDone, read.Refusal?.Code);
        var table = read.Value.Tables.MaxBy(table => table.Rows.Count)!;
        var rows = table.Rows.Skip(1).Select(row => row.Cells.Select(cell => cell.Text).ToList()).ToList();
        var expected = plan.Sections.SelectMany(section => section.Items
            .Select(item => new List<string> { item.Number, item.Content, item.LeadWords, item.PartnerWords, item.ScheduleWords, item.ExpectedProduct })
            .Prepend([section.Numeral, section.Title, "", "", "", ""])).ToList();
        Assert.Equal(expected, rows);
        Assert.True(table.Rows[0].IsRepeatedHeading);
    }
}
