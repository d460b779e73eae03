using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Fieldwork;

/// <summary>
/// The units of an audit with the state of their checklists, as far as the viewer sees them. An audited unit reads its questions
/// once it was told of the audit, and the answers when the report is issued (decision 0023).
/// </summary>
public static class AuditChecklist
{
    public sealed record Query(Guid AuditId) : IQuery<Query, View>;

    /// <param name="MayPlan">Whether the viewer puts questions to all its units.</param>
    /// <param name="TakesAnswers">Whether answers are written now, by whoever may.</param>
    public sealed record View(
        Guid AuditId, Guid AgencyId, Guid StandardVersionId, AuditState State, bool TakesQuestions, bool TakesAnswers, bool MayPlan, IReadOnlyList<Unit> Units);

    /// <param name="Answered">None where the viewer reads no answers yet.</param>
    /// <param name="Nonconforming">Answered with a nonconformity.</param>
    /// <param name="WhyNot">Why a member of the team does not audit it.</param>
    /// <param name="Uncovered">Clauses of programme and agenda that no question is about.</param>
    public sealed record Unit(
        Guid Id, string Name, int Questions, int? Answered, int Nonconforming, bool SeesAnswers, bool MayAnswer, bool MayTailor, Refusal? WhyNot,
        IReadOnlyList<Uncovered> Uncovered);

    public sealed record Uncovered(Guid ClauseId, string Number);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => AuditsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (await reading.SightAsync(query.AuditId, cancellationToken) is not { } sight)
                return Outcome<View>.NotFound();
            var (db, audit) = (reading.Db, sight.Audit);
            var visited = audit.Units.OrderBy(unit => unit.Place).Select(unit => unit.UnitId).ToList();
            var names = await db.Set<OrgUnit>().Where(unit => visited.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
            var counts = await sight.Of<AuditQuestion>(db).Where(row => row.AuditId == audit.Id).GroupBy(row => new { row.UnitId, row.ClauseId, row.Verdict })
                .Select(rows => new { rows.Key.UnitId, rows.Key.ClauseId, rows.Key.Verdict, Count = rows.Count() }).ToListAsync(cancellationToken);
            var mayPlan = reading.Actor.May(AuditsRoom.Plan, audit.OwnerUnitId);
            var clauses = await db.Set<Clause>().Where(clause => clause.StandardVersionId == audit.StandardVersionId)
                .Select(clause => new { clause.Id, clause.Number, clause.Place }).ToListAsync(cancellationToken);
            var numbers = clauses.ToDictionary(clause => clause.Id, clause => clause.Number);
            var planned = sight.IsWhole ? (await db.Set<ProgrammeEntry>().Where(entry => entry.AuditId == audit.Id).ToListAsync(cancellationToken))
                .SelectMany(entry => entry.ClauseIds.Select(clause => (entry.UnitId, clause))).ToLookup(pair => pair.UnitId, pair => pair.clause) : null;
            return new View(audit.Id, audit.OwnerUnitId, audit.StandardVersionId, audit.State, audit.TakesQuestions, audit.TakesFindings, mayPlan, [.. visited.Select(id =>
            {
                var rows = counts.Where(row => row.UnitId == id).ToList();
                var sees = sight.SeesAnswers(id);
                var asked = rows.Select(row => row.ClauseId).OfType<Guid>().Select(clause => numbers.GetValueOrDefault(clause)).OfType<string>().ToList();
                var wanted = planned is null ? [] : planned[id].Concat(audit.Agenda.Where(item => item.UnitId == id).SelectMany(item => item.ClauseIds)).Distinct();
                return new Unit(
                    id, names.GetValueOrDefault(id, ""), rows.Sum(row => row.Count), sees ? rows.Where(row => row.Verdict is not null).Sum(row => row.Count) : null,
                    sees ? rows.Where(row => row.Verdict is AnswerVerdict.Major or AnswerVerdict.Minor).Sum(row => row.Count) : 0, sees,
                    audit.TakesFindings && reading.Actor.MayAnywhere(AuditsRoom.Log) && sight.Member?.MayAudit(audit, id) == true,
                    audit.TakesQuestions && (mayPlan || sight.Member?.MayAudit(audit, id) == true),
                    sight.Member is { Judges: true } member ? member.WhyNotIndependent(id) : null,
                    [.. clauses.Where(clause => wanted.Contains(clause.Id) && !asked.Exists(number => Touch(number, clause.Number)))
                        .OrderBy(clause => clause.Place).Select(clause => new Uncovered(clause.Id, clause.Number))]);
            })]);
        }

        /// <summary>A question about a clause is one about what stands above and below it.</summary>
        private static bool Touch(string one, string other) =>
            one == other || one.StartsWith(other + ".", StringComparison.Ordinal) || other.StartsWith(one + ".", StringComparison.Ordinal);
    }

    /// <summary>Whether a viewer reads answers about a unit: who reads drafts about it at once, others when the report is issued.</summary>
    internal static bool SeesAnswers(this AuditSight sight, Guid unitId) =>
        sight.Audit.IsReported || sight.IsWhole && sight.Drafts.SeesDraftsOf(unitId);
}
