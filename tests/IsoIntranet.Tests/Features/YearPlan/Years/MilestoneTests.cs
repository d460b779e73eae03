using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Years;
using IsoIntranet.Platform.Access;
using static IsoIntranet.Tests.Features.YearPlan.Plans.PlanFixture;

namespace IsoIntranet.Tests.Features.YearPlan.Years;

public sealed class MilestoneTests
{
    private static readonly Author By = new(null, "Trần Thị Thư Ký");

    private readonly Plans.PlanFixture _town = new();

    [Fact]
    public void A_plan_over_three_years_reads_its_times_in_all_of_them()
    {
        var plan = new QmsPlan(_town.Town.Id, 2026, "Kế hoạch giai đoạn 2026-2028", 2028);
        plan.Revise(plan.Content() with { Sections = [Section("I", Item("A", "Đến hết năm 2028", Lead(_town.Commune)), Item("B", "Vào tháng 8 hàng năm", Lead(_town.Office)))] }, Reader);
        plan.Issue("1", new DateOnly(2026, 1, 5));

        var made = _town.FanOutOf(plan).Added;

        Assert.Equal((2028, new DateOnly(2028, 12, 31)), (plan.ToYear, plan.Header.To));
        Assert.All(made.Where(row => row.UnitId != _town.Office.Id), row => Assert.Equal(new DateOnly(2028, 12, 31), row.Due));
        Assert.Equal([2026, 2027, 2028], made.Where(row => row.UnitId == _town.Office.Id).Select(row => row.Due!.Value.Year));
    }

    [Fact]
    public void A_plan_that_is_settled_in_the_next_spring_is_still_a_plan_of_one_year()
    {
        Assert.Equal(2026, QmsPlan.LastYearOf(2026, new DateOnly(2027, 1, 31)));
        Assert.Equal(2026, QmsPlan.LastYearOf(2026, new DateOnly(2026, 2, 28)));
        Assert.Equal(2028, QmsPlan.LastYearOf(2026, new DateOnly(2028, 12, 31)));
    }

    [Fact]
    public void What_is_reached_is_recorded_beside_the_text_of_an_issued_plan()
    {
        var milestone = new MilestoneContent(Guid.CreateVersion7()) { Words = "100 % đơn vị", Due = new DateOnly(2027, 12, 31), Measure = MilestoneMeasure.PercentOfUnits, Target = 100 };
        var plan = _town.Draft(Section("I", Item("A", "Quý I", Lead(_town.Office))));
        plan.Revise(plan.Content() with { Milestones = [milestone] }, Reader);
        Assert.Equal("YearPlan.PlanNotRunning", plan.RecordMilestone(milestone.Id, 50, null, By, new(2026, 5, 1)).Refusal?.Code);
        plan.Issue("1", new DateOnly(2026, 1, 5));
        var text = plan.Content();

        Assert.Equal("YearPlan.ReachedOutOfRange", plan.RecordMilestone(milestone.Id, 101, null, By, new(2026, 5, 1)).Refusal?.Code);
        Assert.Equal("YearPlan.MilestoneNotInForce", plan.RecordMilestone(Guid.CreateVersion7(), 1, null, By, new(2026, 5, 1)).Refusal?.Code);
        Assert.True(plan.RecordMilestone(milestone.Id, 75, " 42/56 ", By, new(2026, 5, 1)).IsAllowed);

        var kept = Assert.Single(plan.Milestones);
        Assert.Equal((75m, "42/56", new DateOnly(2026, 5, 1), "Trần Thị Thư Ký"), (kept.Reached, kept.Remark, kept.RecordedOn, kept.RecordedBy));
        Assert.True(PlanDifference.Between(text, plan.Content()).IsEmpty);
        plan.RecordMilestone(milestone.Id, null, " ", By, new(2026, 5, 2));
        Assert.Equal((null, null, null), (kept.Reached, kept.RecordedOn, kept.RecordedBy));
    }

    [Fact]
    public void An_amendment_covers_milestones_and_keeps_what_was_recorded_on_one_taken_out()
    {
        var first = new MilestoneContent(Guid.CreateVersion7()) { Words = "Hướng dẫn, đào tạo", Due = new DateOnly(2026, 12, 31) };
        var second = new MilestoneContent(Guid.CreateVersion7()) { Words = "14 đơn vị", Due = new DateOnly(2027, 12, 31), Measure = MilestoneMeasure.Units, Target = 14 };
        var plan = _town.Draft(Section("I", Item("A", "Quý I", Lead(_town.Office))));
        plan.Revise(plan.Content() with { Milestones = [second, first] }, Reader);
        plan.Issue("1", new DateOnly(2026, 1, 5));
        plan.RecordMilestone(first.Id, null, "Đã xong", By, new(2026, 5, 1));

        var amendment = new PlanAmendment(plan, "Điều chỉnh");
        amendment.Revise(amendment.Proposed with { Milestones = [second with { Target = 56 }] }, "Điều chỉnh");
        var difference = PlanDifference.Between(amendment.Before, amendment.Proposed);
        Assert.True(amendment.Issue(plan, "2", new(2026, 6, 1), Reader).IsAllowed);

        Assert.Equal([first.Id, second.Id], amendment.Before.Milestones.Select(milestone => milestone.Id));
        Assert.Equal(
            [("31/12/2026 · Hướng dẫn, đào tạo", ""), ("31/12/2027 · 14 đơn vị · 14", "31/12/2027 · 14 đơn vị · 56")],
            difference.Header.Select(field => (field.Before, field.After)));
        Assert.Equal(56, Assert.Single(plan.Content().Milestones).Target);
        Assert.Equal(("Đã xong", true), (plan.Milestones.Single(milestone => milestone.Id == first.Id).Remark, plan.Milestones.Single(milestone => milestone.Id == first.Id).IsRemoved));
    }

    [Fact]
    public void Two_writers_milestones_are_put_together()
    {
        var one = new MilestoneContent(Guid.CreateVersion7()) { Words = "Một", Due = new(2026, 12, 31) };
        var two = new MilestoneContent(Guid.CreateVersion7()) { Words = "Hai", Due = new(2027, 12, 31) };
        var added = new MilestoneContent(Guid.CreateVersion7()) { Words = "Ba", Due = new(2028, 12, 31) };
        var common = new PlanContent(new PlanHeader { Title = "T" }, []) { Milestones = [one, two] };

        var merged = PlanMerge.Of(common, common with { Milestones = [one with { Words = "Một của tôi" }, two] }, common with { Milestones = [one, added] });

        Assert.Equal(["Một của tôi", "Ba"], merged.Milestones.Select(milestone => milestone.Words));
    }

    [Theory]
    [InlineData(null, 3, 3, "2026-12-31", MilestoneState.Reached)]
    [InlineData(null, 2, 3, "2026-12-31", MilestoneState.Current)]
    [InlineData(null, 2, 3, "2026-06-30", MilestoneState.Missed)]
    [InlineData(null, 0, 0, "2027-12-31", MilestoneState.Ahead)]
    [InlineData(100, 2, 3, "2026-06-30", MilestoneState.Reached)]
    [InlineData(99, 3, 3, "2026-06-30", MilestoneState.Missed)]
    public void A_milestones_state_follows_from_what_was_recorded_and_else_from_the_work(int? reached, int done, int units, string due, MilestoneState state)
    {
        var row = new MilestoneTrack.Row(
            Guid.Empty, DateOnly.Parse(due, null), "", MilestoneMeasure.PercentOfUnits, 100, reached, null, null, null, units, done, units, done, MilestoneState.Ahead);

        Assert.Equal(state, MilestoneTrack.StateOf(row, new DateOnly(2026, 8, 12)));
    }
}
