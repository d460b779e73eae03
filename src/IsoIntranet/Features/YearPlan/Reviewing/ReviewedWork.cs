using IsoIntranet.Features.YearPlan.Reviews;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Reviewing;

/// <param name="Name">Section numeral and number, with the words.</param>
internal sealed record ReviewedItem(string Section, string Name);

/// <summary>Assignments of the agency's units, of plans that bind or once bound, due in a review's period or in the one before.</summary>
internal sealed record ReviewedWork(IReadOnlyList<ReviewPart> Parts, IReadOnlyDictionary<Guid, ReviewedItem> Items)
{
    /// <summary>Two questions to the database: only what is counted is read, so that a year of 180 units is a moment.</summary>
    public static async Task<ReviewedWork> LoadAsync(IsoContext db, ReviewUnits units, ReviewScope scope, OrganisationClock clock, CancellationToken cancellationToken)
    {
        var (ids, first, last) = (units.Ids, scope.Former.From, scope.Until);
        var rows = await (
            from row in db.Set<UnitAssignment>()
            join plan in db.Set<QmsPlan>() on row.PlanId equals plan.Id
            where (plan.State == PlanState.Issued || plan.State == PlanState.Closed) && row.State != AssignmentState.NotApplicable
                && row.Due >= first && row.Due <= last && ids.Contains(row.UnitId)
            select new
            {
                row.Id,
                row.WorkItemId,
                row.UnitId,
                row.State,
                row.Kind,
                row.From,
                row.Due,
                row.AmberAfter,
                row.SubmittedOn,
                row.DecidedAt,
                row.ReportedAt,
                row.PauseReason,
                row.ReturnReason,
                row.Difficulty,
                row.DifficultyAt,
                row.DifficultyAnswer,
                row.DifficultyAnsweredBy,
                row.DifficultyAnsweredAt,
                row.EvidenceCount,
            }).ToListAsync(cancellationToken);
        var items = await ItemsAsync(db, [.. rows.Select(row => row.WorkItemId).Distinct()], cancellationToken);
        return new ReviewedWork(
            [
                .. rows.Where(row => items.ContainsKey(row.WorkItemId)).Select(row => new ReviewPart(
                    row.WorkItemId, row.UnitId, row.State, row.Kind, row.From, row.Due, row.AmberAfter, row.SubmittedOn, DayOf(row.DecidedAt), DayOf(row.ReportedAt),
                    row.State == AssignmentState.InProgress && row.ReturnReason != null, row.PauseReason ?? row.Difficulty ?? row.ReturnReason, DayOf(row.DifficultyAt), row.Difficulty,
                    row.DifficultyAnswer, row.DifficultyAnsweredBy, DayOf(row.DifficultyAnsweredAt), row.EvidenceCount) { Id = row.Id }),
            ], items);

        DateOnly? DayOf(DateTimeOffset? at) => at is { } moment ? clock.DayOf(moment) : null;
    }

    /// <summary>Rows in force; what an amendment took out is not asked for any more.</summary>
    public static async Task<IReadOnlyDictionary<Guid, ReviewedItem>> ItemsAsync(IsoContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await (
            from item in db.Set<WorkItem>()
            join section in db.Set<PlanSection>() on item.SectionId equals section.Id
            where ids.Contains(item.Id) && !item.IsRemoved && !section.IsRemoved
            select new { item.Id, item.Number, item.Text, section.Numeral, section.Title }).ToListAsync(cancellationToken))
        .ToDictionary(row => row.Id, row => new ReviewedItem(Join(". ", row.Numeral, row.Title), $"{Join(".", row.Numeral, row.Number)}. {row.Text}"));

    private static string Join(string between, params IEnumerable<string> parts) => string.Join(between, parts.Where(part => part.Length > 0));
}
