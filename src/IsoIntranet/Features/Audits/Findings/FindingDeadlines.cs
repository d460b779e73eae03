using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>Findings that wait for their unit's word.</summary>
public sealed class FindingDeadlines : IDeadlineSource
{
    public string Kind => "Audits.DeadlineFindingAnswer";

    public Permission See => AuditsRoom.See;

    public async Task<IReadOnlyList<Deadline>> FindAsync(IsoContext db, DateOnly today, CancellationToken cancellationToken) =>
        [.. (await (
            from finding in db.Set<AuditFinding>()
            join audit in db.Set<Audit>() on finding.AuditId equals audit.Id
            where finding.State == FindingState.Presented && finding.AnswerDue != null && audit.State != AuditState.Cancelled
            select new { finding.Id, finding.UnitId, finding.Statement, finding.AnswerDue, audit.Number }).ToListAsync(cancellationToken))
            .Select(row => new Deadline(
                nameof(AuditFinding), row.Id, row.UnitId, $"{row.Number}: {FindingOutcome.TitleOf(row.Statement)}", row.AnswerDue!.Value, [], $"audits/findings/{row.Id}"))];
}
