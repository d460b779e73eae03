using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>How work lies on the desk.</summary>
public enum WorkTab
{
    /// <summary>Cần làm, what waits for an event among it.</summary>
    ToDo,

    /// <summary>Đã nộp, chờ xác nhận; also what is paused.</summary>
    Waiting,

    /// <summary>Đã xong.</summary>
    Finished,
}

/// <summary>Việc của tôi: what the units that one reports for have to do, in the order in which to do it.</summary>
public static class MyWork
{
    public const int PageSize = 25;

    /// <param name="Status">Only this status, whatever the tab.</param>
    /// <param name="Page">From 1.</param>
    /// <param name="Take">Rows to a page; an export asks for more at once.</param>
    public sealed record Query(
        CellStatus? Status = null, Guid? UnitId = null, Guid? PlanId = null, string? Search = null, WorkTab Tab = WorkTab.ToDo, int Page = 1, int Take = PageSize)
        : IQuery<Query, Answer>;

    /// <param name="Counts">How many of each status there are, whatever status is shown.</param>
    /// <param name="Units">The units that the viewer reports for, where there are several.</param>
    public sealed record Answer(
        IReadOnlyList<Row> Rows, int Total, int Page, IReadOnlyDictionary<CellStatus, int> Counts, IReadOnlyList<Named> Units,
        IReadOnlyList<Named> Plans, DateOnly Today)
    {
        public int CountOf(WorkTab tab) => Counts.Where(count => TabOf(StatusRank.Of(count.Key)) == tab).Sum(count => count.Value);
    }

    public static WorkTab TabOf(int rank) =>
        rank < StatusRank.FirstWaiting ? WorkTab.ToDo : rank < StatusRank.FirstFinished ? WorkTab.Waiting : WorkTab.Finished;

    public sealed record Named(Guid Id, string Name);

    /// <param name="Percent">0 to 100.</param>
    public sealed record Row(
        Guid Id, int Version, Guid PlanId, string PlanTitle, Guid WorkItemId, string Number, string Content, string Product, string ScheduleWords,
        Guid UnitId, string Unit, int PeriodNumber, CellStatus Status, int Percent, DateOnly? From, DateOnly? Due, int DaysLate, string? Note,
        string? Difficulty, bool DifficultyAnswered, string? ReturnReason, int EvidenceCount, bool RequiresProduct, bool IsOngoing)
    {
        public bool MayBeReported => Status is CellStatus.Returned or CellStatus.Late or CellStatus.DueSoon or CellStatus.InProgress
            or CellStatus.NoUpdate or CellStatus.NotDue;
    }

    public sealed class Handler : IQueryHandler<Query, Answer>
    {
        public Permission Permission => YearPlanRoom.Report;

        public async Task<Outcome<Answer>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var all = reading.RunningAssignments();
            var found = all.Matching(query.Search);
            if (query.UnitId is { } unit)
                found = found.Where(row => row.Assignment.UnitId == unit);
            if (query.PlanId is { } plan)
                found = found.Where(row => row.Assignment.PlanId == plan);
            var counts = await found.GroupBy(row => row.Rank).Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => StatusRank.Order[group.Key], group => group.Count, cancellationToken);

            if (query.Status is { } status)
            {
                var rank = StatusRank.Of(status);
                found = found.Where(row => row.Rank == rank);
            }
            else
                found = query.Tab switch
                {
                    WorkTab.ToDo => found.Where(row => row.Rank < StatusRank.FirstWaiting),
                    WorkTab.Waiting => found.Where(row => row.Rank >= StatusRank.FirstWaiting && row.Rank < StatusRank.FirstFinished),
                    _ => found.Where(row => row.Rank >= StatusRank.FirstFinished),
                };
            var total = await found.CountAsync(cancellationToken);
            var take = Math.Clamp(query.Take, 1, PageRequest.MaximumTake);
            var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + take - 1) / take));
            var rows = await Ordered(found, query).Skip((page - 1) * take).Take(take).Select(row => new
            {
                row.Rank,
                row.Assignment,
                row.Item.Number,
                row.Item.Text,
                row.Item.ExpectedProduct,
                row.Item.ScheduleWords,
                PlanTitle = row.Plan.Header.Title,
                Unit = row.Unit.ShortName,
            }).ToListAsync(cancellationToken);

            return new Answer(
                [.. rows.Select(row => RowOf(row.Assignment, row.Rank, row.Number, row.Text, row.ExpectedProduct, row.ScheduleWords, row.PlanTitle, row.Unit, reading.Today))],
                total, page, counts,
                await all.Select(row => new { row.Unit.Id, row.Unit.ShortName, row.Unit.SortOrder }).Distinct().OrderBy(one => one.SortOrder)
                    .ThenBy(one => one.ShortName).Select(one => new Named(one.Id, one.ShortName)).ToListAsync(cancellationToken),
                await all.Select(row => new { row.Plan.Id, row.Plan.Header.Title, row.Plan.Year }).Distinct().OrderByDescending(one => one.Year)
                    .ThenBy(one => one.Title).Select(one => new Named(one.Id, one.Title)).ToListAsync(cancellationToken),
                reading.Today);
        }

        private static IOrderedQueryable<AssignmentRow> Ordered(IQueryable<AssignmentRow> rows, Query query)
        {
            var typed = query.Search?.Trim() ?? "";
            // Words typed with their marks are meant with their marks.
            var first = typed.Length > 0 && SearchForm.Of(typed) != typed
                ? rows.OrderBy(row => row.Item.Text.Contains(typed) || row.Unit.Name.Contains(typed) ? 0 : 1).ThenBy(row => row.Rank)
                : rows.OrderBy(row => row.Rank);
            return first.ThenBy(row => row.Assignment.Due == null).ThenBy(row => row.Assignment.Due).ThenBy(row => row.Assignment.From)
                .ThenBy(row => row.Item.SortOrder).ThenBy(row => row.Unit.SortOrder).ThenBy(row => row.Assignment.Id);
        }

        private static Row RowOf(
            UnitAssignment assignment, int rank, string number, string text, string product, string words, string plan, string unit, DateOnly today) =>
            new(assignment.Id, assignment.Version, assignment.PlanId, plan, assignment.WorkItemId, number, text, product, words,
                assignment.UnitId, unit, assignment.PeriodNumber, StatusRank.Order[rank], assignment.Percent, assignment.From, assignment.Due,
                assignment.Facts().DaysLateOn(today), assignment.Note, assignment.Difficulty, assignment.DifficultyAnswer is not null,
                assignment.ReturnReason, assignment.EvidenceCount, assignment.RequiresProduct,
                assignment.Kind == Schedules.ScheduleKind.Ongoing);
    }
}
