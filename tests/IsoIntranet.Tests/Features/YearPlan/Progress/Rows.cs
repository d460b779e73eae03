using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;

namespace IsoIntranet.Tests.Features.YearPlan.Progress;

/// <summary>Assignments for tests of rules, without a database.</summary>
internal static class Rows
{
    public static readonly Author Unit = new(Guid.CreateVersion7(), "Nguyễn Văn Mẫu");

    public static readonly Author Body = new(Guid.CreateVersion7(), "Trần Thị Ví Dụ");

    public static readonly DateOnly Today = new(2026, 8, 12);

    public static readonly DateTimeOffset Now = new(2026, 8, 12, 3, 0, 0, TimeSpan.Zero);

    /// <summary>One unit's assignment of an issued plan whose row has these words.</summary>
    public static UnitAssignment Assignment(string schedule = "Tháng 9/2026", string product = "")
    {
        var kind = new UnitKind("XA", "Xã", "Commune", "Xã", 1);
        var unit = new OrgUnit("Xã Một", "X. Một", kind.Id, null, new DateOnly(2020, 1, 1));
        var plan = new QmsPlan(unit.Id, 2026, "Kế hoạch");
        var item = new ItemContent(Guid.CreateVersion7())
        {
            Number = "1",
            Content = "Nội dung",
            ScheduleWords = schedule,
            ExpectedProduct = product,
            Parties = [new PartyContent(PartyRole.Lead, unit.Id, null)],
        };
        plan.Revise(plan.Content() with { Sections = [new SectionContent(Guid.CreateVersion7(), "I", "Phần", [item])] }, new ScheduleReader());
        return FanOut.Align(plan, [], [unit]).Added[0];
    }

    /// <summary>An assignment that was brought into a state by the rules' own way.</summary>
    public static UnitAssignment In(AssignmentState state)
    {
        var assignment = Assignment(state == AssignmentState.AwaitingEvent ? "Khi có sự thay đổi thành viên" : "Tháng 9/2026");
        switch (state)
        {
            case AssignmentState.InProgress:
                Must(assignment.Report(40, null, null, Unit, Now));
                break;
            case AssignmentState.Submitted:
                Must(assignment.Submit(Unit, Today));
                break;
            case AssignmentState.Accepted:
                Must(assignment.Submit(Unit, Today));
                Must(assignment.Accept(Body, Now));
                break;
            case AssignmentState.NotApplicable:
                Must(assignment.ProposeNotApplicable("Không có", Unit, Now));
                Must(assignment.ApproveNotApplicable(Body, Now));
                break;
            case AssignmentState.Paused:
                Must(assignment.Pause("Chờ kinh phí"));
                break;
        }
        Assert.Equal(state, assignment.State);
        return assignment;
    }

    public static void Must(IsoIntranet.Platform.Commands.Ruling ruling) => Assert.Null(ruling.Refusal);
}
