using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Timeline;

/// <summary>A plan's items along the year, with the progress of the units in the viewer's scope.</summary>
public static class TimelineOf
{
    public sealed record Query(Guid PlanId) : IQuery<Query, View>;

    /// <param name="From">First day drawn, the first of a month.</param>
    /// <param name="To">Last day drawn, the last of a month.</param>
    public sealed record View(
        Guid PlanId, string Title, string? Number, int Year, DateOnly From, DateOnly To, DateOnly Today, IReadOnlyList<Section> Sections)
    {
        public int Days => To.DayNumber - From.DayNumber + 1;

        /// <summary>Where a day begins, in percent of the whole width.</summary>
        public double PlaceOf(DateOnly day) => 100.0 * (day.DayNumber - From.DayNumber) / Days;

        public double WidthOf(DateOnly from, DateOnly to) => 100.0 * (to.DayNumber - from.DayNumber + 1) / Days;
    }

    public sealed record Section(Guid Id, string Title, IReadOnlyList<Row> Rows);

    /// <param name="Words">The time as the plan states it.</param>
    /// <param name="Events">Days on which the event that starts the work was recorded.</param>
    /// <param name="Units">Units that have a part in it.</param>
    public sealed record Row(
        Guid ItemId, string Number, string Text, string Words, ScheduleKind Kind, bool Asks,
        IReadOnlyList<TimelineBar> Bars, IReadOnlyList<DateOnly> Events, int Units, PeriodProgress Progress);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var plan = await reading.Db.Set<QmsPlan>().AsSplitQuery().Include(plan => plan.Sections).ThenInclude(section => section.Items)
                .SingleOrDefaultAsync(plan => plan.Id == query.PlanId, cancellationToken);
            if (plan is null)
                return Outcome<View>.NotFound();
            var progress = await ProgressAsync(reading, plan.Id, cancellationToken);
            var events = await EventsAsync(reading, plan.Id, cancellationToken);
            var units = await UnitsAsync(reading, plan.Id, cancellationToken);
            var rows = plan.Items.Select(item => RowOf(item, plan.Header, progress[item.Id], [.. events[item.Id]], units.GetValueOrDefault(item.Id)))
                .ToLookup(pair => pair.Section, pair => pair.Row);
            var sections = plan.Sections.Where(section => !section.IsRemoved).OrderBy(section => section.SortOrder)
                .Select(section => new Section(section.Id, TitleOf(section), [.. rows[section.Id]])).ToList();
            var (from, to) = FrameOf(plan.Header, sections);
            return new View(plan.Id, plan.Header.Title, plan.Header.Number, plan.Year, from, to, reading.Today, sections);
        }

        private static async Task<ILookup<Guid, PeriodProgress>> ProgressAsync(Reading reading, Guid planId, CancellationToken cancellationToken)
        {
            var today = reading.Today;
            var sums = await reading.Db.Set<UnitAssignment>()
                .Where(row => row.PlanId == planId && row.State != AssignmentState.NotApplicable
                    && row.State != AssignmentState.AwaitingEvent && row.State != AssignmentState.Paused)
                .GroupBy(row => new { row.WorkItemId, row.PeriodNumber })
                .Select(rows => new
                {
                    rows.Key.WorkItemId,
                    rows.Key.PeriodNumber,
                    Counted = rows.Count(),
                    Completion = rows.Sum(row => row.State == AssignmentState.Accepted ? 100 : row.Percent),
                    Accepted = rows.Sum(row => row.State == AssignmentState.Accepted ? 1 : 0),
                    Late = rows.Sum(row => (row.State == AssignmentState.NotStarted || row.State == AssignmentState.InProgress)
                        && row.Kind != ScheduleKind.Ongoing && row.Due < today ? 1 : 0),
                })
                .ToListAsync(cancellationToken);
            return sums.ToLookup(sum => sum.WorkItemId, sum => new PeriodProgress(sum.PeriodNumber, sum.Counted, sum.Completion, sum.Accepted, sum.Late));
        }

        private static async Task<ILookup<Guid, (DateOnly On, DateOnly? Due)>> EventsAsync(Reading reading, Guid planId, CancellationToken cancellationToken)
        {
            var events = await reading.Db.Set<UnitAssignment>().Where(row => row.PlanId == planId && row.EventOn != null)
                .Select(row => new { row.WorkItemId, row.EventOn, row.Due }).Distinct().ToListAsync(cancellationToken);
            return events.ToLookup(row => row.WorkItemId, row => (row.EventOn!.Value, row.Due));
        }

        private static async Task<Dictionary<Guid, int>> UnitsAsync(Reading reading, Guid planId, CancellationToken cancellationToken) =>
            await reading.Db.Set<UnitAssignment>().Where(row => row.PlanId == planId)
                .Select(row => new { row.WorkItemId, row.UnitId }).Distinct()
                .GroupBy(row => row.WorkItemId).Select(rows => new { rows.Key, Count = rows.Count() })
                .ToDictionaryAsync(rows => rows.Key, rows => rows.Count, cancellationToken);

        private static (Guid Section, Row Row) RowOf(
            WorkItem item, PlanHeader header, IEnumerable<PeriodProgress> progress, List<(DateOnly On, DateOnly? Due)> events, int units)
        {
            var periods = progress.ToList();
            var sum = PeriodProgress.Sum(periods);
            var bars = TimelineBars.Of(item.Schedule, periods, header.From, header.To)
                .Concat(events.Where(happened => happened.Due is not null)
                    .Select(happened => new TimelineBar(BarKind.Event, happened.On, happened.Due!.Value, sum.Percent, sum.Late, sum.IsDone)));
            var kind = item.Schedule?.Kind ?? ScheduleKind.Empty;
            return (item.SectionId, new Row(
                item.Id, item.Number, item.Text, item.ScheduleWords.Trim(), kind, item.Schedule?.Asks ?? true, [.. bars],
                [.. events.Select(happened => happened.On).Distinct().Order()], units, sum));
        }

        private static string TitleOf(PlanSection section) =>
            string.Join(". ", new[] { section.Numeral, section.Title }.Where(part => part.Length > 0));

        /// <summary>Whole months around the plan, and around work that lies outside its window.</summary>
        private static (DateOnly From, DateOnly To) FrameOf(PlanHeader header, List<Section> sections)
        {
            var rows = sections.SelectMany(section => section.Rows).ToList();
            var days = rows.SelectMany(row => row.Bars).SelectMany(bar => new[] { bar.From, bar.To }).Concat(rows.SelectMany(row => row.Events))
                .Append(header.From).Append(header.To).ToList();
            var (first, last) = (days.Min(), days.Max());
            return (new DateOnly(first.Year, first.Month, 1), new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month)));
        }
    }
}
