using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>By what the register of findings is narrowed: units, clauses, auditors and years that occur in it.</summary>
public static class FindingChoices
{
    public sealed record Query(Guid? AuditId) : IQuery<Query, View>;

    public sealed record View(IReadOnlyList<Unit> Units, IReadOnlyList<string> Clauses, IReadOnlyList<string> Auditors, IReadOnlyList<int> Years, int Drafts);

    public sealed record Unit(Guid Id, string Name);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => AuditsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var person = await db.AuditPersonAsync(reading.Actor, cancellationToken);
            var findings = FindingSight.Of(reading, await FindingSight.WholeAsync(reading, person, cancellationToken))
                .Where(row => query.AuditId == null || row.AuditId == query.AuditId);
            var rows = await (
                from finding in findings
                join audit in db.Set<Audit>() on finding.AuditId equals audit.Id
                select new { finding.UnitId, finding.ClauseId, finding.LoggedBy, finding.State, audit.Year }).Distinct().ToListAsync(cancellationToken);
            var (unitIds, clauseIds) = (rows.Select(row => row.UnitId).Distinct().ToList(), rows.Select(row => row.ClauseId).OfType<Guid>().Distinct().ToList());
            var units = await db.Set<OrgUnit>().Where(unit => unitIds.Contains(unit.Id)).OrderBy(unit => unit.SortOrder)
                .Select(unit => new Unit(unit.Id, unit.Name)).ToListAsync(cancellationToken);
            var clauses = await db.Set<Clause>().Where(clause => clauseIds.Contains(clause.Id)).OrderBy(clause => clause.Place).Select(clause => clause.Number).ToListAsync(cancellationToken);
            return new View(
                units, [.. clauses.Distinct()], [.. rows.Select(row => row.LoggedBy).Distinct().Order(StringComparer.CurrentCulture)],
                [.. rows.Select(row => row.Year).Distinct().OrderDescending()], await findings.CountAsync(row => row.State == FindingState.Draft, cancellationToken));
        }
    }
}
