using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>Units' parts of plans in force that have a last day and are not handed in; ongoing work is never late (R25).</summary>
public sealed class AssignmentDeadlines : IDeadlineSource
{
    /// <summary>What of an item's text names it; items run to paragraphs.</summary>
    private const int TitleLength = 160;

    public string Kind => "YearPlan.DeadlineAssignment";

    public Permission See => YearPlanRoom.See;

    public async Task<IReadOnlyList<Deadline>> FindAsync(IsoContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await (
            from assignment in db.Set<UnitAssignment>()
            join item in db.Set<WorkItem>() on assignment.WorkItemId equals item.Id
            join plan in db.Set<QmsPlan>() on assignment.PlanId equals plan.Id
            where plan.State == PlanState.Issued && !item.IsRemoved && assignment.Kind != ScheduleKind.Ongoing && assignment.Due != null
                && (assignment.State == AssignmentState.NotStarted || assignment.State == AssignmentState.InProgress)
            select new { assignment.Id, assignment.UnitId, item.Number, item.Text, Due = assignment.Due!.Value }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new Deadline(
            nameof(UnitAssignment), row.Id, row.UnitId, Short(row.Number.Length == 0 ? row.Text : $"{row.Number}. {row.Text}"), row.Due, [], $"assignments/{row.Id}"))];
    }

    private static string Short(string text) => text.Length <= TitleLength ? text : text[..(TitleLength - 1)].TrimEnd() + "…";
}
