using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>The joined row from which the lists of assignments are read, within what the reader may see.</summary>
internal sealed class AssignmentRow
{
    public required UnitAssignment Assignment { get; init; }

    public required int Rank { get; init; }

    public required WorkItem Item { get; init; }

    public required QmsPlan Plan { get; init; }

    public required OrgUnit Unit { get; init; }
}

internal static class AssignmentRows
{
    /// <summary>Assignments of plans in force, less those of rows that an amendment took out.</summary>
    public static IQueryable<AssignmentRow> RunningAssignments(this Reading reading) =>
        reading.Assignments().Where(row => row.Plan.State == PlanState.Issued && !row.Item.IsRemoved);

    public static IQueryable<AssignmentRow> Assignments(this Reading reading) =>
        from ranked in reading.Db.Set<UnitAssignment>().RankedOn(reading.Today)
        join item in reading.Db.Set<WorkItem>() on ranked.Assignment.WorkItemId equals item.Id
        join plan in reading.Db.Set<QmsPlan>() on ranked.Assignment.PlanId equals plan.Id
        join unit in reading.Db.Set<OrgUnit>() on ranked.Assignment.UnitId equals unit.Id
        select new AssignmentRow { Assignment = ranked.Assignment, Rank = ranked.Rank, Item = item, Plan = plan, Unit = unit };

    /// <summary>Matches every word in item, product or unit, whatever the case and the marks (R133).</summary>
    public static IQueryable<AssignmentRow> Matching(this IQueryable<AssignmentRow> rows, string? search)
    {
        foreach (var word in SearchForm.Of(search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
            rows = rows.Where(row => row.Item.SearchText.Contains(word) || row.Unit.SearchText.Contains(word));
        return rows;
    }
}
