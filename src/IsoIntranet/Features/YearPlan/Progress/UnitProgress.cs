using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>One unit's part in the plans in force, plan by plan in the plan's own order.</summary>
public static class UnitProgress
{
    public sealed record Query(Guid UnitId) : IQuery<Query, IReadOnlyList<Part>>;

    /// <param name="Percent">Mean of the rows that apply, 0 to 100, rounded down: 99.9 % is not done.</param>
    public sealed record Part(Guid PlanId, string PlanTitle, string? PlanNumber, int Percent, IReadOnlyList<Row> Rows)
    {
        public int Late => Rows.Count(row => row.IsLate);
    }

    public sealed record Row(
        Guid AssignmentId, string Section, string Number, string Content, string ScheduleWords, int PeriodNumber, DateOnly? Due, CellStatus Status,
        int Percent, bool IsLate, bool HasOpenDifficulty);

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Part>>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<IReadOnlyList<Part>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (!reading.Scope.Contains(query.UnitId))
                return Outcome<IReadOnlyList<Part>>.Forbidden();
            var rows = await (
                from row in reading.RunningAssignments()
                join section in reading.Db.Set<PlanSection>() on row.Item.SectionId equals section.Id
                where row.Assignment.UnitId == query.UnitId
                orderby row.Plan.Year descending, row.Plan.Header.Title, row.Plan.Id, section.SortOrder, row.Item.SortOrder, row.Assignment.PeriodNumber
                select new
                {
                    row.Assignment,
                    row.Rank,
                    row.Item.Number,
                    row.Item.Text,
                    row.Item.ScheduleWords,
                    section.Numeral,
                    PlanId = row.Plan.Id,
                    row.Plan.Header.Title,
                    PlanNumber = row.Plan.Header.Number,
                }).ToListAsync(cancellationToken);
            return Outcome<IReadOnlyList<Part>>.Done([.. rows.GroupBy(row => row.PlanId).Select(plan => new Part(
                plan.Key, plan.First().Title, plan.First().PlanNumber,
                Mean(plan.Select(row => row.Assignment)),
                [.. plan.Select(row => new Row(
                    row.Assignment.Id, row.Numeral, row.Number, row.Text, row.ScheduleWords, row.Assignment.PeriodNumber, row.Assignment.Due,
                    StatusRank.Order[row.Rank], row.Assignment.Percent, row.Assignment.Facts().IsLateOn(reading.Today), row.Assignment.HasOpenDifficulty))]))]);
        }

        private static int Mean(IEnumerable<UnitAssignment> assignments)
        {
            var counting = assignments.Where(row => row.State is not (AssignmentState.NotApplicable or AssignmentState.AwaitingEvent or AssignmentState.Paused)).ToList();
            return counting.Count == 0 ? 0 : counting.Sum(row => row.Percent) / counting.Count;
        }
    }
}
