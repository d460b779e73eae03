using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>Findings over all audits, by the rule of <see cref="AuditSight.Findings"/>.</summary>
internal static class FindingSight
{
    /// <param name="Audits">Those that the viewer sees whole: of the own team, or held by an agency in the scope.</param>
    /// <param name="Own">Units that the viewer may not audit; what was not put to them yet is not the viewer's to read.</param>
    public sealed record Whole(IReadOnlyList<Guid> Audits, IReadOnlyList<Guid> Own);

    public static async Task<Whole> WholeAsync(Reading reading, Guid? person, CancellationToken cancellationToken)
    {
        var (db, scope) = (reading.Db, reading.Scope);
        var seats = person is null ? [] : await db.Set<AuditMember>().Where(member => member.PersonId == person).ToListAsync(cancellationToken);
        Guid[] units = [.. scope.Units];
        var held = scope.IsEverything ? [] : await db.Set<Audit>().Where(audit => units.Contains(audit.OwnerUnitId)).Select(audit => audit.Id).ToListAsync(cancellationToken);
        var own = seats.SelectMany(seat => seat.OwnUnitIds.Except(seat.Exceptions.Select(exception => exception.UnitId))).Distinct().ToList();
        return new Whole([.. held.Union(seats.Select(seat => seat.AuditId))], own);
    }

    public static IQueryable<AuditFinding> Of(Reading reading, Whole whole)
    {
        var (audits, own) = (whole.Audits, whole.Own);
        var rows = reading.Db.Set<AuditFinding>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
            .Where(row => row.PresentedOn != null || !own.Contains(row.UnitId));
        if (reading.Scope.IsEverything)
            return rows;
        Guid[] units = [.. reading.Scope.Units];
        return rows.Where(row => audits.Contains(row.AuditId) || units.Contains(row.UnitId) && row.PresentedOn != null);
    }
}
