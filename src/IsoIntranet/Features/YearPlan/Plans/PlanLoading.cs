using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Plans;

internal static class PlanLoading
{
    /// <summary>A plan with all of its text.</summary>
    public static Task<QmsPlan?> WholeAsync(this IQueryable<QmsPlan> plans, Guid id, CancellationToken cancellationToken) => plans
        .Include(plan => plan.Sections).ThenInclude(section => section.Items).ThenInclude(item => item.Parties)
        .SingleOrDefaultAsync(plan => plan.Id == id, cancellationToken);

    /// <summary>
    /// Plans that bind or once bound somebody are everybody's to read; what never was issued is its keepers' alone.
    /// </summary>
    public static IQueryable<QmsPlan> VisibleTo(this IQueryable<QmsPlan> plans, Actor actor)
    {
        var (keep, issue) = (actor.ScopeOf(YearPlanRoom.Keep), actor.ScopeOf(YearPlanRoom.Issue));
        if (keep.IsEverything || issue.IsEverything)
            return plans;
        var kept = keep.Units.Union(issue.Units).ToList();
        return plans.Where(plan => plan.Edition > 0 || kept.Contains(plan.OwnerUnitId));
    }

    public static bool MayKeep(this Actor actor, QmsPlan plan) => actor.May(YearPlanRoom.Keep, plan.OwnerUnitId);

    public static bool MayIssue(this Actor actor, QmsPlan plan) => actor.May(YearPlanRoom.Issue, plan.OwnerUnitId);

    /// <summary>The units that exist on a day.</summary>
    public static Task<List<OrgUnit>> UnitsOnAsync(this IsoContext db, DateOnly day, CancellationToken cancellationToken) =>
        db.Set<OrgUnit>().Where(unit => unit.ValidFrom <= day && (unit.ValidTo == null || unit.ValidTo >= day))
            .OrderBy(unit => unit.SortOrder).ThenBy(unit => unit.Name).ToListAsync(cancellationToken);

    /// <summary>
    /// What bringing the assignments in line makes of a plan: the very same for the preview, which throws it away, and for the
    /// commands, which keep it.
    /// </summary>
    public static async Task<FanOutResult> AlignAsync(this IsoContext db, QmsPlan plan, DateOnly day, CancellationToken cancellationToken)
    {
        // All units' assignments, whoever asks: a preview cut to the viewer's units would not be the truth.
        var assignments = db.Set<UnitAssignment>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]).Where(row => row.PlanId == plan.Id);
        var existing = await assignments.ToListAsync(cancellationToken);
        var ids = assignments.Select(row => row.Id);
        var inUse = existing.Count == 0 ? [] : await db.Set<AssignmentComment>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
            .Where(comment => ids.Contains(comment.AssignmentId)).Select(comment => comment.AssignmentId)
            .Union(db.Set<StoredFile>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
                .Where(file => ids.Contains(file.AttachedTo)).Select(file => file.AttachedTo))
            .ToListAsync(cancellationToken);
        return FanOut.Align(plan, existing, await db.UnitsOnAsync(day, cancellationToken), inUse.ToHashSet());
    }

    public static async Task KeepAlignedAsync(this IsoContext db, QmsPlan plan, DateOnly day, CancellationToken cancellationToken)
    {
        var result = await db.AlignAsync(plan, day, cancellationToken);
        db.AddRange(result.Added);
        db.RemoveRange(result.Removed);
    }
}
