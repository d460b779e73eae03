using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Years;

/// <summary>Loads what ties a unit's own plan to the higher one.</summary>
internal static class HigherPlans
{
    /// <summary>The text of a plan as a former edition had it: what the first amendment after it replaced.</summary>
    public static async Task<PlanContent> TextOfEditionAsync(this IsoContext db, QmsPlan plan, int edition, CancellationToken cancellationToken)
    {
        if (edition >= plan.Edition)
            return plan.Content();
        var amendment = await db.Set<PlanAmendment>().AsNoTracking()
            .Where(row => row.PlanId == plan.Id && row.State == AmendmentState.Issued && row.BaseEdition == edition).FirstOrDefaultAsync(cancellationToken);
        return amendment?.Before ?? plan.Content();
    }

    /// <summary>A text whose links point at rows of the higher plan, or nowhere: what a browser sends is not trusted.</summary>
    public static async Task<PlanContent> LinkedOnlyAsync(this IsoContext db, QmsPlan plan, PlanContent content, CancellationToken cancellationToken)
    {
        var known = plan.HigherPlanId is { } higher
            ? (await db.Set<WorkItem>().Where(item => item.PlanId == higher).Select(item => item.Id).ToListAsync(cancellationToken)).ToHashSet()
            : [];
        return content with
        {
            HigherEdition = plan.HigherPlanId is null ? null : content.HigherEdition,
            Sections = [.. content.Sections.Select(section => section with
            {
                Items = [.. section.Items.Select(item => item.HigherItemId is { } id && !known.Contains(id) ? item with { HigherItemId = null } : item)],
            })],
        };
    }
}
