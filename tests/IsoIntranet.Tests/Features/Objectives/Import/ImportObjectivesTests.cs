using IsoIntranet.Features.Objectives;
using IsoIntranet.Features.Objectives.Import;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform.Import;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Objectives.Import;

public sealed class ImportObjectivesTests
{
    private static readonly UnitKind Division = new("PHONG", "Phòng chuyên môn", "Division", "Cơ quan chuyên môn", 2) { Aliases = "Các cơ quan chuyên môn" };

    private static readonly OrgUnit[] Known =
        [.. SeedFour.Units.Where(unit => unit.Unit != "Chi nhánh Văn phòng Đăng ký đất đai").Select(unit => new OrgUnit(unit.Unit, "", Division.Id, null, Town.Founded))];

    public static TheoryData<string> Forms => ["docx", "xlsx", "pasted"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Seed_4_comes_in_with_exactly_its_targets_and_actions(string form)
    {
        var reading = ObjectiveSheet.Read(Source(form), Known, [Division])!;
        var objectives = reading.Content.Objectives;

        Assert.Equal(2024, reading.Year);
        Assert.Equal(["1", "2", "3"], objectives.Select(objective => objective.Number));
        Assert.Equal(["", "Đạt 95% trở lên", "100%"], objectives.Select(objective => objective.TargetWords));
        Assert.Equal(SeedFour.Units, objectives[0].Targets.Select(target => (target.TargetWords, target.PartyWords)));
        Assert.Equal([7, 4, 1], new[] { "100%", "99%", "98%" }.Select(words => objectives[0].Targets.Count(target => target.TargetWords == words)));
        Assert.Equal([11, 0, 0], objectives.Select(objective => objective.Targets.Count(target => target.UnitId is not null)));
        Assert.Equal(("Căn cứ vào phần mềm.", "Thu xếp nguồn nhân lực."), (objectives[0].Method, objectives[0].Measures));
        Assert.StartsWith("Phòng Kinh tế (chủ trì); Các CQCM", objectives[1].MonitorWords, StringComparison.Ordinal);
        Assert.Equal([5, 5, 5], objectives.Select(objective => objective.Actions.Count));
        Assert.Equal(("4", "Trưởng phòng", "Công chức", "Thường xuyên hàng quý"), Told(objectives[0].Actions[3]));
        Assert.EndsWith("trên 95%.", objectives[1].PlanHeading, StringComparison.Ordinal);
        var remarks = ObjectiveRemark.On(reading.Content).Select(remark => (remark.Code, remark.Number)).ToList();
        Assert.Contains((ObjectiveRemarkCode.WordsContradict, "2"), remarks);
        Assert.Contains((ObjectiveRemarkCode.PartyUnknown, "1"), remarks);
        Assert.DoesNotContain(remarks, remark => remark.Code is ObjectiveRemarkCode.TargetNotRead or ObjectiveRemarkCode.ActionsMissing);

        static (string, string, string, string) Told(ActionContent action) => (action.Number, action.LeadWords, action.PartnerWords, action.ScheduleWords);
    }

    [Fact]
    public void What_the_decision_says_beside_its_tables_is_taken_or_named()
    {
        var reading = ObjectiveSheet.Read(Source("docx"), Known, [])!;

        Assert.Equal(new StatedDecision("589/QĐ-UBND", new DateOnly(2024, 3, 28)), reading.Decision);
        Assert.Equal("ĐÚNG PHÁP LUẬT, CÔNG KHAI, MINH BẠCH", reading.Content.Header.Motto);
        Assert.Equal("Quyết định 520/QĐ-UBND ngày 16/3/2023", reading.Content.Header.ReplacesWords);
        Assert.Contains("hàng quý, 6 tháng, 9 tháng và năm", reading.Content.Header.ReportingWords, StringComparison.Ordinal);
        Assert.Contains("II. KẾ HOẠCH THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG", reading.NotTaken);
        Assert.DoesNotContain(reading.NotTaken, sentence => sentence.StartsWith("2. Mục tiêu chất lượng 2", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_headings_kinds_and_a_column_for_the_unit_of_measure_are_understood()
    {
        var source = SourceReader.Read(XlsxFile.Of(
            ["TT", "Mục tiêu", "Chỉ tiêu", "ĐVT", "Đơn vị", "Nguồn số liệu"],
            [1, "Hồ sơ đúng hạn", "≥ 95", "%", "Các cơ quan chuyên môn", "Phần mềm"],
            [null, null, "98", "%", "Phòng Nội vụ", null],
            [2, "Hồ sơ trễ hạn", "không quá 02", "hồ sơ", "Thanh tra", "Sổ"]).Build(), "a.xlsx").Value!;

        var reading = ObjectiveSheet.Read(source, Known, [Division])!;

        Assert.Null(reading.Year);
        Assert.Equal([("≥ 95 %", Division.Id), ("98 %", Known[0].Id)], reading.Content.Objectives[0].Targets.Select(target => (target.TargetWords, target.PartyId!.Value)));
        Assert.Equal(("không quá 02 hồ sơ", "Thanh tra", "Sổ"), (reading.Content.Objectives[1].TargetWords, reading.Content.Objectives[1].MonitorWords, reading.Content.Objectives[1].Source));
    }

    [Fact]
    public void Plans_without_captions_follow_the_objectives_and_rows_of_none_are_named()
    {
        var source = SourceReader.Read(new DocxFile()
            .Table(DocxRow.Heading("TT", "Nội dung công việc", "Chủ trì", "Thời gian"), DocxRow.Of("1", "Việc lạc", "Văn phòng", "Hàng quý"))
            .Table(DocxRow.Heading("TT", "Nội dung", "Chỉ tiêu"), DocxRow.Of("1", "Đúng hạn", "100%"), DocxRow.Of("2", "Hài lòng", "95%"))
            .Table(DocxRow.Heading("TT", "Nội dung công việc", "Chủ trì", "Thời gian"), DocxRow.Of("1", "Rà soát", DocxCell.Down("Văn phòng"), "Hàng quý"), DocxRow.Of("2", "Báo cáo", DocxCell.Continued, "Hàng năm"))
            .Table(DocxRow.Heading("TT", "Nội dung công việc", "Chủ trì", "Thời gian"), DocxRow.Of("1", "Khảo sát", "Nội vụ", "Hàng quý")).Build(), "a.docx").Value!;

        var reading = ObjectiveSheet.Read(source, [], [])!;

        Assert.Equal([2, 1], reading.Content.Objectives.Select(objective => objective.Actions.Count));
        Assert.Equal("Văn phòng", reading.Content.Objectives[0].Actions[1].LeadWords);
        Assert.Contains("1 · Việc lạc · Văn phòng · Hàng quý", reading.NotTaken);
    }

    [Fact]
    public async Task The_preview_keeps_nothing_and_confirming_makes_one_draft()
    {
        await using var town = await Town.BuildAsync();
        var query = new ObjectiveImportPreview.Query(Source("docx"));
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Queries.AskAsync(query, town.NorthContact)).Kind);
        var view = (await town.House.Queries.AskAsync(query, town.Secretary)).Value!;
        await using var db = town.House.Open();
        Assert.Equal(0, await db.Set<ObjectiveSet>().CountAsync());

        var id = (await town.House.Commands.RunAsync(new CreateObjectiveSet.Command(town.Top.Id, 2024, Content: view.Reading.Content), town.Secretary)).Value;

        Assert.Equal(
            (1, 3, 12, 15),
            (await db.Set<ObjectiveSet>().CountAsync(set => set.Id == id), await db.Set<QualityObjective>().CountAsync(), await db.Set<ObjectiveTarget>().CountAsync(), await db.Set<ObjectiveAction>().CountAsync()));
        var nothing = SourceReader.Read(XlsxFile.Of(["Họ tên"], ["A"]).Build(), "a.xlsx").Value!;
        Assert.Equal("Objectives.ImportNothing", (await town.House.Queries.AskAsync(new ObjectiveImportPreview.Query(nothing), town.Secretary)).Refusal?.Code);
    }

    private static SourceDocument Source(string form) => form switch
    {
        "docx" => SourceReader.Read(SeedFour.Docx(), "muc-tieu.docx").Value!,
        "xlsx" => SourceReader.Read(SeedFour.Xlsx(), "muc-tieu.xlsx").Value!,
        _ => SourceReader.ReadPasted(SeedFour.Html(), null).Value!,
    };
}
