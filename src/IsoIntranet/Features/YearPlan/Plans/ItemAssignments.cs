using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>A work item's assignments, unit by unit, paged.</summary>
public static class ItemAssignments
{
    private static readonly ListColumns<Row> Columns = new ListColumns<Row>(row => row.Id)
        .Add("unit", row => row.UnitName, row => row.UnitSearch)
        .Add("period", row => row.PeriodNumber)
        .Add("due", row => row.Due)
        .Add("percent", row => row.Percent)
        .Add("state", row => row.State)
        .Add("reported", row => row.ReportedAt)
        .SearchIn(row => row.UnitSearch, row => row.UnitName)
        .SortedBy("unit");

    public enum Filter
    {
        All,
        Late,
        Waiting,
        Returned,
        Open,
        Done,
        NotApplicable,
    }

    public sealed record Query(Guid ItemId, PageRequest Request, Filter Filter = Filter.All) : IQuery<Query, PageOf<Row>>;

    public sealed record Row
    {
        public Guid Id { get; init; }

        public Guid UnitId { get; init; }

        public string UnitName { get; init; } = "";

        public string UnitSearch { get; init; } = "";

        public int PeriodNumber { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? Due { get; init; }

        public DateOnly? AmberAfter { get; init; }

        public ScheduleKind Kind { get; init; }

        public AssignmentState State { get; init; }

        public int Percent { get; init; }

        public DateOnly? SubmittedOn { get; init; }

        public DateTimeOffset? ReportedAt { get; init; }

        public string? ReportedBy { get; init; }

        public bool IsReturned { get; init; }

        public CellStatus StatusOn(DateOnly today) =>
            new StatusFacts(State, Kind, From, Due, AmberAfter, SubmittedOn, IsReturned, ReportedAt is not null).StatusOn(today);
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Row>>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<PageOf<Row>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var rows =
                from assignment in reading.Db.Set<UnitAssignment>()
                join unit in reading.Db.Set<OrgUnit>() on assignment.UnitId equals unit.Id
                where assignment.WorkItemId == query.ItemId
                select new Row
                {
                    Id = assignment.Id,
                    UnitId = unit.Id,
                    UnitName = unit.Name,
                    UnitSearch = unit.SearchText,
                    PeriodNumber = assignment.PeriodNumber,
                    From = assignment.From,
                    Due = assignment.Due,
                    AmberAfter = assignment.AmberAfter,
                    Kind = assignment.Kind,
                    State = assignment.State,
                    Percent = assignment.Percent,
                    SubmittedOn = assignment.SubmittedOn,
                    ReportedAt = assignment.ReportedAt,
                    ReportedBy = assignment.ReportedBy,
                    IsReturned = assignment.State == AssignmentState.InProgress && assignment.ReturnReason != null,
                };
            return await Columns.PageAsync(Narrow(rows, query.Filter, reading.Today), query.Request, row => row, cancellationToken);
        }

        private static IQueryable<Row> Narrow(IQueryable<Row> rows, Filter filter, DateOnly today) => filter switch
        {
            Filter.Late => rows.Where(row => (row.State == AssignmentState.NotStarted || row.State == AssignmentState.InProgress)
                && row.Kind != ScheduleKind.Ongoing && row.Due < today),
            Filter.Waiting => rows.Where(row => row.State == AssignmentState.Submitted),
            Filter.Returned => rows.Where(row => row.IsReturned),
            Filter.Open => rows.Where(row => row.State == AssignmentState.NotStarted || row.State == AssignmentState.InProgress),
            Filter.Done => rows.Where(row => row.State == AssignmentState.Accepted),
            Filter.NotApplicable => rows.Where(row => row.State == AssignmentState.NotApplicable),
            _ => rows,
        };
    }
}
