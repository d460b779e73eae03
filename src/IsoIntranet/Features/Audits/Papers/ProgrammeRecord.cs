using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>A year's programme with the audits that carried it out, as its papers need it.</summary>
/// <param name="Audits">Those of the programme that were not cancelled, with team and units, in order.</param>
/// <param name="Findings">Of these, presented and not withdrawn.</param>
/// <param name="Raised">States of the nonconformities that they raised.</param>
public sealed record ProgrammeRecord(
    AuditProgramme Programme, string Agency, string Standard, IReadOnlyDictionary<Guid, string> Units, IReadOnlyDictionary<Guid, ClauseName> Clauses,
    IReadOnlyList<Audit> Audits, IReadOnlyList<AuditFinding> Findings, IReadOnlyDictionary<Guid, NonconformityState> Raised)
{
    /// <summary>Units that the programme names or that were audited, in their tree's order.</summary>
    public IEnumerable<(Guid Id, string Name)> Covered => Units.Where(unit => Programme.Entries.Any(entry => entry.UnitId == unit.Key)
        || Audits.Any(audit => audit.Units.Any(part => part.UnitId == unit.Key))).Select(unit => (unit.Key, unit.Value));

    public IEnumerable<Audit> AuditsOf(Guid unit) => Audits.Where(audit => audit.Units.Any(part => part.UnitId == unit));
}

internal static class ProgrammeRecordLoading
{
    public static async Task<ProgrammeRecord?> ProgrammeRecordAsync(this IsoContext db, Guid id, CancellationToken cancellationToken)
    {
        string[] filter = [IsoContext.UnitScopeFilter];
        var programme = await db.Set<AuditProgramme>().AsNoTracking().Include(row => row.Entries).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (programme is null)
            return null;
        var audits = await db.Set<Audit>().AsNoTracking().IgnoreQueryFilters(filter).Include(row => row.Units).Include(row => row.Members).AsSplitQuery()
            .Where(row => row.ProgrammeId == id && row.State != AuditState.Cancelled).OrderBy(row => row.StartsOn).ThenBy(row => row.Sequence).ToListAsync(cancellationToken);
        var ids = audits.ConvertAll(audit => audit.Id);
        var findings = await db.Set<AuditFinding>().AsNoTracking().IgnoreQueryFilters(filter)
            .Where(row => ids.Contains(row.AuditId) && row.State != FindingState.Withdrawn && row.PresentedOn != null).OrderBy(row => row.Sequence).ToListAsync(cancellationToken);
        var raisedIds = findings.Where(finding => finding.NonconformityId is not null).Select(finding => finding.NonconformityId!.Value).ToList();
        var raised = await db.Set<Nonconformity>().AsNoTracking().IgnoreQueryFilters(filter).Where(row => raisedIds.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.State, cancellationToken);
        var units = await db.Set<OrgUnit>().OrderBy(unit => unit.SortOrder).ThenBy(unit => unit.Name).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancellationToken);
        return new ProgrammeRecord(
            programme, units.Find(unit => unit.Id == programme.OwnerUnitId)?.Name ?? "",
            await db.Set<StandardVersion>().Where(version => version.Id == programme.StandardVersionId).Select(version => version.Number).SingleAsync(cancellationToken),
            units.ToDictionary(unit => unit.Id, unit => unit.Name), await db.ClauseNamesAsync(cancellationToken), audits, findings, raised);
    }
}
