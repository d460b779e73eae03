using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.OfficialDocuments.Register;

/// <summary>The units that are late with a plan, and when each was last reminded.</summary>
public static class LateUnits
{
    public sealed record Query(Guid PlanId) : IQuery<Query, IReadOnlyList<Row>>;

    public sealed record Row(Guid UnitId, string Unit, int Late, int DaysLate, string? LastReference, DateOnly? LastSentOn);

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Row>>
    {
        public Permission Permission => OfficialDocumentsRoom.Make;

        public async Task<Outcome<IReadOnlyList<Row>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (!await db.Set<QmsPlan>().VisibleTo(reading.Actor).AnyAsync(plan => plan.Id == query.PlanId, cancellationToken))
                return Outcome<IReadOnlyList<Row>>.NotFound();
            var rows = await (
                from assignment in db.Set<UnitAssignment>()
                join unit in db.Set<OrgUnit>() on assignment.UnitId equals unit.Id
                join item in db.Set<WorkItem>() on assignment.WorkItemId equals item.Id
                where assignment.PlanId == query.PlanId && !item.IsRemoved && assignment.Due < reading.Today
                    && (assignment.State == AssignmentState.NotStarted || assignment.State == AssignmentState.InProgress)
                orderby unit.SortOrder, unit.Name
                select new { Assignment = assignment, unit.Name }).ToListAsync(cancellationToken);
            var notices = await db.Set<ReminderNotice>().Where(notice => notice.PlanId == query.PlanId && !notice.IsVoid).ToListAsync(cancellationToken);
            var last = notices.GroupBy(notice => notice.UnitId).ToDictionary(group => group.Key, group => group.MaxBy(notice => notice.SentOn)!);
            return Outcome<IReadOnlyList<Row>>.Done([.. rows.Where(row => row.Assignment.Facts().IsLateOn(reading.Today)).GroupBy(row => row.Assignment.UnitId)
                .Select(group => new Row(
                    group.Key, group.First().Name, group.Count(), group.Max(row => row.Assignment.Facts().DaysLateOn(reading.Today)),
                    last.GetValueOrDefault(group.Key)?.Reference, last.GetValueOrDefault(group.Key)?.SentOn))]);
        }
    }
}
