using IsoIntranet.Features.Audits.Checklists;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Fieldwork;

/// <summary>The questions put to units of an audit, in their order, with the answers as far as the viewer reads them.</summary>
public static class UnitQuestions
{
    /// <param name="UnitId">All units in sight where none.</param>
    public sealed record Query(Guid AuditId, Guid? UnitId = null) : IQuery<Query, IReadOnlyList<Item>>;

    /// <param name="Guidance">The auditors' alone.</param>
    /// <param name="Clause">Number of the clause.</param>
    /// <param name="Findings">What was logged at it.</param>
    public sealed record Item(
        Guid Id, int Version, Guid UnitId, int Place, string Text, string? Guidance, QuestionOrigin Origin, Guid? OriginId, string? Reference,
        Guid? ClauseId, string? Clause, AnswerVerdict? Verdict, string? Evidence, string? DocumentsSeen, string? Interviewee,
        string? AnsweredBy, DateTimeOffset? AnsweredAt, IReadOnlyList<FindingAt> Findings)
    {
        public QuestionContent Content => new(Text, Origin, ClauseId, OriginId, Reference, Guidance);
    }

    public sealed record FindingAt(Guid Id, int Sequence, FindingGrade Grade, int Photos);

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Item>>
    {
        public Permission Permission => AuditsRoom.See;

        public async Task<Outcome<IReadOnlyList<Item>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (await reading.SightAsync(query.AuditId, cancellationToken) is not { } sight)
                return Outcome<IReadOnlyList<Item>>.NotFound();
            var (db, audit) = (reading.Db, sight.Audit);
            var order = audit.Units.ToDictionary(unit => unit.UnitId, unit => unit.Place);
            var rows = (await sight.Of<AuditQuestion>(db).Where(row => row.AuditId == audit.Id && (query.UnitId == null || row.UnitId == query.UnitId))
                .ToListAsync(cancellationToken)).Where(row => order.ContainsKey(row.UnitId)).OrderBy(row => order[row.UnitId]).ThenBy(row => row.Place).ThenBy(row => row.Id).ToList();
            var numbers = await db.NumbersAsync(rows.Select(row => row.ClauseId), cancellationToken);
            var findings = (await sight.Findings(db).Where(row => row.QuestionId != null && row.State != FindingState.Withdrawn)
                .Select(row => new { row.QuestionId, row.Id, row.Sequence, row.Grade, row.PhotoCount }).ToListAsync(cancellationToken))
                .ToLookup(row => row.QuestionId!.Value, row => new FindingAt(row.Id, row.Sequence, row.Grade, row.PhotoCount));
            var sees = order.Keys.ToDictionary(unit => unit, sight.SeesAnswers);
            return Outcome<IReadOnlyList<Item>>.Done([.. rows.Select(row => new Item(
                row.Id, row.Version, row.UnitId, row.Place, row.Text, sees[row.UnitId] ? row.Guidance : null, row.Origin, row.OriginId, row.Reference,
                row.ClauseId, row.ClauseId is { } clause ? numbers.GetValueOrDefault(clause) : null,
                sees[row.UnitId] ? row.Verdict : null, sees[row.UnitId] ? row.Evidence : null, sees[row.UnitId] ? row.DocumentsSeen : null,
                sees[row.UnitId] ? row.Interviewee : null, sees[row.UnitId] ? row.AnsweredBy : null, sees[row.UnitId] ? row.AnsweredAt : null,
                [.. findings[row.Id].OrderBy(finding => finding.Sequence)]))]);
        }
    }
}
