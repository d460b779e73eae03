using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Nonconformities.Raising;

/// <summary>
/// Nonconformities of the same clause in the same unit within the last twelve months: several minor ones on one clause may be
/// a major one together. What the unit rejected does not count.
/// </summary>
public static class RepeatsOf
{
    public sealed record Query(Guid UnitId, IReadOnlyList<Guid> ClauseIds) : IQuery<Query, IReadOnlyList<Repeat>>;

    /// <param name="Clause">Number of the clause that repeats.</param>
    public sealed record Repeat(Guid Id, string Number, string Title, DateOnly RaisedOn, NonconformityGrade Grade, NonconformityState State, string Clause);

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Repeat>>
    {
        public Permission Permission => NonconformitiesRoom.See;

        public async Task<Outcome<IReadOnlyList<Repeat>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken) =>
            Outcome<IReadOnlyList<Repeat>>.Done(await FindAsync(reading.Db, query.UnitId, query.ClauseIds, reading.Today, null, cancellationToken));
    }

    /// <param name="until">The day from which the twelve months are counted back.</param>
    /// <param name="except">The nonconformity that repeats, itself.</param>
    internal static async Task<IReadOnlyList<Repeat>> FindAsync(
        IsoContext db, Guid unitId, IReadOnlyList<Guid> clauseIds, DateOnly until, Guid? except, CancellationToken cancellationToken)
    {
        if (clauseIds.Count == 0)
            return [];
        var since = until.AddMonths(-Nonconformity.RepeatMonths);
        return await (
            from part in db.Set<NonconformityClause>()
            join record in db.Set<Nonconformity>() on part.NonconformityId equals record.Id
            join clause in db.Set<Clause>() on part.ClauseId equals clause.Id
            where part.UnitId == unitId && clauseIds.Contains(part.ClauseId) && record.Id != except
                && record.State != NonconformityState.Rejected && record.RaisedOn >= since && record.RaisedOn <= until
            orderby record.RaisedOn descending, record.Sequence descending
            select new Repeat(record.Id, record.Number, record.Title, record.RaisedOn, record.Grade, record.State, clause.Number))
            .ToListAsync(cancellationToken);
    }
}
