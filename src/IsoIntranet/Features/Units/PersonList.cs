using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Units;

/// <summary>The people of all units.</summary>
public static class PersonList
{
    private static readonly ListColumns<Row> Columns = new ListColumns<Row>(row => row.Id)
        .Add("name", row => row.FullName, row => row.SearchText)
        .Add("position", row => row.Position)
        .Add("unit", row => row.Unit)
        .Add("email", row => row.Email)
        .SearchIn(row => row.SearchText, row => row.FullName, row => row.Position)
        .SortedBy("name");

    /// <param name="UnitId">Only the people of this unit, where given.</param>
    /// <param name="WithLeft">Whether those who left the service are shown, too.</param>
    public sealed record Query(PageRequest Page, Guid? UnitId = null, bool WithLeft = false) : IQuery<Query, PageOf<Row>>;

    public sealed class Row
    {
        public Guid Id { get; init; }

        public int Version { get; init; }

        public string FullName { get; init; } = "";

        public string Position { get; init; } = "";

        public Guid UnitId { get; init; }

        public string Unit { get; init; } = "";

        public string? Email { get; init; }

        public string? Phone { get; init; }

        public bool HasLeft { get; init; }

        public string SearchText { get; init; } = "";

        /// <summary>Whether the viewer keeps the person's unit.</summary>
        public bool MayKeep { get; init; }
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Row>>
    {
        public Permission Permission => UnitsRoom.See;

        public async Task<Outcome<PageOf<Row>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var kept = reading.Actor.ScopeOf(UnitsRoom.Keep);
            var (keepsAll, keeps) = (kept.IsEverything, kept.IsEverything ? [] : kept.Units.ToArray());
            var rows =
                from person in reading.Db.Set<Person>()
                join unit in reading.Db.Set<OrgUnit>() on person.UnitId equals unit.Id
                where (query.UnitId == null || person.UnitId == query.UnitId) && (query.WithLeft || !person.HasLeft)
                select new Row
                {
                    Id = person.Id,
                    Version = person.Version,
                    FullName = person.FullName,
                    Position = person.Position,
                    UnitId = unit.Id,
                    Unit = unit.Name,
                    Email = person.Email,
                    Phone = person.Phone,
                    HasLeft = person.HasLeft,
                    SearchText = person.SearchText,
                    MayKeep = keepsAll || keeps.Contains(unit.Id),
                };
            return await Columns.PageAsync(rows, query.Page, row => row, cancellationToken);
        }
    }
}
