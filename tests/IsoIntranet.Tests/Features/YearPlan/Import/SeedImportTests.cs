using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Import;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Import;

namespace IsoIntranet.Tests.Features.YearPlan.Import;

/// <summary>The plans of four agencies come in with exactly their rows, blanks and times, from memory, Word and Excel.</summary>
public sealed class SeedImportTests
{
    public static TheoryData<string> Forms => ["memory", "docx", "xlsx"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Duyen_Hai_2022_has_ten_rows_without_numbers_one_without_time_one_without_result(string form)
    {
        var plan = Read(SeedTexts.DuyenHai2022, form, new ImportTown("UBND thị xã Duyên Hải"));

        var items = plan.Items.ToList();
        Assert.Equal(10, items.Count);
        Assert.All(items, item => Assert.Equal("", item.Number));
        Assert.All(items, item => Assert.StartsWith("- ", item.Content, StringComparison.Ordinal));
        Assert.Equal(1, Assert.Single(items.Index(), item => item.Item.Time.Length == 0).Index);
        Assert.Equal(8, Assert.Single(items.Index(), item => item.Item.Product.Length == 0).Index);
        Assert.Equal(
            ["Tháng (1-3)/2022", "", "Thường xuyên", "Tháng (4-5)/2022", "Tháng (4-5)/2022", "Tháng (7-8)/2022", "Từ tháng (6-9)/2022", "Tháng 10/2022", "Tháng 10/2022", "Khi có Công văn chỉ đạo Sở khoa học và Công nghệ"],
            items.Select(item => item.Time));
        Assert.Equal("Theo Thông báo của Sở khoa học và công nghệ", items[1].Product);
        Assert.DoesNotContain(plan.Content().Sections, section => section.Title.Length > 0);
    }

    [Fact]
    public void Duyen_Hai_2022_states_its_window_its_budget_and_a_time_that_contradicts_a_row()
    {
        var plan = Read(SeedTexts.DuyenHai2022, "docx", new ImportTown("UBND thị xã Duyên Hải"));

        Assert.Equal(2022, plan.Year);
        Assert.Equal((new DateOnly(2022, 3, 1), new DateOnly(2022, 10, 31)), (plan.Header.From, plan.Header.To));
        Assert.Equal(15_000_000, plan.Header.Budget);
        Assert.Equal("Do ngân sách nhà nước cấp năm 2022.", plan.Header.BudgetSource);
        Assert.Equal(6, plan.Header.LegalBases!.Split('\n').Length);
        Assert.Contains("101/QĐ-BKCN", plan.Header.LegalBases, StringComparison.Ordinal);
        Assert.Null(plan.Header.Number);
        Assert.Equal(("PHÓ CHỦ TỊCH", "Nguyễn Thị Mẫu"), (plan.Header.SignerPosition!.Split(", ")[^1], plan.Header.SignerName));
        Assert.StartsWith("Áp dụng, duy trì và cải tiến Hệ thống quản lý chất lượng", plan.Header.Title, StringComparison.Ordinal);
        var audit = Assert.Single(plan.Times, time => time.Work == "đánh giá nội bộ");
        Assert.Equal(ScheduleKind.Recurring, audit.Reading.Kind);
        var contradictions = plan.Contradictions(new ScheduleReader());
        Assert.Single(contradictions, remark => remark.Code == nameof(PlanWarningCode.TwoTimes));
        Assert.Single(contradictions, remark => remark.Code == nameof(PlanWarningCode.EmptyTime));
        Assert.Single(contradictions, remark => remark.Code == nameof(PlanWarningCode.EmptyProduct));
        Assert.Single(contradictions, remark => remark.Code == nameof(PlanWarningCode.BlankNumber));
        Assert.Single(contradictions, remark => remark.Code == nameof(PlanWarningCode.BlankDate));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Gia_Lam_2025_is_one_table_of_three_pieces_with_two_sections(string form)
    {
        var town = new ImportTown();
        var plan = Read(SeedTexts.GiaLam2025, form, town);

        var content = plan.Content();
        Assert.Equal([("I", 6), ("II", 5)], content.Sections.Select(section => (section.Numeral, section.Items.Count)));
        Assert.Equal("UBND HUYỆN VÀ UBND CÁC XÃ/ THỊ TRẤN", content.Sections[0].Title);
        Assert.Equal(["1", "2", "3", "4", "5", "6", "1", "2", "3", "4", "5"], plan.Items.Select(item => item.Number));
        Assert.Equal([2, 3, 4, 5, 7, 8, 9, 10], plan.Items.Index().Where(item => item.Item.PartnerWords.Length > 0).Select(item => item.Index));
        Assert.Equal(
            ["Tháng 01/2025", "Khi có sự thay đổi thành viên", "Quý III hoặc Quý IV", "Quý I hoặc quý II", "Thường xuyên khi có sự thay đổi", "Quý III hoặc Quý IV",
                "Khi có sự thay đổi", "Thường xuyên", "Quý II", "Quý III, IV", "Quý IV"],
            plan.Items.Select(item => item.Time));
        Assert.Equal(2, plan.LeftOut.Count(left => left.Kind == LeftOutKind.RepeatedHeading));
        Assert.Null(plan.Header.Number);
        Assert.Null(plan.Header.IssuedOn);
        Assert.Equal("Gia Lâm", plan.Header.Place);
        Assert.Equal(2025, plan.Year);
    }

    [Fact]
    public void Gia_Lam_2025_names_units_and_kinds_however_it_spells_them()
    {
        var town = new ImportTown();
        var plan = Read(SeedTexts.GiaLam2025, "memory", town);
        var items = plan.Items.ToList();

        Assert.Equal([Lead(town.Owner), Lead(town.Commune), Lead(town.Township)], items[0].Parties);
        Assert.Equal(
            [Lead(town.Secondary), Lead(town.Primary), Lead(town.Nursery), Lead(town.Unit("Phòng Giáo dục và Đào tạo")), Partner(town.Unit("Phòng Kinh tế"))],
            items[7].Parties);
        Assert.Contains(Partner(town.Unit("Văn phòng HĐND và UBND")), items[4].Parties);
        Assert.Equal("UBND huyện; UBND xã, thị trấn", items[0].LeadWords);
        Assert.Equal(["Ban chỉ đạo ISO", "Ban chỉ đạo ISO huyện", "Ban giám hiệu", "các cán bộ, viên chức, giáo viên có liên quan"],
            plan.Names.Where(name => name.Taken.Count == 0).Select(name => name.Words).Order());
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("docx")]
    [InlineData("xlsx-sheets")]
    public void Bau_Bang_2024_has_three_plans_of_five_actions_beside_a_table_of_targets(string form)
    {
        var plan = Read(SeedTexts.BauBang2024, form, new ImportTown("UBND huyện Bàu Bàng"));

        Assert.Equal([5, 5, 5], plan.Content().Sections.Select(section => section.Items.Count));
        Assert.Equal(["1", "2", "3"], plan.Content().Sections.Select(section => section.Numeral));
        Assert.StartsWith("Mục tiêu chất lượng số 1:", plan.Content().Sections[0].Title, StringComparison.Ordinal);
        var objectives = plan.Tables.Where(table => table.Kind == TableKind.Objectives).ToList();
        Assert.Equal(14, objectives.Sum(table => table.Rows));
        Assert.All(objectives, table => Assert.False(table.IsTaken));
        Assert.Equal(14, plan.LeftOut.Count(left => left.Kind == LeftOutKind.OtherTable && left.Words.Contains('%', StringComparison.Ordinal)));
        Assert.Equal("Thường xuyên hàng quý", plan.Items.ElementAt(3).Time);
        if (form != "xlsx-sheets")
            Assert.Equal(("589/QĐ-UBND", new DateOnly(2024, 3, 28), "Bàu Bàng"), (plan.Header.Number, plan.Header.IssuedOn!.Value, plan.Header.Place));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Nghe_An_2011_keeps_its_lists_of_units_in_the_report_and_takes_its_milestones(string form)
    {
        const string milestones = """
            [table]
            TT	Nội dung	Cơ quan thực hiện	Thời gian
            1	Xây dựng kế hoạch triển khai, hướng dẫn, đào tạo về áp dụng mô hình khung HTQLCL do Bộ KH&CN ban hành.	Sở Khoa học và Công nghệ	Năm 2011
            2	Các đơn vị lần đầu triển khai, gồm 14 cơ quan, đơn vị	Các cơ quan, đơn vị	Năm 2012 và 2013
            3	Các cơ quan đã áp dụng phải tiến hành mở rộng, gồm 42 cơ quan, đơn vị	Các cơ quan, đơn vị	Đến hết năm 2013
            [end]
            """;
        var plan = Read(SeedTexts.NgheAn2011 + "\n" + milestones, form, new ImportTown("UBND tỉnh Nghệ An"));

        Assert.Equal(["Năm 2011", "Năm 2012 và 2013", "Đến hết năm 2013"], plan.Items.Select(item => item.Time));
        Assert.EndsWith("2011 - 2013", plan.Header.Title, StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2011, 1, 1), new DateOnly(2013, 12, 31)), (plan.Header.From, plan.Header.To));
        var listed = plan.LeftOut.Select(left => left.Words).Where(words => words.StartsWith("- ", StringComparison.Ordinal)).ToList();
        // 1 + 13 begin, 42 go on: the report has them all, word by word.
        Assert.Contains("- Sở Ngoại vụ;", listed);
        Assert.Equal(13, listed.Single(words => words.Contains("Ban Thi đua khen thưởng", StringComparison.Ordinal)).Split(", ").Length);
        Assert.Equal(20, listed.Single(words => words.Contains("Thị xã Cửa Lò", StringComparison.Ordinal)).Replace("các huyện:", "", StringComparison.Ordinal).Split(',').Length);
    }

    [Theory]
    [InlineData(nameof(SeedTexts.DuyenHai2022))]
    [InlineData(nameof(SeedTexts.NgheAn2011))]
    [InlineData(nameof(SeedTexts.GiaLam2025))]
    [InlineData(nameof(SeedTexts.BauBang2024))]
    public void Nothing_of_a_seed_is_lost_and_nothing_invented(string seed)
    {
        var text = (string)typeof(SeedTexts).GetField(seed)!.GetValue(null)!;
        var source = SourceText.Document(text);

        Conservation.AssertHolds(source, Read(text, "memory", new ImportTown()));
    }

    private static ReadPlan Read(string text, string form, ImportTown town)
    {
        var source = form switch
        {
            "docx" => SourceReader.Read(SourceFiles.Docx(text), "ke-hoach.docx").Value!,
            "xlsx" => SourceReader.Read(SourceFiles.Xlsx(text), "ke-hoach.xlsx").Value!,
            "xlsx-sheets" => SourceReader.Read(SourceFiles.Xlsx(text, inOneSheet: false), "ke-hoach.xlsx").Value!,
            _ => SourceText.Document(text),
        };
        return new PlanInterpreter(source, town.Directory(), new ScheduleReader(), 2026).Read(new ImportChoices());
    }

    private static PartyContent Lead(IsoIntranet.Features.Units.OrgUnit unit) => new(PartyRole.Lead, unit.Id, null);

    private static PartyContent Lead(IsoIntranet.Features.Units.UnitKind kind) => new(PartyRole.Lead, null, kind.Id);

    private static PartyContent Partner(IsoIntranet.Features.Units.OrgUnit unit) => new(PartyRole.Partner, unit.Id, null);
}
