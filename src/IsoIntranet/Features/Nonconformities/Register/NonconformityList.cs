using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Nonconformities.Register;

/// <summary>The register (sổ theo dõi): those of the units that the viewer sees.</summary>
public static class NonconformityList
{
    internal static readonly ListColumns<Row> Columns = new ListColumns<Row>(row => row.Id)
        .Add("number", row => row.Number, row => row.Year * 100000 + row.Sequence)
        .Add("title", row => row.Title, row => row.SearchText)
        .Add("unit", row => row.Unit)
        .Add("grade", row => row.Grade)
        .Add("state", row => row.State)
        .Add("raised", row => row.RaisedOn)
        .Add("due", row => row.Due)
        .Add("closed", row => row.ClosedOn)
        .SearchIn(row => row.SearchText, row => row.Title)
        .SortedBy("number", descending: true);

    public sealed record Query(PageRequest Page, Filter Filter) : IQuery<Query, PageOf<Item>>;

    /// <param name="Clause">Number of a clause; those below it count as well.</param>
    /// <param name="Overdue">Only those whose next step is late.</param>
    /// <param name="Open">Only those that are neither closed nor rejected.</param>
    /// <param name="Year">In the register of this year.</param>
    public sealed record Filter(
        NonconformityState? State = null, NonconformitySource? Source = null, string? Clause = null, Guid? UnitId = null,
        NonconformityGrade? Grade = null, CauseCategory? Cause = null, bool Overdue = false, bool Open = false, int? Year = null);

    /// <param name="Age">Days since it was raised, or until it was closed.</param>
    /// <param name="DaysLate">Of the next step; 0 where it is on time.</param>
    public sealed record Item(
        Guid Id, int Version, string Number, string Title, Guid UnitId, string Unit, NonconformityState State, NonconformityGrade Grade,
        NonconformitySource Source, DateOnly RaisedOn, DateOnly? Due, DateOnly? ClosedOn, IReadOnlyList<string> Clauses,
        int Age, int DaysLate, int Actions, int ActionsDone, int Round);

    public sealed class Row
    {
        public Guid Id { get; init; }

        public int Version { get; init; }

        public int Year { get; init; }

        public int Sequence { get; init; }

        public string Number { get; init; } = "";

        public string Title { get; init; } = "";

        public Guid UnitId { get; init; }

        public string Unit { get; init; } = "";

        public NonconformityState State { get; init; }

        public NonconformityGrade Grade { get; init; }

        public NonconformitySource Source { get; init; }

        public DateOnly RaisedOn { get; init; }

        public DateOnly? Due { get; init; }

        public DateOnly? ClosedOn { get; init; }

        public int Actions { get; init; }

        public int ActionsDone { get; init; }

        public int Round { get; init; }

        public string SearchText { get; init; } = "";
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Item>>
    {
        public Permission Permission => NonconformitiesRoom.See;

        public async Task<Outcome<PageOf<Item>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var records = Matching(reading, query.Filter);
            var rows =
                from record in records
                join unit in db.Set<OrgUnit>() on record.UnitId equals unit.Id
                select new Row
                {
                    Id = record.Id,
                    Version = record.Version,
                    Year = record.Year,
                    Sequence = record.Sequence,
                    Number = record.Number,
                    Title = record.Title,
                    UnitId = unit.Id,
                    Unit = unit.Name,
                    State = record.State,
                    Grade = record.Grade,
                    Source = record.Source,
                    RaisedOn = record.RaisedOn,
                    Due = record.Due,
                    ClosedOn = record.ClosedOn,
                    Actions = record.ActionCount,
                    ActionsDone = record.DoneCount,
                    Round = record.Round,
                    SearchText = record.SearchText,
                };
            var page = await Columns.PageAsync(rows, query.Page, row => row, cancellationToken);
            var ids = page.Items.Select(row => row.Id).ToList();
            var clauses = (await (
                from part in db.Set<NonconformityClause>()
                join clause in db.Set<Clause>() on part.ClauseId equals clause.Id
                where ids.Contains(part.NonconformityId)
                orderby clause.Place
                select new { part.NonconformityId, clause.Number }).ToListAsync(cancellationToken)).ToLookup(part => part.NonconformityId, part => part.Number);
            return new PageOf<Item>([.. page.Items.Select(row => new Item(
                row.Id, row.Version, row.Number, row.Title, row.UnitId, row.Unit, row.State, row.Grade, row.Source, row.RaisedOn, row.Due, row.ClosedOn,
                [.. clauses[row.Id]], (row.ClosedOn ?? reading.Today).DayNumber - row.RaisedOn.DayNumber,
                row.Due < reading.Today ? reading.Today.DayNumber - row.Due.Value.DayNumber : 0, row.Actions, row.ActionsDone, row.Round))], page.Total);
        }

        /// <summary>What the filter leaves, not yet ordered.</summary>
        internal static IQueryable<Nonconformity> Matching(Reading reading, Filter filter)
        {
            var (db, today) = (reading.Db, reading.Today);
            var rows = db.Set<Nonconformity>().AsQueryable();
            if (filter.State is { } state)
                rows = rows.Where(row => row.State == state);
            if (filter.Source is { } source)
                rows = rows.Where(row => row.Source == source);
            if (filter.Grade is { } grade)
                rows = rows.Where(row => row.Grade == grade);
            if (filter.UnitId is { } unit)
                rows = rows.Where(row => row.UnitId == unit);
            if (filter.Year is { } year)
                rows = rows.Where(row => row.Year == year);
            if (filter.Overdue)
                rows = rows.Where(row => row.Due < today);
            if (filter.Open)
                rows = rows.Where(row => row.State != NonconformityState.Closed && row.State != NonconformityState.Rejected);
            if (filter.Cause is { } cause)
                rows = rows.Where(row => db.Set<CauseAnalysis>().Any(analysis => analysis.NonconformityId == row.Id && analysis.Round == row.Round && analysis.Category == cause));
            if (filter.Clause is { Length: > 0 } number)
            {
                var below = number + ".";
                rows = rows.Where(row => (from part in db.Set<NonconformityClause>()
                                          join clause in db.Set<Clause>() on part.ClauseId equals clause.Id
                                          where part.NonconformityId == row.Id && (clause.Number == number || clause.Number.StartsWith(below))
                                          select part.Id).Any());
            }
            return rows;
        }
    }
}
