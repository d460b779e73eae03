using IsoIntranet.Features.Procedures;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>Procedures in force to take questions from; those of the units that are asked about come first.</summary>
public static class ProcedureOffers
{
    /// <summary>More is a matter for searching.</summary>
    public const int Most = 40;

    public sealed record Query(string? Search, IReadOnlyList<Guid> Units, IReadOnlyList<Guid> Chosen) : IQuery<Query, IReadOnlyList<Offer>>;

    /// <param name="Label">Code and name.</param>
    public sealed record Offer(Guid Id, string Label, string Unit, bool IsOutdated);

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Offer>>
    {
        public Permission Permission => AuditsRoom.Library;

        public async Task<Outcome<IReadOnlyList<Offer>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var rows = reading.Db.Set<AdminProcedure>().Where(row => row.State != ProcedureState.Repealed);
            foreach (var word in SearchForm.Of(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(10))
                rows = rows.Where(row => row.SearchText.Contains(word) || query.Chosen.Contains(row.Id));
            var found = await (
                from row in rows
                join unit in reading.Db.Set<OrgUnit>() on row.UnitId equals unit.Id
                orderby query.Chosen.Contains(row.Id) ? 0 : query.Units.Contains(row.UnitId) ? 1 : 2, row.Kind descending, row.Code, row.NameKey
                select new { row.Id, row.Code, row.Name, Unit = unit.ShortName, row.State }).Take(Most).ToListAsync(cancellationToken);
            return Outcome<IReadOnlyList<Offer>>.Done([.. found.Select(row => new Offer(
                row.Id, row.Code is null ? row.Name : $"{row.Code} {row.Name}", row.Unit, row.State == ProcedureState.Outdated))]);
        }
    }
}
