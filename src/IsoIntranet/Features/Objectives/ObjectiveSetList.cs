using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Objectives;

/// <summary>The sets of objectives, the latest year first.</summary>
public static class ObjectiveSetList
{
    private static readonly ListColumns<Row> Columns = new ListColumns<Row>(row => row.Id)
        .Add("year", row => row.Year)
        .Add("unit", row => row.Unit)
        .Add("number", row => row.DecisionNumber)
        .Add("decided", row => row.DecidedOn)
        .Add("state", row => row.State, row => row.State == ObjectiveSetState.Issued ? 0 : row.State == ObjectiveSetState.Superseded ? 2 : 1)
        .SearchIn(row => row.UnitSearchText, row => row.Unit, row => row.DecisionNumber)
        .SortedBy("year", descending: true);

    /// <param name="IsOwn">Only those that units set themselves, or only the common ones.</param>
    public sealed record Query(PageRequest Page, ObjectiveSetState? State = null, int? Year = null, bool? IsOwn = null) : IQuery<Query, PageOf<Row>>;

    public sealed class Row
    {
        public Guid Id { get; init; }

        public int Year { get; init; }

        public Guid UnitId { get; init; }

        public string Unit { get; init; } = "";

        internal string UnitSearchText { get; init; } = "";

        public bool IsOwn { get; init; }

        public ObjectiveSetState State { get; init; }

        public string? DecisionNumber { get; init; }

        public DateOnly? DecidedOn { get; init; }

        public DateOnly? SupersededOn { get; init; }

        public int Objectives { get; init; }

        public int Targets { get; init; }

        public int Actions { get; init; }
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Row>>
    {
        public Permission Permission => ObjectivesRoom.See;

        public async Task<Outcome<PageOf<Row>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var rows =
                from set in reading.Db.Set<ObjectiveSet>().VisibleTo(reading.Actor)
                join unit in reading.Db.Set<OrgUnit>() on set.OwnerUnitId equals unit.Id
                where (query.State == null || set.State == query.State) && (query.Year == null || set.Year == query.Year) && (query.IsOwn == null || set.IsOwn == query.IsOwn)
                select new Row
                {
                    Id = set.Id,
                    Year = set.Year,
                    UnitId = unit.Id,
                    Unit = unit.Name,
                    UnitSearchText = unit.SearchText + " " + (set.DecisionNumber ?? ""),
                    IsOwn = set.IsOwn,
                    State = set.State,
                    DecisionNumber = set.DecisionNumber,
                    DecidedOn = set.DecidedOn,
                    SupersededOn = set.SupersededOn,
                    Objectives = set.Objectives.Count(),
                    Targets = reading.Db.Set<ObjectiveTarget>().Count(target => target.SetId == set.Id),
                    Actions = reading.Db.Set<ObjectiveAction>().Count(action => action.SetId == set.Id),
                };
            return await Columns.PageAsync(rows, query.Page, row => row, cancellationToken);
        }
    }
}

/// <summary>For whom the viewer may begin objectives, and from which sets.</summary>
public static class NewObjectiveSetOptions
{
    /// <param name="IsOwn">Objectives that units set themselves.</param>
    public sealed record Query(bool IsOwn = false) : IQuery<Query, View>;

    public sealed record View(IReadOnlyList<UnitChoices.Choice> Units, IReadOnlyList<Former> Sets, int Year);

    public sealed record Former(Guid Id, int Year, string Unit, string? DecisionNumber);

    public sealed class Handler(IQueryHandler<UnitChoices.Query, IReadOnlyList<UnitChoices.Choice>> units) : IQueryHandler<Query, View>
    {
        private const int Most = 50;

        public Permission Permission => ObjectivesRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var choices = (await units.HandleAsync(new UnitChoices.Query(), reading, cancellationToken)).Value ?? [];
            var sets = await (
                from set in reading.Db.Set<ObjectiveSet>().VisibleTo(reading.Actor)
                join unit in reading.Db.Set<OrgUnit>() on set.OwnerUnitId equals unit.Id
                where set.IsOwn == query.IsOwn || query.IsOwn && set.State == ObjectiveSetState.Issued
                orderby set.IsOwn == query.IsOwn ? 0 : 1, set.Year descending, unit.SortOrder, set.Id
                select new Former(set.Id, set.Year, unit.Name, set.DecisionNumber)).Take(Most).ToListAsync(cancellationToken);
            bool May(Guid unit) => reading.Actor.May(ObjectivesRoom.Keep, unit) || (query.IsOwn && reading.Actor.May(ObjectivesRoom.KeepOwn, unit));
            return new View([.. choices.Where(unit => May(unit.Id))], sets, reading.Today.Year);
        }
    }
}
