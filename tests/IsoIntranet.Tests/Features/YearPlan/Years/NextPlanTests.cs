using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Years;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Tests.Features.YearPlan.Plans;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Tests.Features.YearPlan.Plans.PlanFixture;

namespace IsoIntranet.Tests.Features.YearPlan.Years;

public sealed class NextPlanTests : IAsyncLifetime
{
    private PlanHouse _home = default!;
    private Guid _former;

    private PlanFixture Town => _home.Town;

    public async Task InitializeAsync()
    {
        _home = await PlanHouse.BuildAsync();
        _former = await _home.IssuedAsync(Section("I",
            Item("Kiện toàn Ban Chỉ đạo năm 2026", "Tháng 4/2026", Lead(Town.Commune)),
            Item("Áp dụng Thông tư số 26/2014/TT-BKHCN", "Thường xuyên", Lead(Town.Office)) with { Remark = "Kết quả năm 2025: 1/1 đơn vị hoàn thành." },
            Item("Đào tạo", "Quý III", Lead(Town.Finance))));
        await using var db = _home.House.Open();
        var row = await db.Set<UnitAssignment>().FirstAsync(one => one.PlanId == _former && one.UnitId == Town.Communes[0].Id);
        row.Report(50, "Đang làm", "Thiếu người.", new(null, "A"), _home.House.Time.GetUtcNow());
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await _home.DisposeAsync();

    [Fact]
    public async Task The_preview_tells_results_and_suggests_moved_years()
    {
        var view = await _home.AskAsync(new NextPlanPreview.Query(_former, 2027));

        var rows = view.Rows.ToList();
        Assert.Equal("Kết quả năm 2026: 0/3 đơn vị hoàn thành; 3 đơn vị chưa hoàn thành; vướng mắc: Thiếu người.", rows[0].Result);
        Assert.Equal(["Kiện toàn Ban Chỉ đạo năm 2027", "Tháng 4/2027"], rows[0].Suggestions.Select(one => one.After));
        Assert.Empty(rows[1].Suggestions);
        Assert.All(rows, row => Assert.True(row.IsUnfinished));
        Assert.StartsWith("Trên cơ sở kết quả thực hiện năm 2026 (Kế hoạch số 12/KH-UBND): 0/5", view.PurposeLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_was_chosen_goes_into_the_next_plan()
    {
        var view = await _home.AskAsync(new NextPlanPreview.Query(_former, 2027));
        var rows = view.Rows.ToList();
        var choice = new CarryChoice([rows[0].ItemId, rows[1].ItemId], [new CarriedShift(rows[0].ItemId, nameof(ItemContent.ScheduleWords))], true, true);

        var id = await _home.DoneAsync(new CreatePlan.Command(Town.Town.Id, 2027, "Kế hoạch năm 2027", _former, null, choice));

        var text = (await _home.AskAsync(new PlanText.Query(id))).Content;
        Assert.Equal(["Kiện toàn Ban Chỉ đạo năm 2026", "Áp dụng Thông tư số 26/2014/TT-BKHCN"], text.Items.Select(item => item.Content));
        Assert.Equal(["Tháng 4/2027", "Thường xuyên"], text.Items.Select(item => item.ScheduleWords));
        Assert.Equal("Kết quả năm 2026: 0/1 đơn vị hoàn thành; 1 đơn vị chưa hoàn thành.", text.Items.Last().Remark);
        Assert.StartsWith("Trên cơ sở kết quả thực hiện năm 2026", text.Header.Purpose, StringComparison.Ordinal);
        Assert.Equal((null, new DateOnly(2027, 12, 31)), (text.Header.Number, text.Header.To));
    }

    [Fact]
    public async Task A_plan_over_several_years_is_begun_found_in_each_of_them_and_bounded()
    {
        var id = await _home.DoneAsync(new CreatePlan.Command(Town.Town.Id, 2026, "Kế hoạch giai đoạn 2026-2028", null, 2028));

        Assert.Equal(2028, (await _home.AskAsync(new PlanDetails.Query(id))).ToYear);
        foreach (var (year, isThere) in new[] { (2025, false), (2026, true), (2027, true), (2028, true), (2029, false) })
            Assert.Equal(isThere, (await _home.AskAsync(new PlanList.Query(new PageRequest(), Year: year))).Items.Any(row => row.Id == id));
        Assert.Equal(OutcomeKind.Invalid, (await _home.RunAsync(new CreatePlan.Command(Town.Town.Id, 2026, "X", null, 2025))).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await _home.RunAsync(new CreatePlan.Command(Town.Town.Id, 2026, "X", null, 2040))).Kind);
    }

    [Fact]
    public async Task Milestones_count_the_units_whose_work_of_the_year_is_accepted()
    {
        var id = await _home.DoneAsync(new CreatePlan.Command(Town.Town.Id, 2026, "Kế hoạch giai đoạn 2026-2028", null, 2028));
        var text = await _home.AskAsync(new PlanText.Query(id));
        var milestone = new MilestoneContent(Guid.CreateVersion7()) { Words = "Rà soát xong", Due = new(2026, 12, 31), Measure = MilestoneMeasure.Units, Target = 3 };
        var content = text.Content with { Milestones = [milestone], Sections = [Section("I", Item("A", "Quý II/2026", Lead(Town.Commune)), Item("B", "Đến hết năm 2028", Lead(Town.Commune)))] };
        await _home.DoneAsync(new SavePlanContent.Command(id, text.Version, content));
        await _home.DoneAsync(new IssuePlan.Command(id, await _home.VersionAsync(id), "9/KH-UBND", new(2026, 1, 5)), _home.Head);

        var before = await _home.AskAsync(new MilestoneTrack.Query(id));
        await _home.DoneAsync(new RecordMilestone.Command(id, before.PlanVersion, milestone.Id, 3, "Đủ ba xã"));
        var after = await _home.AskAsync(new MilestoneTrack.Query(id), _home.Contact);

        Assert.Equal((3, 0, 3, MilestoneState.Current), (before.Rows[0].Units, before.Rows[0].UnitsDone, before.Rows[0].Total, before.Rows[0].State));
        Assert.Equal((true, false), (before.MayRecord, after.MayRecord));
        Assert.Equal((3m, MilestoneState.Reached, 1), (after.Rows[0].Reached, after.Rows[0].State, after.Rows[0].Units));
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new RecordMilestone.Command(id, after.PlanVersion, milestone.Id, 1, null), _home.Contact)).Kind);
    }
}
