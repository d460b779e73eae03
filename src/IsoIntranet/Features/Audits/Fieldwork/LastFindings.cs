using IsoIntranet.Features.Audits.Checklists;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Fieldwork;

/// <summary>
/// What was found in units when they were audited last, and what is still open there: to be looked at again (9.2.2 e). Only
/// audits of the same agency, and units of the viewer's own scope: who audits across learns nothing of another agency's audits.
/// </summary>
public sealed class LastFindings(IStringLocalizer<AuditsText> text, NonconformityWording states)
{
    /// <param name="agencyId">That holds the audit now.</param>
    /// <param name="auditId">The audit now; what is found in it is not looked at again.</param>
    public async Task<ILookup<Guid, QuestionContent>> OfAsync(
        IsoContext db, IReadOnlyCollection<Guid> units, Guid agencyId, Guid? auditId, UnitScope scope, CancellationToken cancellationToken)
    {
        var inSight = units.Where(scope.Contains).ToList();
        var findings = await (
            from finding in db.Set<AuditFinding>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
            join audit in db.Set<Audit>() on finding.AuditId equals audit.Id
            where units.Contains(finding.UnitId) && audit.Id != auditId
                && (audit.State == AuditState.ReportIssued || audit.State == AuditState.FollowUp || audit.State == AuditState.Closed)
                && finding.State == FindingState.Confirmed && finding.Grade != FindingGrade.Opportunity && finding.Grade != FindingGrade.Strength
            select new { Finding = finding, audit.Number, audit.StartsOn, audit.OwnerUnitId, AuditId = audit.Id }).ToListAsync(cancellationToken);
        var last = findings.Where(row => row.OwnerUnitId == agencyId || inSight.Contains(row.Finding.UnitId)).GroupBy(row => row.Finding.UnitId)
            .SelectMany(rows => rows.GroupBy(row => row.AuditId).MaxBy(audit => audit.First().StartsOn)!).OrderBy(row => row.Finding.Sequence).ToList();
        var raised = last.Select(row => row.Finding.NonconformityId).OfType<Guid>().ToList();
        var misfits = await db.Set<Nonconformity>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
            .Where(row => raised.Contains(row.Id)
                || inSight.Contains(row.UnitId) && row.State != NonconformityState.Closed && row.State != NonconformityState.Rejected)
            .Include(row => row.Clauses).ToListAsync(cancellationToken);
        var byId = misfits.ToDictionary(row => row.Id);
        var again = last.Select(row => (row.Finding.UnitId, Of(row.Finding, row.Number, row.Finding.NonconformityId is { } id ? byId.GetValueOrDefault(id) : null)));
        var open = misfits.Where(row => !raised.Contains(row.Id)).OrderBy(row => row.RaisedOn).Select(row => (row.UnitId, Of(row)));
        return again.Concat(open).ToLookup(pair => pair.UnitId, pair => pair.Item2);
    }

    private QuestionContent Of(AuditFinding finding, string audit, Nonconformity? raised) => new(
        QuestionSourcing.Shortened(text["Ask_LastFinding", finding.Statement], AuditQuestion.TextLength), QuestionOrigin.LastFinding, finding.ClauseId, finding.Id,
        QuestionSourcing.Shortened($"{audit} · {text["FindingNumber", finding.Sequence]}" + (raised is null ? "" : $" · {raised.Number}"), AuditQuestion.ReferenceLength),
        raised is null ? text["AskHint_LastFinding"] : text["AskHint_LastMisfit", raised.Number, states.State(raised.State)]);

    private QuestionContent Of(Nonconformity open) => new(
        QuestionSourcing.Shortened(text["Ask_OpenMisfit", open.Number, open.Title], AuditQuestion.TextLength), QuestionOrigin.LastFinding,
        open.Clauses.Count > 0 ? open.Clauses[0].ClauseId : null, open.Id, open.Number, text["AskHint_LastMisfit", open.Number, states.State(open.State)]);
}
