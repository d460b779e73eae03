using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>Findings over all audits, by the rule of <see cref="DraftSight"/>.</summary>
internal static class FindingSight
{
    /// <param name="Audits">Those that the viewer sees whole: of the own team, or held by an agency in the scope.</param>
    /// <param name="Drafts">Audits of which the viewer reads all drafts.</param>
    /// <param name="Parts">Units of further audits, as parts of these, whose drafts the viewer reads.</param>
    public sealed record Whole(IReadOnlyList<Guid> Audits, IReadOnlyList<Guid> Drafts, IReadOnlyList<Guid> Parts);

    public static async Task<Whole> WholeAsync(Reading reading, Guid? person, CancellationToken cancellationToken)
    {
        var (db, scope) = (reading.Db, reading.Scope);
        var seats = person is null ? [] : await db.Set<AuditMember>().Where(member => member.PersonId == person).ToListAsync(cancellationToken);
        var mine = seats.ConvertAll(seat => seat.AuditId);
        Guid[] units = [.. scope.Units];
        var held = (await db.Set<Audit>().Where(audit => scope.IsEverything || units.Contains(audit.OwnerUnitId))
            .Select(audit => new { audit.Id, audit.OwnerUnitId }).ToListAsync(cancellationToken)).ToDictionary(audit => audit.Id, audit => audit.OwnerUnitId);
        var owned = held.Where(audit => !mine.Contains(audit.Key) && DraftSight.Of(reading.Actor, audit.Value, null).SeesAll).Select(audit => audit.Key);
        var partly = seats.Where(seat => seat.HiddenUnits.Count > 0).ToDictionary(seat => seat.AuditId, seat => seat.HiddenUnits);
        List<Guid> parts = [];
        if (partly.Count > 0)
        {
            Guid[] audits = [.. partly.Keys];
            var visited = await db.Set<AuditUnit>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]).Where(unit => audits.Contains(unit.AuditId))
                .Select(unit => new { unit.Id, unit.AuditId, unit.UnitId }).ToListAsync(cancellationToken);
            parts = [.. visited.Where(unit => !partly[unit.AuditId].Contains(unit.UnitId)).Select(unit => unit.Id)];
        }
        return new Whole([.. held.Keys.Union(mine)], [.. owned, .. mine.Where(id => !partly.ContainsKey(id))], parts);
    }

    public static IQueryable<AuditFinding> Of(Reading reading, Whole whole)
    {
        var (audits, drafts, parts) = (whole.Audits, whole.Drafts, whole.Parts);
        var visited = reading.Db.Set<AuditUnit>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]).Where(unit => parts.Contains(unit.Id));
        var rows = reading.Db.Set<AuditFinding>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]).Where(row => row.PresentedOn != null
            || drafts.Contains(row.AuditId) || visited.Any(unit => unit.AuditId == row.AuditId && unit.UnitId == row.UnitId));
        if (reading.Scope.IsEverything)
            return rows;
        Guid[] units = [.. reading.Scope.Units];
        return rows.Where(row => audits.Contains(row.AuditId) || units.Contains(row.UnitId) && row.PresentedOn != null);
    }
}
