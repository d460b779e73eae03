using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>Who would audit whom in a ring of units, before it is planned.</summary>
public static class CrossPreview
{
    public sealed record Query(IReadOnlyList<Guid> UnitIds, DateOnly StartsOn, DateOnly EndsOn) : IQuery<Query, IReadOnlyList<Step>>;

    /// <param name="People">Whom the first unit sends to the second; nobody where none is trained.</param>
    public sealed record Step(Guid Audits, string AuditsName, Guid Audited, string AuditedName, IReadOnlyList<CrossAuditors.Sent> People);

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Step>>
    {
        public Permission Permission => AuditsRoom.Plan;

        public async Task<Outcome<IReadOnlyList<Step>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var units = query.UnitIds.Where(reading.Scope.Contains).Distinct().ToList();
            var senders = (await CrossAuditors.OfAsync(reading.Db, units, query.StartsOn, query.EndsOn, cancellationToken)).ToDictionary(unit => unit.UnitId);
            return Outcome<IReadOnlyList<Step>>.Done([.. CrossRotation.Of(units).Select(pair => new Step(
                pair.Audits, senders[pair.Audits].Name, pair.Audited, senders[pair.Audited].Name, senders[pair.Audits].People))]);
        }
    }
}
