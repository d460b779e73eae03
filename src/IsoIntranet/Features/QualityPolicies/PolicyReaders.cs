using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.QualityPolicies;

/// <summary>Everybody whom an edition is for, and who has read it; of the units that the viewer follows.</summary>
public static class PolicyReaders
{
    private static readonly ListColumns<Row> Columns = new ListColumns<Row>(row => row.Id)
        .Add("name", row => row.FullName, row => row.SearchText)
        .Add("unit", row => row.Unit, row => row.UnitOrder)
        .Add("read", row => row.ReadOn)
        .SearchIn(row => row.SearchText, row => row.FullName)
        .SortedBy("unit");

    /// <param name="HasRead">Only those who have, or have not.</param>
    public sealed record Query(PageRequest Page, Guid PolicyId, Guid? UnitId = null, bool? HasRead = null) : IQuery<Query, PageOf<Row>>;

    public sealed class Row
    {
        /// <summary>The person.</summary>
        public Guid Id { get; init; }

        public string FullName { get; init; } = "";

        public string Position { get; init; } = "";

        public Guid UnitId { get; init; }

        public string Unit { get; init; } = "";

        internal int UnitOrder { get; init; }

        internal string SearchText { get; init; } = "";

        public DateOnly? ReadOn { get; init; }

        /// <summary>Who noted it where that was not the person.</summary>
        public string? NotedBy { get; init; }
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Row>>
    {
        public Permission Permission => QualityPoliciesRoom.Follow;

        public async Task<Outcome<PageOf<Row>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await db.Set<QualityPolicy>().VisibleTo(reading.Actor).SingleOrDefaultAsync(one => one.Id == query.PolicyId, cancellationToken) is not { } policy)
                return Outcome<PageOf<Row>>.NotFound();
            var units = (await db.UnitsBelowAsync(policy.OwnerUnitId, cancellationToken)).Where(reading.Scope.Contains).ToList();
            var rows =
                from person in db.Set<Person>()
                join unit in db.Set<OrgUnit>() on person.UnitId equals unit.Id
                where !person.HasLeft && units.Contains(person.UnitId) && (query.UnitId == null || person.UnitId == query.UnitId)
                from read in db.Set<PolicyReading>().Where(row => row.PolicyId == policy.Id && row.PersonId == person.Id).DefaultIfEmpty()
                where query.HasRead == null || query.HasRead == (read != null)
                select new Row
                {
                    Id = person.Id,
                    FullName = person.FullName,
                    Position = person.Position,
                    UnitId = unit.Id,
                    Unit = unit.Name,
                    UnitOrder = unit.SortOrder,
                    SearchText = person.SearchText,
                    ReadOn = read == null ? null : read.ReadOn,
                    NotedBy = read == null || read.IsOwn ? null : read.NotedBy,
                };
            return await Columns.PageAsync(rows, query.Page, row => row, cancellationToken);
        }
    }
}
