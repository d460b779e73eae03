using IsoIntranet.Features.Nonconformities.Raising;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Nonconformities.Story;

/// <summary>One nonconformity with everything about it, and what its viewer may do.</summary>
public static class NonconformityStory
{
    public sealed record Query(Guid Id) : IQuery<Query, View>;

    /// <param name="Record">Untracked; its parts are loaded.</param>
    /// <param name="Files">Of the record and of its actions.</param>
    /// <param name="Acts">Who did what when, newest first.</param>
    /// <param name="OtherUnits">Names of the units that are asked for the like.</param>
    public sealed record View(
        Nonconformity Record, string Unit, IReadOnlyList<ClauseCited> Clauses, IReadOnlyList<RepeatsOf.Repeat> Repeats,
        IReadOnlyList<File> Files, IReadOnlyList<Remark> Comments, IReadOnlyList<Act> Acts, NonconformityMay May, DateOnly Today,
        IReadOnlyDictionary<Guid, string> OtherUnits);

    public sealed record ClauseCited(Guid Id, string Number, string Title, string EnglishTitle);

    public sealed record File(Guid Id, int Version, Guid AttachedTo, string Name, long Size, bool IsPicture, string? AddedBy, DateTimeOffset AddedAt);

    public sealed record Remark(Guid Id, string Author, string Text, DateTimeOffset At);

    /// <param name="Command">The use case, as the change log names it.</param>
    public sealed record Act(DateTimeOffset At, string Author, string Command);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        private const int MostActs = 400;

        public Permission Permission => NonconformitiesRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken) =>
            await ReadAsync(query.Id, reading, await reading.MaySeeAnywhereAsync(query.Id, cancellationToken), cancellationToken) is { } view ? view : Outcome<View>.NotFound();

        /// <param name="isAnywhere">Whether the unit does not matter, for whoever has a right of another kind.</param>
        public static async Task<View?> ReadAsync(Guid id, Reading reading, bool isAnywhere, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            IQueryable<T> All<T>() where T : class => isAnywhere ? db.Set<T>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]) : db.Set<T>();
            if (await All<Nonconformity>().WholeAsync(id, cancellationToken) is not { } record)
                return null;
            var unit = await db.Set<OrgUnit>().Where(row => row.Id == record.UnitId).Select(row => row.Name).SingleAsync(cancellationToken);
            var cited = record.Clauses.Select(part => part.ClauseId).ToList();
            var clauses = await db.Set<Clause>().Where(clause => cited.Contains(clause.Id)).OrderBy(clause => clause.Place)
                .Select(clause => new ClauseCited(clause.Id, clause.Number, clause.Title, clause.EnglishTitle)).ToListAsync(cancellationToken);
            var holders = record.Actions.Select(action => action.Id).Append(record.Id).ToList();
            var files = await All<StoredFile>().Where(file => holders.Contains(file.AttachedTo) && file.WithdrawnAt == null).OrderBy(file => file.CreatedAt)
                .Select(file => new File(file.Id, file.Version, file.AttachedTo, file.Name, file.Size, file.MediaType.StartsWith("image/"), file.AddedBy, file.CreatedAt))
                .ToListAsync(cancellationToken);
            var comments = await All<NonconformityComment>().Where(comment => comment.NonconformityId == record.Id).OrderBy(comment => comment.CreatedAt)
                .Select(comment => new Remark(comment.Id, comment.AuthorName, comment.Text, comment.CreatedAt)).ToListAsync(cancellationToken);
            var history = await ChangeHistory.OfAsync(db, record.Id, MostActs, cancellationToken);
            // One command writes several rows; it is told once.
            var acts = history.Where(row => row.Command is not null and not nameof(CommentOnNonconformity))
                .GroupBy(row => (row.At, row.Author, row.Command)).Select(act => new Act(act.Key.At, act.Key.Author, act.Key.Command!)).ToList();
            var repeats = await RepeatsOf.FindAsync(db, record.UnitId, cited, record.RaisedOn, record.Id, cancellationToken);
            var may = new NonconformityMay(reading.Actor, record, await db.PersonOfAsync(reading.Actor, cancellationToken), reading.Today);
            var asked = record.SimilarChecks.Select(check => check.OtherUnitId).ToList();
            var others = asked.Count == 0 ? [] : await db.Set<OrgUnit>().Where(row => asked.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
            return new View(record, unit, clauses, repeats, files, comments, acts, may, reading.Today, others);
        }
    }
}
