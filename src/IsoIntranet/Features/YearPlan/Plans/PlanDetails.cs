using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>A plan with its table, whom it means, how its times are read, and how far each row is in the viewer's units.</summary>
public static class PlanDetails
{
    public sealed record Query(Guid PlanId) : IQuery<Query, View>;

    /// <param name="OpenAmendmentId">The amendment being drafted; only its keepers see that there is one.</param>
    public sealed record View(
        Guid Id, int Version, PlanState State, bool IsInProgress, int Edition, int Year, Guid OwnerUnitId, string OwnerName, PlanHeader Header,
        string? EndRemark, IReadOnlyList<Section> Sections, PlanCounts Counts, bool MayKeep, bool MayIssue, Guid? OpenAmendmentId)
    {
        /// <summary>Last year of the plan; <see cref="Year"/> where it covers one.</summary>
        public int ToYear { get; init; }

        /// <summary>The plan that this one was derived from (R17).</summary>
        public Guid? HigherPlanId { get; init; }

        /// <summary>The final review that it was closed with (R35).</summary>
        public Guid? FinalReviewId { get; init; }

        public bool HasMilestones { get; init; }

        /// <summary>An issued final review is there to close the plan by (R35).</summary>
        public bool HasFinalReview { get; init; }

        public IEnumerable<Item> Items => Sections.SelectMany(section => section.Items);
    }

    public sealed record Section(Guid Id, string Numeral, string Title, IReadOnlyList<Item> Items);

    public sealed record Item(
        Guid Id, string Number, string Text, string LeadWords, IReadOnlyList<PartyName> Leads, string PartnerWords,
        IReadOnlyList<PartyName> Partners, string ScheduleWords, ScheduleReading? Schedule, string ExpectedProduct, string Remark, PlanCounts Counts)
    {
        /// <summary>The row of the higher plan that it carries out (R17).</summary>
        public Guid? HigherItemId { get; init; }
    }

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await db.Set<QmsPlan>().VisibleTo(reading.Actor).WholeAsync(query.PlanId, cancellationToken) is not { } plan)
                return Outcome<View>.NotFound();
            var names = await PartyNames.OfAsync(db, plan.Items, cancellationToken);
            var counts = await CountsAsync(db, plan.Id, reading.Today, cancellationToken);
            await AddAboveAsync(counts, plan, reading, cancellationToken);
            var owner = await db.Set<OrgUnit>().Where(unit => unit.Id == plan.OwnerUnitId).Select(unit => unit.Name).SingleAsync(cancellationToken);
            var open = reading.Actor.MayKeep(plan) || reading.Actor.MayIssue(plan)
                ? await db.Set<PlanAmendment>().Where(row => row.PlanId == plan.Id && row.State == AmendmentState.Draft)
                    .Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken)
                : null;
            var sections = plan.Sections.Where(section => !section.IsRemoved).OrderBy(section => section.SortOrder)
                .Select(section => new Section(section.Id, section.Numeral, section.Title,
                    [.. section.Items.Where(item => !item.IsRemoved).OrderBy(item => item.SortOrder)
                        .Select(item => ItemOf(item, names, counts.GetValueOrDefault(item.Id, PlanCounts.None)))])).ToList();
            return new View(
                plan.Id, plan.Version, plan.State, plan.IsInProgressOn(reading.Today), plan.Edition, plan.Year, plan.OwnerUnitId, owner, plan.Header,
                plan.EndRemark, sections, sections.SelectMany(section => section.Items).Aggregate(PlanCounts.None, (sum, item) => sum + item.Counts),
                reading.Actor.MayKeep(plan), reading.Actor.MayIssue(plan), open)
            {
                ToYear = plan.ToYear,
                HigherPlanId = plan.HigherPlanId,
                FinalReviewId = plan.FinalReviewId,
                HasFinalReview = await db.Set<Reviews.PlanReview>().AnyAsync(
                    review => review.PlanId == plan.Id && review.Kind == Reviews.ReviewKind.Final && review.State == Reviews.ReviewState.Issued, cancellationToken),
                HasMilestones = plan.Milestones.Any(milestone => !milestone.IsRemoved),
            };
        }

        /// <summary>What the unit reports in the higher plan counts here as well: it reports once.</summary>
        private static async Task AddAboveAsync(Dictionary<Guid, PlanCounts> counts, QmsPlan plan, Reading reading, CancellationToken cancellationToken)
        {
            if (plan.HigherPlanId is not { } higher)
                return;
            var above = await CountsAsync(reading.Db, higher, reading.Today, cancellationToken, plan.OwnerUnitId);
            foreach (var item in plan.Items)
            {
                if (item.HigherItemId is { } id && above.TryGetValue(id, out var reported))
                    counts[item.Id] = counts.GetValueOrDefault(item.Id, PlanCounts.None) + reported;
            }
        }
    }

    internal static Item ItemOf(WorkItem item, PartyNames names, PlanCounts counts) => new(
        item.Id, item.Number, item.Text, item.LeadWords, names.Of(item, PartyRole.Lead), item.PartnerWords, names.Of(item, PartyRole.Partner),
        item.ScheduleWords, item.Schedule, item.ExpectedProduct, item.Remark, counts)
    {
        HigherItemId = item.HigherItemId,
    };

    /// <param name="unitId">Only this unit's; all that the viewer may see otherwise.</param>
    internal static Task<Dictionary<Guid, PlanCounts>> CountsAsync(
        IsoContext db, Guid planId, DateOnly today, CancellationToken cancellationToken, Guid? unitId = null) =>
        db.Set<UnitAssignment>()
            .Where(assignment => assignment.PlanId == planId && assignment.State != AssignmentState.NotApplicable
                && (unitId == null || assignment.UnitId == unitId))
            .GroupBy(assignment => assignment.WorkItemId)
            .Select(item => new
            {
                item.Key,
                Total = item.Count(),
                Done = item.Count(assignment => assignment.State == AssignmentState.Accepted),
                Waiting = item.Count(assignment => assignment.State == AssignmentState.Submitted),
                Late = item.Count(assignment =>
                    (assignment.State == AssignmentState.NotStarted || assignment.State == AssignmentState.InProgress)
                    && assignment.Kind != ScheduleKind.Ongoing && assignment.Due < today),
                Percent = item.Sum(assignment => assignment.Percent),
            })
            .ToDictionaryAsync(item => item.Key, item => new PlanCounts(item.Total, item.Done, item.Late, item.Waiting, item.Percent), cancellationToken);
}
