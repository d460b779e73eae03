using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Units.Committees;

/// <summary>The committees of all units, those in office first.</summary>
public static class CommitteeList
{
    private static readonly ListColumns<Row> Columns = new ListColumns<Row>(row => row.Id)
        .Add("name", row => row.Name)
        .Add("unit", row => row.Unit)
        .Add("number", row => row.DecisionNumber)
        .Add("effective", row => row.EffectiveFrom)
        .Add("state", row => row.State, row => row.State == CommitteeState.Decided ? 1 : row.State == CommitteeState.Proposed ? 0 : 2)
        .SearchIn(row => row.UnitSearchText, row => row.Name, row => row.DecisionNumber)
        .SortedBy("state");

    /// <param name="WithSuperseded">Whether former compositions are shown, too.</param>
    public sealed record Query(PageRequest Page, CommitteeKind? Kind = null, bool WithSuperseded = false) : IQuery<Query, PageOf<Row>>;

    public sealed class Row
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public CommitteeKind Kind { get; init; }

        public CommitteeState State { get; init; }

        public Guid UnitId { get; init; }

        public string Unit { get; init; } = "";

        public string UnitSearchText { get; init; } = "";

        public string? DecisionNumber { get; init; }

        public DateOnly? EffectiveFrom { get; init; }

        public DateOnly? NotifiedOn { get; init; }

        public int Members { get; init; }

        public string? Head { get; init; }
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Row>>
    {
        public Permission Permission => UnitsRoom.See;

        public async Task<Outcome<PageOf<Row>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var rows =
                from committee in reading.Db.Set<Committee>()
                join unit in reading.Db.Set<OrgUnit>() on committee.OwnerUnitId equals unit.Id
                where (query.Kind == null || committee.Kind == query.Kind) && (query.WithSuperseded || committee.State != CommitteeState.Superseded)
                select new Row
                {
                    Id = committee.Id,
                    Name = committee.Name,
                    Kind = committee.Kind,
                    State = committee.State,
                    UnitId = unit.Id,
                    Unit = unit.Name,
                    UnitSearchText = committee.SearchText + " " + unit.SearchText,
                    DecisionNumber = committee.DecisionNumber,
                    EffectiveFrom = committee.EffectiveFrom,
                    NotifiedOn = committee.NotifiedOn,
                    Members = committee.Members.Count(),
                    Head = (from member in committee.Members
                            join person in reading.Db.Set<Person>() on member.PersonId equals person.Id
                            where member.Role == CommitteeRole.Head
                            select person.FullName).FirstOrDefault(),
                };
            return await Columns.PageAsync(rows, query.Page, row => row, cancellationToken);
        }
    }
}
