using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>Findings that wait for the viewer: to accept or dispute for the unit, and disputes to decide as the lead of the audit.</summary>
public static class FindingsWaiting
{
    public sealed record Query : IQuery<Query, View>;

    public sealed record View(IReadOnlyList<Item> ToAnswer, IReadOnlyList<Item> ToDecide)
    {
        public int Count => ToAnswer.Count + ToDecide.Count;
    }

    public sealed record Item(
        Guid Id, int Version, Guid AuditId, string Audit, int Number, string Statement, string? Evidence, string Unit, string? Clause, FindingGrade Grade,
        DateOnly? AnswerDue, int DaysLate, int Photos, string? DisputeReason, string? AnsweredBy);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => AuditsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var person = await db.AuditPersonAsync(reading.Actor, cancellationToken);
            var led = person is null ? [] : await db.Set<AuditMember>().Where(member => member.PersonId == person && member.Role == MemberRole.Lead)
                .Select(member => member.AuditId).ToListAsync(cancellationToken);
            var answers = reading.Actor.ScopeOf(AuditsRoom.Answer);
            Guid[] units = [.. answers.Units];
            var all = answers.IsEverything;
            var rows = await (
                from finding in db.Set<AuditFinding>().IgnoreQueryFilters(new[] { Platform.Data.IsoContext.UnitScopeFilter })
                join audit in db.Set<Audit>() on finding.AuditId equals audit.Id
                join unit in db.Set<OrgUnit>() on finding.UnitId equals unit.Id
                join cited in db.Set<Clause>() on finding.ClauseId equals cited.Id into clauses
                from clause in clauses.DefaultIfEmpty()
                where (audit.State == AuditState.Opened || audit.State == AuditState.FieldworkDone)
                    && (finding.State == FindingState.Presented && (all || units.Contains(finding.UnitId))
                        || finding.State == FindingState.Disputed && led.Contains(audit.Id))
                orderby finding.AnswerDue, audit.Year, audit.Sequence, finding.Sequence
                select new { finding, audit.Number, Unit = unit.Name, Clause = clause == null ? null : clause.Number }).ToListAsync(cancellationToken);
            var items = rows.Select(row => (row.finding.State, Item: new Item(
                row.finding.Id, row.finding.Version, row.finding.AuditId, row.Number, row.finding.Sequence, row.finding.Statement, row.finding.Evidence, row.Unit,
                row.Clause, row.finding.Grade, row.finding.AnswerDue,
                row.finding.AnswerDue < reading.Today ? reading.Today.DayNumber - row.finding.AnswerDue.Value.DayNumber : 0, row.finding.PhotoCount,
                row.finding.DisputeReason, row.finding.AnsweredBy))).ToList();
            return new View(
                [.. items.Where(row => row.State == FindingState.Presented).Select(row => row.Item)],
                [.. items.Where(row => row.State == FindingState.Disputed).Select(row => row.Item)]);
        }
    }
}
