using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Live;

/// <summary>Reads live audits with all that there is in them; only ever for the shared snapshot.</summary>
internal static class LiveAuditLoader
{
    /// <summary>Audits that are shown without being asked for, those under way first.</summary>
    public static Task<List<Guid>> CurrentAsync(IsoContext db, CancellationToken cancellationToken) => db.Set<Audit>().AsNoTracking()
        .Where(audit => audit.State == AuditState.Opened || audit.State == AuditState.FieldworkDone || audit.State == AuditState.Notified)
        .OrderBy(audit => audit.StartsOn).ThenBy(audit => audit.Number).Select(audit => audit.Id).ToListAsync(cancellationToken);

    public static async Task<LiveAudit?> LoadAsync(IsoContext db, Guid id, CancellationToken cancellationToken)
    {
        var audit = await db.Set<Audit>().AsNoTracking().Include(row => row.Members).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (audit is null)
            return null;
        var people = audit.Members.Select(member => member.PersonId).ToList();
        var accounts = await db.Users.AsNoTracking().Where(account => account.PersonId != null && people.Contains(account.PersonId.Value))
            .Select(account => new { account.Id, PersonId = account.PersonId!.Value }).ToListAsync(cancellationToken);
        var chapters = await db.Set<Clause>().AsNoTracking().Where(clause => clause.StandardVersionId == audit.StandardVersionId && clause.ParentId == null)
            .OrderBy(clause => clause.Place).Select(clause => new { clause.Number, clause.Title, clause.EnglishTitle }).ToListAsync(cancellationToken);
        return new LiveAudit(
            audit.Id, audit.OwnerUnitId, audit.Number, audit.Title, audit.Kind, audit.State, audit.StartsOn, audit.EndsOn, audit.Lead?.Name,
            await UnitsAsync(db, id, cancellationToken),
            [.. from member in audit.Members
                from account in accounts
                where account.PersonId == member.PersonId
                select new LiveMember(account.Id, [.. member.OwnUnitIds.Where(unit => member.WhyNotIndependent(unit) is not null)])],
            [.. chapters.Where(chapter => ChapterOf(chapter.Number) > 0).Select(chapter => new LiveChapter(ChapterOf(chapter.Number), chapter.Title, chapter.EnglishTitle))],
            await FindingsAsync(db, id, cancellationToken));
    }

    public static async Task<IReadOnlyList<LiveUnit>> UnitsAsync(IsoContext db, Guid id, CancellationToken cancellationToken) => await (
        from part in db.Set<AuditUnit>().AsNoTracking()
        join unit in db.Set<OrgUnit>() on part.UnitId equals unit.Id
        where part.AuditId == id
        orderby part.Place
        select new LiveUnit(
            unit.Id, unit.Name, unit.ShortName, part.VisitedOn,
            db.Set<AuditQuestion>().Count(question => question.AuditId == id && question.UnitId == unit.Id),
            db.Set<AuditQuestion>().Count(question => question.AuditId == id && question.UnitId == unit.Id && question.Verdict != null))).ToListAsync(cancellationToken);

    public static async Task<IReadOnlyList<LiveFinding>> FindingsAsync(IsoContext db, Guid id, CancellationToken cancellationToken)
    {
        var photos = (await (
            from photo in db.Set<FindingPhoto>().AsNoTracking()
            join file in db.Set<StoredFile>() on photo.FileId equals file.Id
            where photo.AuditId == id && !photo.IsWithdrawn && file.WithdrawnAt == null
            orderby photo.TakenAt
            select new { photo.FindingId, Photo = new LivePhoto(photo.Id, file.Sha256, file.MediaType) }).ToListAsync(cancellationToken))
            .ToLookup(row => row.FindingId, row => row.Photo);
        var rows = await (
            from finding in db.Set<AuditFinding>().AsNoTracking()
            join clause in db.Set<Clause>() on finding.ClauseId equals clause.Id into clauses
            from clause in clauses.DefaultIfEmpty()
            where finding.AuditId == id
            orderby finding.CreatedAt descending, finding.Sequence descending
            select new
            {
                finding.Id,
                finding.Sequence,
                finding.UnitId,
                Clause = clause == null ? null : clause.Number,
                finding.Grade,
                finding.State,
                finding.Statement,
                finding.LoggedBy,
                finding.LoggedAt,
                finding.CreatedAt,
                finding.PresentedOn,
                finding.Version,
            }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new LiveFinding(
            row.Id, id, row.Sequence, row.UnitId, row.Clause, ChapterOf(row.Clause), row.Grade, row.State, row.Statement, row.LoggedBy, row.LoggedAt, row.CreatedAt,
            row.PresentedOn is not null, row.Version, [.. photos[row.Id]]))];
    }

    private static int ChapterOf(string? clause) => int.TryParse(clause?.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture, out var chapter) ? chapter : 0;
}
