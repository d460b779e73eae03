using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using static IsoIntranet.Tests.Features.YearPlan.Plans.PlanFixture;

namespace IsoIntranet.Tests.Features.YearPlan.Plans;

public sealed class FanOutTests
{
    private static readonly Author Reporter = new(Guid.CreateVersion7(), "Nguyễn Văn Mẫu");
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 3, 0, 0, TimeSpan.Zero);

    private readonly PlanFixture _town = new();

    [Fact]
    public void A_kind_means_each_of_its_units_below_the_agency()
    {
        var plan = _town.Issued(Section("I", Item("A", "Tháng 4", Lead(_town.Commune))));

        var added = _town.FanOutOf(plan).Added;

        Assert.Equal(_town.Communes.Select(unit => unit.Id), added.Select(assignment => assignment.UnitId));
        Assert.DoesNotContain(_town.NeighbourCommune.Id, added.Select(assignment => assignment.UnitId));
    }

    [Fact]
    public void A_unit_named_beside_its_kind_is_assigned_once_and_partners_are_not()
    {
        var plan = _town.Issued(Section("I",
            Item("A", "Tháng 4", Lead(_town.Commune), Lead(_town.Communes[0]), Lead(_town.Office), Partner(_town.Finance))));

        var units = _town.FanOutOf(plan).Added.Select(assignment => assignment.UnitId).ToList();

        Assert.Equal(4, units.Count);
        Assert.Equal(4, units.Distinct().Count());
        Assert.DoesNotContain(_town.Finance.Id, units);
        Assert.Equal([_town.Finance.Id], FanOut.PartnersOf(plan.Items.Single(), _town.Town.Id, _town.Units));
    }

    [Fact]
    public void An_exempted_unit_is_left_out()
    {
        var plan = _town.Issued(Section("I", Item("A", "Tháng 4", Lead(_town.Commune), Exempt(_town.Communes[1]))));

        Assert.Equal([_town.Communes[0].Id, _town.Communes[2].Id], _town.FanOutOf(plan).Added.Select(assignment => assignment.UnitId));
    }

    [Fact]
    public void Units_that_do_not_exist_on_the_day_are_not_there_to_be_assigned()
    {
        var plan = _town.Issued(Section("I", Item("A", "Tháng 4", Lead(_town.Commune))));

        var result = FanOut.Align(plan, [], [_town.Town, _town.Communes[0]]);

        Assert.Equal([_town.Communes[0].Id], result.Added.Select(assignment => assignment.UnitId));
    }

    [Fact]
    public void Dated_work_is_one_assignment_with_its_window()
    {
        var plan = _town.Issued(Section("I", Item("A", "Tháng (4-5)/2026", Lead(_town.Office))));

        var assignment = Assert.Single(_town.FanOutOf(plan).Added);

        Assert.Equal((0, new DateOnly(2026, 4, 1), new DateOnly(2026, 5, 31)), (assignment.PeriodNumber, assignment.From, assignment.Due));
        Assert.Equal((AssignmentState.NotStarted, true), (assignment.State, assignment.RequiresProduct));
    }

    [Fact]
    public void Alternatives_are_one_assignment_amber_after_the_first_and_due_with_the_last()
    {
        var plan = _town.Issued(Section("I", Item("A", "Quý III hoặc Quý IV", Lead(_town.Office))));

        var assignment = Assert.Single(_town.FanOutOf(plan).Added);

        Assert.Equal((new DateOnly(2026, 9, 30), new DateOnly(2026, 12, 31)), (assignment.AmberAfter, assignment.Due));
    }

    [Theory]
    [InlineData("Thường xuyên", ScheduleKind.Ongoing)]
    [InlineData("Hàng quý", ScheduleKind.Recurring)]
    public void Ongoing_and_recurring_work_has_one_assignment_per_period(string words, ScheduleKind kind)
    {
        var plan = _town.Issued(Section("I", Item("A", words, Lead(_town.Office))));

        var added = _town.FanOutOf(plan).Added;

        Assert.Equal([1, 2, 3, 4], added.Select(assignment => assignment.PeriodNumber));
        Assert.Equal([new(2026, 3, 31), new(2026, 6, 30), new(2026, 9, 30), new DateOnly(2026, 12, 31)], added.Select(assignment => assignment.Due!.Value));
        Assert.All(added, assignment => Assert.Equal(kind, assignment.Kind));
    }

    [Theory]
    [InlineData("Khi có sự thay đổi thành viên", AssignmentState.AwaitingEvent)]
    [InlineData("", AssignmentState.NotStarted)]
    public void Event_work_sleeps_and_work_without_a_time_has_no_due_day(string words, AssignmentState state)
    {
        var plan = _town.Issued(Section("I", Item("A", words, Lead(_town.Office))));

        var assignment = Assert.Single(_town.FanOutOf(plan).Added);

        Assert.Equal((state, null), (assignment.State, assignment.Due));
    }

    [Fact]
    public void Aligning_what_is_aligned_changes_nothing()
    {
        var plan = _town.Issued(Section("I", Item("A", "Hàng quý", Lead(_town.Commune)), Item("B", "Tháng 5", Lead(_town.Office))));
        var made = _town.FanOutOf(plan).Added.ToArray();

        var again = _town.FanOutOf(plan, made);

        Assert.Equal((13, 0, 0, 0), (made.Length, again.Added.Count, again.Removed.Count, again.Kept.Count));
    }

    [Fact]
    public void An_amended_item_keeps_its_assignments_and_takes_over_the_dates()
    {
        var section = Section("I", Item("A", "Tháng 4", Lead(_town.Office)));
        var plan = _town.Issued(section);
        var assignment = Assert.Single(_town.FanOutOf(plan).Added);
        assignment.Report(40, "Đang làm", null, Reporter, Now);

        Amend(plan, section with { Items = [section.Items[0] with { Content = "A sửa", ScheduleWords = "Tháng 6" }] });
        var result = _town.FanOutOf(plan, assignment);

        Assert.Equal((0, 0, 0), (result.Added.Count, result.Removed.Count, result.Kept.Count));
        Assert.Equal((new DateOnly(2026, 6, 30), 40, AssignmentState.InProgress), (assignment.Due, assignment.Percent, assignment.State));
    }

    [Fact]
    public void Work_that_no_longer_waits_for_an_event_wakes_up()
    {
        var section = Section("I", Item("A", "Khi có sự thay đổi thành viên", Lead(_town.Office)));
        var plan = _town.Issued(section);
        var assignment = Assert.Single(_town.FanOutOf(plan).Added);

        Amend(plan, section with { Items = [section.Items[0] with { ScheduleWords = "Tháng 6" }] });
        _town.FanOutOf(plan, assignment);

        Assert.Equal((AssignmentState.NotStarted, new DateOnly(2026, 6, 30)), (assignment.State, assignment.Due));
    }

    [Fact]
    public void What_no_row_wants_any_more_goes_unless_somebody_worked_on_it()
    {
        var section = Section("I", Item("A", "Tháng 4", Lead(_town.Commune)), Item("B", "Tháng 5", Lead(_town.Office)));
        var plan = _town.Issued(section);
        var made = _town.FanOutOf(plan).Added.ToArray();
        made[0].Report(10, null, null, Reporter, Now);
        made[1].ProposeNotApplicable("Không có TTHC", Reporter, Now);

        Amend(plan, section with { Items = [section.Items[1]] });
        var result = FanOut.Align(plan, made, _town.Units, new HashSet<Guid> { made[2].Id });

        Assert.Equal([made[0], made[1], made[2]], result.Kept);
        Assert.Empty(result.Removed);
        Assert.Equal([made[2]], _town.FanOutOf(plan, made).Removed);
    }

    private static void Amend(QmsPlan plan, params SectionContent[] sections) =>
        Assert.True(plan.Amend(plan.Content() with { Sections = sections }, Reader).IsAllowed);
}
