using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Import;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Import;

namespace IsoIntranet.Tests.Features.YearPlan.Import;

/// <summary>What a careful official expects of files that another office's program has made.</summary>
public sealed class OtherLayoutTests
{
    private const string Dittos = """
        [table]
        TT	Nội dung	Chủ trì	Phối hợp	Thời gian
        1	Họp Ban Chỉ đạo	Phòng Kinh tế	Văn phòng HĐND và UBND	Quý I
        2	Ban hành kế hoạch	nt	-nt-	nt
        3	Tập huấn	như trên	Phòng Tư pháp	-//-
        *B. ĐÁNH GIÁ	<<	<<	<<	<<
        1	Đánh giá	nt		nt
        [end]
        """;

    private readonly ImportTown _town = new();

    [Fact]
    public void Whoever_is_named_by_as_above_is_the_row_aboves_and_no_name_to_ask_for()
    {
        var items = Read(Dittos).Items.ToList();

        Assert.Equal([Party(PartyRole.Lead, "Phòng Kinh tế"), Party(PartyRole.Partner, "Văn phòng HĐND và UBND")], items[1].Parties);
        Assert.Equal([Party(PartyRole.Lead, "Phòng Kinh tế"), Party(PartyRole.Partner, "Phòng Tư pháp")], items[2].Parties);
        Assert.Equal(("nt", "-nt-"), (items[1].LeadWords, items[1].PartnerWords));
        Assert.Contains(items[1].Doubts, doubt => doubt is { Kind: ReadDoubtKind.PartyAbove, Words: "nt", Meant: "Phòng Kinh tế" });
        Assert.Empty(items[3].Parties);
        Assert.DoesNotContain(Read(Dittos).Names, name => name.Words != "nt" || name.Rows is not [var row] || row != items[3].Key);
    }

    [Fact]
    public void The_time_above_is_found_over_several_that_point_there_and_not_over_a_section()
    {
        var plan = Read(Dittos);
        var items = plan.Items.ToList();

        Assert.Equal(new DateOnly(2026, 3, 31), plan.Above(items[2])?.DueDay);
        Assert.Null(plan.Above(items[3]));
    }

    [Theory]
    [InlineData("Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Kinh tế, Hạ tầng và Đô thị")]
    [InlineData("Chi cục Một, Chi cục Hai", "Chi cục Một|Chi cục Hai")]
    [InlineData("Phòng Kinh tế, Tổ công tác", "Phòng Kinh tế!|Tổ công tác")]
    [InlineData("Phòng Kinh tế, Nội vụ", "Phòng Kinh tế!|Nội vụ!")]
    public void A_name_with_commas_is_one_and_bodies_in_a_row_are_several(string words, string expected)
    {
        var pieces = new PartySplitter(new PartyMatcher(_town.Directory())).Split(words, PartyRole.Lead);

        Assert.Equal(expected.Split('|'), pieces.Select(piece => piece.Words + (piece.Match.IsFound ? "!" : "")));
    }

    [Fact]
    public void A_numbered_tables_row_with_nothing_but_words_may_belong_to_the_row_above()
    {
        var plan = Read("""
            *BẢNG PHÂN CÔNG NHIỆM VỤ NĂM 2026
            [table]
            1	Kiện toàn Ban Chỉ đạo	Văn phòng	Tháng 1	Quyết định
            2	Tập huấn cho công chức	Phòng Tư pháp	Tháng 3, 4	Danh sách
            	(kể cả người hoạt động không chuyên trách)			
            3	Tự kiểm tra	Các trường	Tháng 6	
            [end]
            """);

        Assert.Contains(plan.Items.ElementAt(2).Doubts, doubt => doubt.Kind == ReadDoubtKind.Continued);
        Assert.Equal("BẢNG PHÂN CÔNG NHIỆM VỤ NĂM 2026", plan.Header.Title);
        Assert.DoesNotContain(plan.LeftOut, left => left.Kind == LeftOutKind.Paragraph);
    }

    [Fact]
    public void Who_signs_is_read_from_one_cell_and_from_text_with_marks()
    {
        var cell = Read("""
            *KẾ HOẠCH
            *Duy trì hệ thống năm 2026
            [table]
            TT	Nội dung	Chủ trì	Thời gian
            1	Đánh giá	Văn phòng	Tháng 3
            [end]
            [table]
            Nơi nhận:\n- Như trên;\n- Lưu: VT.	*GIÁM ĐỐC\n\n\nNguyễn Văn Mẫu
            [end]
            """).Header;
        var marked = new PlanInterpreter(
            new SourceDocument("a.docx", SourceFormat.Word, [new SourceParagraph("**TM. ỦY BAN NHÂN DÂN"), new SourceParagraph("KT. CHỦ TỊCH"), new SourceParagraph("PHÓ CHỦ TỊCH**"), new SourceParagraph("**Nguyễn Văn Mẫu**")], []),
            _town.Directory(), new ScheduleReader(), 2026).Read(new ImportChoices()).Header;

        Assert.Equal(("GIÁM ĐỐC", "Nguyễn Văn Mẫu"), (cell.SignerPosition, cell.SignerName));
        Assert.Equal(("TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH", "Nguyễn Văn Mẫu"), (marked.SignerPosition, marked.SignerName));
    }

    [Fact]
    public void The_purpose_is_found_where_the_whole_text_stands_in_the_sheets_rows()
    {
        var plan = new PlanInterpreter(
            SourceText.Document("""
                [table]
                *KẾ HOẠCH	<<	<<	<<
                *Duy trì hệ thống năm 2026	<<	<<	<<
                1. Mục đích	<<	<<	<<
                Giữ hệ thống có hiệu lực.	<<	<<	<<
                2. Yêu cầu	<<	<<	<<
                TT	Nội dung công việc	Chủ trì	Thời gian
                1	Đánh giá nội bộ	Văn phòng	Tháng 3
                2	Xem xét của lãnh đạo	Văn phòng	Tháng 4
                [end]
                """, SourceFormat.Workbook),
            _town.Directory(), new ScheduleReader(), 2026).Read(new ImportChoices());

        Assert.Equal("Giữ hệ thống có hiệu lực.", plan.Header.Purpose);
        Assert.Equal(2, plan.Items.Count());
    }

    private ReadPlan Read(string text) => new PlanInterpreter(SourceText.Document(text), _town.Directory(), new ScheduleReader(), 2026).Read(new ImportChoices());

    private PartyContent Party(PartyRole role, string unit) => new(role, _town.Unit(unit).Id, null);
}
