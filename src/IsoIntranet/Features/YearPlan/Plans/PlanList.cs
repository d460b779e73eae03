using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>The plans that the viewer may see, with how far they are in the viewer's units.</summary>
public static class PlanList
{
    private static readonly ListColumns<QmsPlan> Columns = new ListColumns<QmsPlan>(plan => plan.Id)
        .Add("title", plan => plan.Header.Title, plan => plan.SearchText)
        .Add("number", plan => plan.Header.Number)
        .Add("year", plan => plan.Year)
        .Add("issued", plan => plan.Header.IssuedOn)
        .Add("state", plan => plan.State)
        .SearchIn(plan => plan.SearchText, plan => plan.Header.Title, plan => plan.Header.Number)
        .SortedBy("year", descending: true);

    public sealed record Query(PageRequest Request, PlanState? State = null, int? Year = null) : IQuery<Query, PageOf<Row>>;

    /// <param name="Items">Rows in force.</param>
    public sealed record Row(
        Guid Id, string? Number, DateOnly? IssuedOn, int Year, string Title, PlanState State, int Edition, DateOnly From, DateOnly To,
        string OwnerName, int Items, int Total, int Done, int Late)
    {
        /// <summary>Last year of the plan; <see cref="Year"/> where it covers one.</summary>
        public int ToYear => QmsPlan.LastYearOf(Year, To);

        /// <summary>A unit's own plan beneath this one (R17).</summary>
        public Guid? HigherPlanId { get; init; }
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Row>>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<PageOf<Row>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var (db, today) = (reading.Db, reading.Today);
            var plans = db.Set<QmsPlan>().VisibleTo(reading.Actor);
            if (query.State is { } state)
                plans = plans.Where(plan => plan.State == state);
            if (query.Year is { } year)
            {
                var first = new DateOnly(Math.Clamp(year, 1, 9999), QmsPlan.SettlingMonths + 1, 1);
                // A plan over several years is each of its years' plan.
                plans = plans.Where(plan => plan.Year == year || (plan.Year < year && plan.Header.To >= first));
            }
            var inForce = db.Set<UnitAssignment>().Where(assignment =>
                assignment.State != AssignmentState.NotApplicable
                && db.Set<WorkItem>().Any(item => item.Id == assignment.WorkItemId && !item.IsRemoved));
            return await Columns.PageAsync(plans, query.Request, plan => new Row(
                plan.Id, plan.Header.Number, plan.Header.IssuedOn, plan.Year, plan.Header.Title, plan.State, plan.Edition,
                plan.Header.From, plan.Header.To,
                db.Set<OrgUnit>().Where(unit => unit.Id == plan.OwnerUnitId).Select(unit => unit.Name).First(),
                db.Set<WorkItem>().Count(item => item.PlanId == plan.Id && !item.IsRemoved),
                inForce.Count(assignment => assignment.PlanId == plan.Id),
                inForce.Count(assignment => assignment.PlanId == plan.Id && assignment.State == AssignmentState.Accepted),
                inForce.Count(assignment => assignment.PlanId == plan.Id
                    && (assignment.State == AssignmentState.NotStarted || assignment.State == AssignmentState.InProgress)
                    && assignment.Kind != ScheduleKind.Ongoing && assignment.Due < today))
            {
                HigherPlanId = plan.HigherPlanId,
            }, cancellationToken);
        }
    }
}
