using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Reviews;

internal static class ReviewLoading
{
    /// <summary>A plan's figures over all its units, whoever asks: a review is the whole plan's.</summary>
    /// <param name="plan">With its sections and items.</param>
    /// <param name="asOf">The day at whose end things stand as they are counted.</param>
    public static async Task<ReviewFigures> FiguresAsync(
        this IsoContext db, QmsPlan plan, DateOnly from, DateOnly to, DateOnly asOf, OrganisationClock clock, CancellationToken cancellationToken)
    {
        var assignments = await db.Set<UnitAssignment>().AsNoTracking().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
            .Where(row => row.PlanId == plan.Id && row.State != AssignmentState.NotApplicable).ToListAsync(cancellationToken);
        var ids = assignments.Select(row => row.UnitId).Distinct().ToList();
        var units = await db.Set<OrgUnit>().AsNoTracking().Where(unit => ids.Contains(unit.Id)).OrderBy(unit => unit.SortOrder).ThenBy(unit => unit.Name)
            .Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancellationToken);
        var rows = plan.Sections.Where(section => !section.IsRemoved).OrderBy(section => section.SortOrder)
            .SelectMany(section => section.Items.Where(item => !item.IsRemoved).OrderBy(item => item.SortOrder).Select(item => new ReviewRow(
                item.Id, string.Join(". ", new[] { section.Numeral, section.Title }.Where(part => part.Length > 0)),
                string.Join('.', new[] { section.Numeral, item.Number }.Where(part => part.Length > 0)), item.Text, item.ExpectedProduct)))
            .ToList();
        return ReviewReckoning.Of(from, to, asOf, rows, [.. units.Select(unit => (unit.Id, unit.Name))], assignments.Select(PartOf));

        ReviewPart PartOf(UnitAssignment row) => new(
            row.WorkItemId, row.UnitId, row.State, row.Kind, row.From, row.Due, row.AmberAfter, row.SubmittedOn, DayOf(row.DecidedAt), DayOf(row.ReportedAt),
            row.IsReturned, row.PauseReason ?? row.Difficulty ?? row.ReturnReason, DayOf(row.DifficultyAt), row.Difficulty, row.DifficultyAnswer,
            row.DifficultyAnsweredBy, DayOf(row.DifficultyAnsweredAt), row.EvidenceCount);

        DateOnly? DayOf(DateTimeOffset? at) => at is { } moment ? clock.DayOf(moment) : null;
    }

    /// <summary>Figures are never as of a day that has not come.</summary>
    public static DateOnly AsOf(this PlanReview review, DateOnly today) => review.To < today ? review.To : today;
}
