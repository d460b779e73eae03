using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>What issuing a plan or an amendment on a day would make of the assignments: computed by the very code that does it.</summary>
public static class FanOutPreview
{
    /// <param name="AmendmentId">The amendment to issue; none for the plan itself.</param>
    public sealed record Query(Guid PlanId, Guid? AmendmentId, DateOnly On) : IQuery<Query, View>;

    /// <param name="Units">Distinct units that lead anything.</param>
    /// <param name="Assignments">All there will be on rows in force.</param>
    /// <param name="Kept">No row wants them any more, but somebody worked on them.</param>
    public sealed record View(
        IReadOnlyList<Row> Rows, int Units, int Assignments, int Added, int Removed, int Kept, IReadOnlyList<PlanRemark> Remarks);

    public sealed record Row(Guid ItemId, string Number, string Text, int Units, int Periods)
    {
        public int Assignments => Units * Periods;
    }

    public sealed class Handler(ScheduleReader reader) : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.IssueOwn;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await db.Set<QmsPlan>().WholeAsync(query.PlanId, cancellationToken) is not { } plan)
                return Outcome<View>.NotFound();
            if (!reading.Actor.MayIssue(plan))
                return Outcome<View>.Forbidden();
            if (query.AmendmentId is { } amendmentId)
            {
                if (await db.Set<PlanAmendment>().SingleOrDefaultAsync(row => row.Id == amendmentId && row.PlanId == plan.Id, cancellationToken) is not { } amendment)
                    return Outcome<View>.NotFound();
                // Issued in memory only: the plan is untracked and nothing is saved.
                if (amendment.Issue(plan, "?", query.On, reader).Refusal is { } refused)
                    return refused;
            }
            var result = await db.AlignAsync(plan, query.On, cancellationToken);
            var units = await db.UnitsOnAsync(query.On, cancellationToken);
            var above = await db.ReportedAboveAsync(plan, cancellationToken);
            var leads = plan.Items.ToDictionary(item => item.Id, item => FanOut.AssigneesOf(plan, item, units, above));
            var numerals = plan.Sections.ToDictionary(section => section.Id, section => section.Numeral);
            var rows = plan.Items.Select(item => new Row(
                item.Id, $"{numerals[item.SectionId]} {item.Number}".Trim(), item.Text, leads[item.Id].Count, FanOut.PeriodsOf(item.Schedule).Count)).ToList();
            return new View(
                rows, leads.Values.SelectMany(lead => lead).Distinct().Count(), rows.Sum(row => row.Assignments),
                result.Added.Count, result.Removed.Count, result.Kept.Count,
                PlanRemark.On(plan.Content(), plan.Year, plan.Edition > 0, reader));
        }
    }
}
