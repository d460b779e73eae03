using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>What stands at the head of every page of one audit.</summary>
public static class AuditHeadline
{
    public sealed record Query(Guid AuditId) : IQuery<Query, View>;

    /// <param name="Agency">The agency that holds it.</param>
    /// <param name="Findings">How many the viewer sees.</param>
    /// <param name="IsWhole">Whether the viewer sees all of it, and not one audited unit alone.</param>
    public sealed record View(
        Guid Id, string Number, string Title, AuditState State, AuditKind Kind, string Agency, DateOnly StartsOn, DateOnly EndsOn, int Findings, bool IsWhole);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => AuditsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (await reading.SightAsync(query.AuditId, cancellationToken) is not { } sight)
                return Outcome<View>.NotFound();
            var audit = sight.Audit;
            var agency = await reading.Db.Set<OrgUnit>().Where(unit => unit.Id == audit.OwnerUnitId).Select(unit => unit.Name).SingleAsync(cancellationToken);
            var findings = await sight.Findings(reading.Db).CountAsync(row => row.State != FindingState.Withdrawn, cancellationToken);
            return new View(audit.Id, audit.Number, audit.Title, audit.State, audit.Kind, agency, audit.StartsOn, audit.EndsOn, findings, sight.IsWhole);
        }
    }
}
