using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>An audit with all that its papers tell of. Whoever has it built has seen to it that the reader may see the whole.</summary>
/// <param name="Findings">In their numbers' order, withdrawn ones left out.</param>
public sealed record AuditRecord(
    Audit Audit, string Agency, string Standard, IReadOnlyDictionary<Guid, string> Units, IReadOnlyDictionary<Guid, ClauseName> Clauses,
    IReadOnlyList<AuditFinding> Findings, IReadOnlyList<AuditQuestion> Questions, IReadOnlyList<FindingPhoto> Photos, IReadOnlyList<FindingAddendum> Addenda,
    IReadOnlyDictionary<Guid, RaisedName> Raised)
{
    public string UnitName(Guid id) => Units.GetValueOrDefault(id) ?? "";

    /// <summary>The audited units' names, in the plan's order.</summary>
    public IEnumerable<(Guid Id, string Name)> Audited => Audit.Units.OrderBy(unit => unit.Place).Select(unit => (unit.UnitId, UnitName(unit.UnitId)));

    public string ClauseNumber(Guid? id) => id is { } one && Clauses.TryGetValue(one, out var clause) ? clause.Number : "";

    public string ClauseWords(Guid? id) => id is { } one && Clauses.TryGetValue(one, out var clause) ? $"{clause.Number} {clause.Title}" : "";

    public string ClauseList(IEnumerable<Guid> ids) =>
        string.Join(", ", ids.Where(Clauses.ContainsKey).Select(id => Clauses[id]).OrderBy(clause => clause.Place).Select(clause => clause.Number));

    public IEnumerable<AuditMeeting> MeetingsOf(MeetingKind kind) => Audit.Meetings.Where(meeting => meeting.Kind == kind);
}

/// <param name="Place">Its order within the edition.</param>
public sealed record ClauseName(string Number, string Title, int Place);

/// <summary>A nonconformity that a finding raised.</summary>
public sealed record RaisedName(string Number, NonconformityState State, DateOnly? Due, DateOnly? ClosedOn);

internal static class AuditRecordLoading
{
    /// <summary>Reads past the reader's units: it is for those who see the whole audit.</summary>
    public static async Task<AuditRecord?> AuditRecordAsync(this IsoContext db, Guid auditId, CancellationToken cancellationToken)
    {
        string[] filter = [IsoContext.UnitScopeFilter];
        var audit = await db.Set<Audit>().AsNoTracking().IgnoreQueryFilters(filter).WholeAsync(auditId, cancellationToken);
        if (audit is null)
            return null;
        var findings = await db.Set<AuditFinding>().AsNoTracking().IgnoreQueryFilters(filter)
            .Where(row => row.AuditId == auditId && row.State != FindingState.Withdrawn).OrderBy(row => row.Sequence).ToListAsync(cancellationToken);
        var questions = await db.Set<AuditQuestion>().AsNoTracking().IgnoreQueryFilters(filter)
            .Where(row => row.AuditId == auditId).OrderBy(row => row.Place).ToListAsync(cancellationToken);
        var photos = await db.Set<FindingPhoto>().AsNoTracking().IgnoreQueryFilters(filter)
            .Where(row => row.AuditId == auditId && !row.IsWithdrawn).OrderBy(row => row.TakenAt).ToListAsync(cancellationToken);
        var addenda = await db.Set<FindingAddendum>().AsNoTracking().IgnoreQueryFilters(filter)
            .Where(row => row.AuditId == auditId).OrderBy(row => row.CreatedAt).ToListAsync(cancellationToken);
        var raisedIds = findings.Where(finding => finding.NonconformityId is not null).Select(finding => finding.NonconformityId!.Value).ToList();
        var raised = await db.Set<Nonconformity>().AsNoTracking().IgnoreQueryFilters(filter).Where(row => raisedIds.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => new RaisedName(row.Number, row.State, row.Due, row.ClosedOn), cancellationToken);
        var unitIds = audit.Units.Select(unit => unit.UnitId).Append(audit.OwnerUnitId).Concat(findings.Select(finding => finding.UnitId)).Distinct().ToList();
        var units = await db.Set<OrgUnit>().Where(unit => unitIds.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        return new AuditRecord(
            audit, units.GetValueOrDefault(audit.OwnerUnitId) ?? "",
            await db.Set<StandardVersion>().Where(version => version.Id == audit.StandardVersionId).Select(version => version.Number).SingleAsync(cancellationToken),
            units, await db.ClauseNamesAsync(cancellationToken), findings, questions, photos, addenda, raised);
    }

    public static Task<Dictionary<Guid, ClauseName>> ClauseNamesAsync(this IsoContext db, CancellationToken cancellationToken) =>
        db.Set<Clause>().AsNoTracking().ToDictionaryAsync(clause => clause.Id, clause => new ClauseName(clause.Number, clause.Title, clause.Place), cancellationToken);
}
