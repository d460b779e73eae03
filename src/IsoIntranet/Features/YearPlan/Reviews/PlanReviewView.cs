using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Reviews;

/// <summary>A review with everything that a report of it says, as plain values.</summary>
public static class PlanReviewView
{
    public sealed record Query(Guid ReviewId) : IQuery<Query, View>;

    /// <param name="Figures">Frozen once it is issued; as things stand while it is a draft. None for who may not see a draft's.</param>
    /// <param name="Now">The same period's figures as things stand today, beside those of an issued review.</param>
    /// <param name="Previous">The last review issued before it, to compare with.</param>
    /// <param name="Contributions">Those of the units in the viewer's scope.</param>
    /// <param name="MayWriteFor">Units for which the viewer may contribute while it is a draft.</param>
    public sealed record View(
        Guid Id, int Version, ReviewKind Kind, ReviewState State, DateOnly From, DateOnly To, string? Number, DateOnly? IssuedOn,
        ReviewNarrative Narrative, ReviewFigures? Figures, ReviewFigures? Now, Former? Previous, Plan Plan, IReadOnlyList<Contribution> Contributions,
        bool MayKeep, bool MayIssue, IReadOnlyList<PartyName> MayWriteFor, DateOnly Today);

    public sealed record Plan(Guid Id, string Title, string? Number, DateOnly? IssuedOn, int Year, int ToYear, PlanState State, Guid OwnerUnitId, string OwnerName);

    public sealed record Former(Guid Id, ReviewKind Kind, ReviewFigures Figures);

    public sealed record Contribution(int Version, Guid UnitId, string UnitName, string Words, string WrittenBy, DateTimeOffset WrittenAt);

    public sealed class Handler(OrganisationClock clock) : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await db.Set<PlanReview>().SingleOrDefaultAsync(row => row.Id == query.ReviewId, cancellationToken) is not { } review
                || await db.Set<QmsPlan>().VisibleTo(reading.Actor).WholeAsync(review.PlanId, cancellationToken) is not { } plan)
                return Outcome<View>.NotFound();
            var (mayKeep, mayIssue) = (reading.Actor.MayKeep(plan), reading.Actor.MayIssue(plan));
            var isIssued = review.State == ReviewState.Issued;
            // What is being written is its writers' alone; units see that it is, and add their part.
            var maySee = isIssued || mayKeep || mayIssue;
            var previous = await db.Set<PlanReview>()
                .Where(row => row.PlanId == plan.Id && row.Id != review.Id && row.State == ReviewState.Issued && row.To < review.To)
                .OrderByDescending(row => row.To).FirstOrDefaultAsync(cancellationToken);
            var owner = await db.Set<OrgUnit>().Where(unit => unit.Id == plan.OwnerUnitId).Select(unit => unit.Name).SingleAsync(cancellationToken);
            var units = await db.Set<OrgUnit>().OrderBy(unit => unit.SortOrder).ThenBy(unit => unit.Name)
                .Where(unit => db.Set<UnitAssignment>().Any(row => row.PlanId == plan.Id && row.UnitId == unit.Id))
                .Select(unit => new PartyName(unit.Id, unit.Name, false)).ToListAsync(cancellationToken);
            var contributions = await db.Set<ReviewContribution>().Where(row => row.ReviewId == review.Id).OrderBy(row => row.WrittenAt).ToListAsync(cancellationToken);
            var names = units.ToDictionary(unit => unit.Id, unit => unit.Name);
            return new View(
                review.Id, review.Version, review.Kind, review.State, review.From, review.To, review.Number, review.IssuedOn,
                maySee ? review.Narrative : new ReviewNarrative(),
                review.Figures ?? (maySee ? await db.FiguresAsync(plan, review.From, review.To, review.AsOf(reading.Today), clock, cancellationToken) : null),
                isIssued ? Sums(await db.FiguresAsync(plan, review.From, review.To, reading.Today, clock, cancellationToken), mayKeep || mayIssue) : null,
                previous is { Figures: { } figures } ? new Former(previous.Id, previous.Kind, figures) : null,
                new Plan(plan.Id, plan.Header.Title, plan.Header.Number, plan.Header.IssuedOn, plan.Year, plan.ToYear, plan.State, plan.OwnerUnitId, owner),
                [.. contributions.Select(row => new Contribution(row.Version, row.UnitId, names.GetValueOrDefault(row.UnitId, "?"), row.Words, row.WrittenBy, row.WrittenAt))],
                mayKeep, mayIssue, isIssued ? [] : [.. units.Where(unit => reading.Actor.May(YearPlanRoom.Report, unit.Id))], reading.Today);
        }

        /// <summary>What units say at present is for the keepers of the plan; everybody sees what the sums have become.</summary>
        private static ReviewFigures Sums(ReviewFigures figures, bool isKeeper) => isKeeper ? figures : figures with { Units = [], Late = [], Difficulties = [] };
    }
}
