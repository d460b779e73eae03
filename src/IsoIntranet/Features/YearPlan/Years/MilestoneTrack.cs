using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Years;

public enum MilestoneState
{
    /// <summary>Of a year to come.</summary>
    Ahead,

    /// <summary>Of the running year.</summary>
    Current,

    Reached,

    /// <summary>The day is past, and what was set was not reached.</summary>
    Missed,
}

/// <summary>The milestones of a plan over several years, with what the assignments due until each say (R15, R37).</summary>
public static class MilestoneTrack
{
    public sealed record Query(Guid PlanId) : IQuery<Query, View>;

    public sealed record View(Guid PlanId, int PlanVersion, DateOnly Today, bool MayRecord, IReadOnlyList<Row> Rows);

    /// <param name="Units">Units in the viewer's scope with work due in the milestone's year, until its day.</param>
    /// <param name="UnitsDone">Of them: all of that work is accepted.</param>
    /// <param name="Total">Assignments due in the milestone's year, until its day.</param>
    public sealed record Row(
        Guid Id, DateOnly Due, string Words, MilestoneMeasure Measure, decimal? Target, decimal? Reached, string? Remark, DateOnly? RecordedOn,
        string? RecordedBy, int Units, int UnitsDone, int Total, int Done, MilestoneState State)
    {
        /// <summary>What the assignments say, in the milestone's measure; whole per cents are rounded down.</summary>
        public decimal? Counted => Measure switch
        {
            MilestoneMeasure.Units when Units > 0 => UnitsDone,
            MilestoneMeasure.PercentOfUnits when Units > 0 => 100 * UnitsDone / Units,
            _ => null,
        };
    }

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var plan = await reading.Db.Set<QmsPlan>().VisibleTo(reading.Actor).Include(plan => plan.Milestones)
                .SingleOrDefaultAsync(plan => plan.Id == query.PlanId, cancellationToken);
            if (plan is null)
                return Outcome<View>.NotFound();
            var work = await reading.Db.Set<UnitAssignment>()
                .Where(row => row.PlanId == plan.Id && row.State != AssignmentState.NotApplicable && row.Kind != ScheduleKind.Ongoing && row.Due != null)
                .GroupBy(row => new { row.UnitId, row.Due })
                .Select(rows => new { rows.Key.UnitId, rows.Key.Due, Total = rows.Count(), Done = rows.Count(row => row.State == AssignmentState.Accepted) })
                .ToListAsync(cancellationToken);
            var rows = plan.Milestones.Where(milestone => !milestone.IsRemoved).OrderBy(milestone => milestone.Due).ThenBy(milestone => milestone.SortOrder)
                .Select(milestone =>
                {
                    var due = work.FindAll(part => part.Due!.Value.Year == milestone.Due.Year && part.Due <= milestone.Due);
                    var units = due.GroupBy(part => part.UnitId).ToList();
                    var row = new Row(
                        milestone.Id, milestone.Due, milestone.Words, milestone.Measure, milestone.Target, milestone.Reached, milestone.Remark,
                        milestone.RecordedOn, milestone.RecordedBy, units.Count, units.Count(unit => unit.All(part => part.Done == part.Total)),
                        due.Sum(part => part.Total), due.Sum(part => part.Done), MilestoneState.Ahead);
                    return row with { State = StateOf(row, reading.Today) };
                }).ToList();
            return new View(plan.Id, plan.Version, reading.Today, plan.Edition > 0 && plan.State != PlanState.Cancelled && reading.Actor.MayKeep(plan), rows);
        }
    }

    /// <summary>What the committee recorded counts before what is computed; words alone are reached when they were recorded, or when all work is done.</summary>
    public static MilestoneState StateOf(Row row, DateOnly today)
    {
        var isReached = row.Target is { } target && (row.Reached ?? row.Counted) is { } value ? value >= target
            : row.RecordedOn is not null || (row.Total > 0 && row.Done == row.Total);
        return isReached ? MilestoneState.Reached
            : row.Due < today ? MilestoneState.Missed
            : row.Due.Year == today.Year ? MilestoneState.Current : MilestoneState.Ahead;
    }
}
