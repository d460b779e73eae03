using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>One finding with its photos, what the unit said, what it led to, and what its viewer may do.</summary>
public static class FindingStory
{
    public sealed record Query(Guid FindingId) : IQuery<Query, View>;

    /// <param name="Peers">Other minor nonconformities of the same audit on the same clause in the same unit: together they may be a major one.</param>
    public sealed record View(
        AuditFinding Record, Guid AuditId, string Audit, AuditState AuditState, string Unit, ClauseCited? Clause, string? Question, IReadOnlyList<Photo> Photos,
        IReadOnlyList<Addendum> Addenda, Raised? Nonconformity, IReadOnlyList<Peer> Peers, IReadOnlyList<AuditStory.Act> Acts, FindingMay May,
        IReadOnlyList<UnitChoice> Units, DateOnly Today);

    public sealed record ClauseCited(Guid Id, string Number, string Title, string EnglishTitle);

    /// <param name="FileId">Of the stored file.</param>
    public sealed record Photo(Guid Id, Guid FileId, string Name, DateTimeOffset TakenAt, double? Latitude, double? Longitude);

    public sealed record Addendum(Guid Id, string Text, string WrittenBy, DateOnly WrittenOn);

    public sealed record Raised(Guid Id, string Number, NonconformityState State);

    public sealed record Peer(Guid Id, int Sequence, string Statement);

    /// <summary>A unit of the audit, for the form.</summary>
    public sealed record UnitChoice(Guid Id, string Name);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        private const int MostChanges = 200;

        public Permission Permission => AuditsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var auditId = await db.Set<AuditFinding>().IgnoreQueryFilters([Platform.Data.IsoContext.UnitScopeFilter])
                .Where(row => row.Id == query.FindingId).Select(row => (Guid?)row.AuditId).SingleOrDefaultAsync(cancellationToken);
            if (auditId is not { } id || await reading.SightAsync(id, cancellationToken) is not { } sight
                || await sight.Findings(db).SingleOrDefaultAsync(row => row.Id == query.FindingId, cancellationToken) is not { } finding)
                return Outcome<View>.NotFound();
            var units = sight.Audit.Units.Select(unit => unit.UnitId).Append(finding.UnitId).ToList();
            var names = await db.Set<OrgUnit>().Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
            var clause = await db.Set<Clause>().Where(row => row.Id == finding.ClauseId)
                .Select(row => new ClauseCited(row.Id, row.Number, row.Title, row.EnglishTitle)).SingleOrDefaultAsync(cancellationToken);
            var question = await sight.Of<Fieldwork.AuditQuestion>(db).Where(row => row.Id == finding.QuestionId).Select(row => row.Text).SingleOrDefaultAsync(cancellationToken);
            var photos = await (
                from photo in sight.Of<FindingPhoto>(db)
                join file in sight.Of<StoredFile>(db) on photo.FileId equals file.Id
                where photo.FindingId == finding.Id && file.WithdrawnAt == null
                orderby photo.TakenAt
                select new Photo(photo.Id, file.Id, file.Name, photo.TakenAt, photo.Latitude, photo.Longitude)).ToListAsync(cancellationToken);
            var addenda = await sight.Of<FindingAddendum>(db).Where(row => row.FindingId == finding.Id).OrderBy(row => row.CreatedAt)
                .Select(row => new Addendum(row.Id, row.Text, row.WrittenBy, row.WrittenOn)).ToListAsync(cancellationToken);
            var raised = await sight.Of<Nonconformity>(db).Where(row => row.Id == finding.NonconformityId)
                .Select(row => new Raised(row.Id, row.Number, row.State)).SingleOrDefaultAsync(cancellationToken);
            return new View(
                finding, sight.Audit.Id, sight.Audit.Number, sight.Audit.State, names[finding.UnitId], clause, question, photos, addenda, raised,
                await PeersAsync(sight, finding, reading, cancellationToken), await ActsAsync(sight, finding, reading, cancellationToken),
                new FindingMay(reading.Actor, sight, finding, reading.Today),
                [.. sight.Audit.Units.OrderBy(unit => unit.Place).Select(unit => new UnitChoice(unit.UnitId, names[unit.UnitId]))], reading.Today);
        }

        private static async Task<IReadOnlyList<Peer>> PeersAsync(AuditSight sight, AuditFinding finding, Reading reading, CancellationToken cancellationToken) =>
            finding.Grade != FindingGrade.Minor || finding.ClauseId is null ? [] : await sight.Findings(reading.Db)
                .Where(row => row.Id != finding.Id && row.UnitId == finding.UnitId && row.ClauseId == finding.ClauseId
                    && row.Grade == FindingGrade.Minor && row.State != FindingState.Withdrawn)
                .OrderBy(row => row.Sequence).Select(row => new Peer(row.Id, row.Sequence, row.Statement)).ToListAsync(cancellationToken);

        /// <summary>What the unit is shown begins with the presenting: how the team came to its words is the team's.</summary>
        private static async Task<IReadOnlyList<AuditStory.Act>> ActsAsync(AuditSight sight, AuditFinding finding, Reading reading, CancellationToken cancellationToken)
        {
            var rows = await reading.Db.ChangeLog.Where(row => row.RootId == finding.AuditId && row.RecordId == finding.Id && row.Command != null)
                .OrderByDescending(row => row.At).Take(MostChanges).Select(row => new { row.At, row.AuthorName, row.Command }).ToListAsync(cancellationToken);
            if (!sight.IsWhole && rows.FindLastIndex(row => row.Command == nameof(PresentFindings)) is >= 0 and var first)
                rows = rows[..(first + 1)];
            return [.. rows.Select(row => new AuditStory.Act(row.At, row.AuthorName, row.Command!))];
        }
    }
}
