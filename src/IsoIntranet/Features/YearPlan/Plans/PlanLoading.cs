using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Plans;

internal static class PlanLoading
{
    /// <summary>A plan with all of its text.</summary>
    /// <remarks>The plan is read before its parts, so that a text is never older than the version it is known by.</remarks>
    public static Task<QmsPlan?> WholeAsync(this IQueryable<QmsPlan> plans, Guid id, CancellationToken cancellationToken) => plans
        .AsSplitQuery().Include(plan => plan.Milestones)
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
        var own = actor.ScopeOf(YearPlanRoom.KeepOwn).Units.Union(actor.ScopeOf(YearPlanRoom.IssueOwn).Units).ToList();
        return plans.Where(plan => plan.Edition > 0 || kept.Contains(plan.OwnerUnitId)
            || (plan.HigherPlanId != null && own.Contains(plan.OwnerUnitId)));
    }

    public static bool MayKeep(this Actor actor, QmsPlan plan) => actor.May(YearPlanRoom.KeepOf(plan), plan.OwnerUnitId);

    public static bool MayIssue(this Actor actor, QmsPlan plan) => actor.May(YearPlanRoom.IssueOf(plan), plan.OwnerUnitId);

    /// <summary>The right that a wish takes on this plan; a unit's own plan beneath a higher one is its head's as well.</summary>
    public static Permission For(this Permission permission, QmsPlan plan) =>
        permission == YearPlanRoom.Keep ? YearPlanRoom.KeepOf(plan) : permission == YearPlanRoom.Issue ? YearPlanRoom.IssueOf(plan) : permission;

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
        return FanOut.Align(plan, existing, await db.UnitsOnAsync(day, cancellationToken), inUse.ToHashSet(), await db.ReportedAboveAsync(plan, cancellationToken));
    }

    /// <summary>The rows of a unit's own plan whose higher row the unit itself answers for: it reports once, and there.</summary>
    public static async Task<IReadOnlySet<Guid>> ReportedAboveAsync(this IsoContext db, QmsPlan plan, CancellationToken cancellationToken)
    {
        if (plan.HigherPlanId is not { } higher)
            return new HashSet<Guid>();
        var led = await db.Set<UnitAssignment>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
            .Where(row => row.PlanId == higher && row.UnitId == plan.OwnerUnitId).Select(row => row.WorkItemId).Distinct().ToListAsync(cancellationToken);
        return plan.Items.Where(item => item.HigherItemId is { } above && led.Contains(above)).Select(item => item.Id).ToHashSet();
    }

    public static async Task KeepAlignedAsync(this IsoContext db, QmsPlan plan, DateOnly day, CancellationToken cancellationToken)
    {
        var result = await db.AlignAsync(plan, day, cancellationToken);
        db.AddRange(result.Added);
        db.RemoveRange(result.Removed);
    }
}
