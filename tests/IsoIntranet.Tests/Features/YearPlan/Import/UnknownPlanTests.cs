using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Import;
using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Tests.Features.YearPlan.Import;

/// <summary>Plans of other agencies, in other layouts than the known ones: what is tested is classes, not strings.</summary>
public sealed class UnknownPlanTests
{
    private const string TwoRowHeadings = """
        PHỤ LỤC
        *BIỂU PHÂN CÔNG NHIỆM VỤ NĂM 2026
        [table]
        STT	Nhiệm vụ	Phân công	<<	Sản phẩm	Thời hạn hoàn thành	Lãnh đạo phụ trách
        ^^	^^	Đơn vị chủ trì	Đơn vị phối hợp	^^	^^	^^
        (1)	(2)	(3)	(4)	(5)	(6)	(7)
        *A. CÔNG TÁC CHUẨN BỊ	<<	<<	<<	<<	<<	<<
        1	Kiện toàn Ban Chỉ đạo	P. Nội vụ	VP HĐND&UBND	Quyết định	Quý I	Phó Chủ tịch
        2	Rà soát quy trình	Phòng Tư Pháp	Các phòng, ban chuyên môn	Danh mục	Trước 30/6	^^
        3	Tập huấn nhận thức	^^	^^	Hội nghị	Tháng 5	^^
        …	…	…	…	…	…	…
        *B. CÔNG TÁC ĐÁNH GIÁ	<<	<<	<<	<<	<<	<<
        STT	Nhiệm vụ	Đơn vị chủ trì	Đơn vị phối hợp	Sản phẩm	Thời hạn hoàn thành	Lãnh đạo phụ trách
        1	Đánh giá nội bộ tại các	Phòng Kinh tế		Báo cáo	Quý III	Chủ tịch
        	xã, thị trấn trên địa bàn					
        2	Xem xét của lãnh đạo	UBND huyện		Biên bản	Quý IV hoặc tháng 12	Chủ tịch
        [end]
        """;

    private const string NestedNumbers = """
        *KẾ HOẠCH
        *Duy trì hệ thống quản lý chất lượng năm 2026
        [table]
        Thời gian thực hện	Noi dung cong viec	STT	Ket qua dat duoc	Đơn vị thực hiện
        	*Xây dựng hệ thống	1		
        Tháng 1	Lập kế hoạch	1.1	Kế hoạch	Phòng Kinh tế
        Tháng 2	Họp Ban Chỉ đạo	1.2	Biên bản	Phòng Kinh Té
        	*Vận hành	2		
        Hằng tháng	Cập nhật tài liệu	2.1	Tài liệu	Các trường
        [end]
        """;

    private const string NoHeadings = """
        [table]
        1	Rà soát tài liệu hệ thống quản lý chất lượng	Phòng Nội vụ	Quý I/2026	Danh mục tài liệu
        2	Tổ chức đánh giá nội bộ tại các phòng	Phòng Kinh tế	Tháng 9/2026	Báo cáo đánh giá
        3	Họp xem xét của lãnh đạo	UBND huyện	Quý IV/2026	Biên bản họp
        [end]
        """;

    private readonly ImportTown _town = new();

    [Fact]
    public void Headings_in_two_rows_merged_cells_and_letters_for_sections_are_understood()
    {
        var plan = Read(TwoRowHeadings);

        Assert.Equal(
            [PlanColumn.Number, PlanColumn.Content, PlanColumn.Lead, PlanColumn.Partner, PlanColumn.Product, PlanColumn.Time, PlanColumn.Extra],
            plan.Tables[0].Columns.Select(column => column.Column));
        Assert.Equal([("A", "CÔNG TÁC CHUẨN BỊ", 3), ("B", "CÔNG TÁC ĐÁNH GIÁ", 3)], plan.Content().Sections.Select(section => (section.Numeral, section.Title, section.Items.Count)));
        var trained = plan.Items.ElementAt(2);
        Assert.Equal(("Phòng Tư Pháp", "Các phòng, ban chuyên môn"), (trained.LeadWords, trained.PartnerWords));
        Assert.Contains(trained.Doubts, doubt => doubt.Kind == ReadDoubtKind.MergedDown);
        Assert.Equal("Lãnh đạo phụ trách: Phó Chủ tịch", trained.Remark);
        Assert.Equal([LeftOutKind.ColumnNumbers, LeftOutKind.Ellipsis, LeftOutKind.RepeatedHeading],
            plan.LeftOut.Where(left => left.Table == 1).Select(left => left.Kind).Order().Select(kind => kind).OrderBy(kind => kind.ToString()));
        Assert.Equal([Lead("Phòng Nội vụ"), Partner("Văn phòng HĐND và UBND")], plan.Items.First().Parties);
    }

    [Fact]
    public void A_cell_that_goes_on_after_a_pages_end_is_offered_to_be_joined()
    {
        var plan = Read(TwoRowHeadings);
        var rest = Assert.Single(plan.Items, item => item.Doubts.Any(doubt => doubt.Kind == ReadDoubtKind.Continued));

        var joined = Read(TwoRowHeadings, new ImportChoices().Row(rest.Key, edit => edit with { JoinsAbove = true }));

        Assert.Equal("Đánh giá nội bộ tại các xã, thị trấn trên địa bàn", joined.Items.ElementAt(3).Content);
        Assert.Equal(plan.Items.Count() - 1, joined.Items.Count());
        Assert.Equal(0, joined.Items.Count(item => item.Doubts.Any(doubt => doubt.Kind == ReadDoubtKind.Continued)));
    }

    [Fact]
    public void Columns_are_found_in_any_order_and_spelling_and_nested_numbers_make_sections()
    {
        var plan = Read(NestedNumbers);

        Assert.Equal([PlanColumn.Time, PlanColumn.Content, PlanColumn.Number, PlanColumn.Product, PlanColumn.Lead], plan.Tables[0].Columns.Select(column => column.Column));
        Assert.Equal([("1", 2), ("2", 1)], plan.Content().Sections.Select(section => (section.Numeral, section.Items.Count)));
        Assert.Equal(["1.1", "1.2", "2.1"], plan.Items.Select(item => item.Number));
        Assert.Equal(Lead("Phòng Kinh tế"), Assert.Single(plan.Items.ElementAt(1).Parties));
        Assert.Contains(plan.Items.ElementAt(2).Parties, party => party.KindId == _town.Secondary.Id);
        Assert.Equal(ScheduleKind.Recurring, plan.Items.ElementAt(2).Schedule!.Kind);
    }

    [Fact]
    public void A_table_without_headings_is_known_by_what_stands_in_it_and_says_that_it_is_a_guess()
    {
        var plan = Read(NoHeadings);

        Assert.True(plan.Tables[0].IsGuessed);
        Assert.Equal([PlanColumn.Number, PlanColumn.Content, PlanColumn.Lead, PlanColumn.Time, PlanColumn.Product], plan.Tables[0].Columns.Select(column => column.Column));
        Assert.Equal(3, plan.Items.Count());
        Assert.Equal(new DateOnly(2026, 9, 30), plan.Items.ElementAt(1).Schedule!.DueDay);
    }

    [Fact]
    public void The_importer_decides_otherwise()
    {
        var choices = new ImportChoices()
            .Table(1, table => table with { Columns = [PlanColumn.Number, PlanColumn.Content, PlanColumn.Partner, PlanColumn.Time, PlanColumn.NotTaken] })
            .Row("1.3", edit => edit with { IsTaken = false })
            .Row("1.1", edit => edit with { Content = "Rà soát lại", Parties = [Lead("Phòng Tư pháp")] });

        var plan = Read(NoHeadings, choices);

        Assert.Equal(["Rà soát lại", "Tổ chức đánh giá nội bộ tại các phòng"], plan.Items.Select(item => item.Content));
        Assert.Equal([Lead("Phòng Tư pháp")], plan.Items.First().Parties);
        Assert.All(plan.Items, item => Assert.Equal("", item.Product));
        Assert.Equal(3, plan.LeftOut.Count(left => left.Kind == LeftOutKind.Cell));
        Assert.Single(plan.LeftOut, left => left.Kind == LeftOutKind.Row);
    }

    [Theory]
    [InlineData(TwoRowHeadings)]
    [InlineData(NestedNumbers)]
    [InlineData(NoHeadings)]
    public void Nothing_is_lost_and_nothing_invented(string text) => Conservation.AssertHolds(SourceText.Document(text), Read(text));

    [Fact]
    public void Nothing_is_lost_of_any_table_whatever_stands_in_it()
    {
        string[] words = ["", "", "1", "2.", "II", "…", "Quý I", "Phòng Kinh tế", "*Phần chung", "- gạch đầu dòng", "tiếp theo của dòng trên", "TT", "Nội dung công việc", "Thời gian", "Chủ trì", "^^", "<<", "a)", "x"];
        for (var seed = 0; seed < 400; seed++)
        {
            var chance = new Random(seed);
            var width = chance.Next(1, 6);
            var rows = Enumerable.Range(0, chance.Next(1, 9)).Select(row => Enumerable.Range(0, width)
                .Select(column => words[chance.Next(words.Length)] is var word && (word == "<<" && column == 0 || word == "^^" && row == 0) ? "" : word).ToArray()).ToList();
            if (chance.Next(2) == 0)
                rows.Insert(0, [.. new[] { "TT", "Nội dung", "Chủ trì", "Thời gian", "Kết quả" }.Take(width)]);
            var source = new IsoIntranet.Platform.Import.SourceDocument("bang.docx", (IsoIntranet.Platform.Import.SourceFormat)chance.Next(3), [SourceText.Table(1, rows)], []);

            Conservation.AssertHolds(source, new PlanInterpreter(source, _town.Directory(), new ScheduleReader(), 2026).Read(new ImportChoices()));
        }
    }

    private ReadPlan Read(string text, ImportChoices? choices = null) =>
        new PlanInterpreter(SourceText.Document(text), _town.Directory(), new ScheduleReader(), 2026).Read(choices ?? new ImportChoices());

    private PartyContent Lead(string unit) => new(PartyRole.Lead, _town.Unit(unit).Id, null);

    private PartyContent Partner(string unit) => new(PartyRole.Partner, _town.Unit(unit).Id, null);
}
