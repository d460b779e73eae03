using System.Linq.Expressions;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Platform.ChangeLog;

/// <summary>The log after a position, as far as the reader may see it: how other programs keep up, also after a pause.</summary>
public static class ChangesSince
{
    public const int MaximumTake = 500;

    /// <param name="After">The position up to which the reader knows the log, from 0.</param>
    public sealed record Query(long After, int Take) : IQuery<Query, Changes>;

    /// <param name="Next">What to ask after the next time; rows that the reader may not see are behind it.</param>
    public sealed record Changes(IReadOnlyList<Change> Items, long Next);

    /// <param name="Position">Place in the log, gap-free over all rows.</param>
    /// <param name="Fields">Field to its values before and after; none where the reader has no right to them.</param>
    public sealed record Change(
        long Position, DateTimeOffset At, string Author, string RecordType, Guid RecordId, Guid RootId, int RecordVersion, Guid? UnitId,
        ChangeKind Kind, string? Command, IReadOnlyDictionary<string, FieldChange>? Fields);

    public sealed class Handler(ChangeLogSight sight) : IQueryHandler<Query, Changes>
    {
        public Permission Permission => ChangeLogSight.Follow;

        public async Task<Outcome<Changes>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            // Read first: whatever is sealed from here on is behind it and comes with the next question.
            var head = await reading.Db.ChangeLogHeads.Select(end => end.Position).SingleAsync(cancellationToken);
            var take = Math.Clamp(query.Take, 1, MaximumTake);
            var rows = await Visible(reading.Db.ChangeLog, reading.Actor, sight).Where(row => row.Position > query.After && row.Position <= head)
                .OrderBy(row => row.Position).Take(take).ToListAsync(cancellationToken);
            var next = rows.Count == take ? rows[^1].Position!.Value : Math.Max(head, query.After);
            return new Changes([.. rows.Select(row => ToChange(row, reading.Actor))], next);
        }

        private Change ToChange(ChangeLogEntry row, Actor actor) => new(
            row.Position!.Value, row.At, row.AuthorName, row.RecordType, row.RecordId, row.RootId, row.RecordVersion, row.UnitId, row.Kind, row.Command,
            sight.SeesFields(actor, row.RecordType, row.UnitId) ? Conflicts.FieldsOf(row.Fields) : null);
    }

    /// <summary>The rows whose change an actor may be told of, decided in SQL.</summary>
    public static IQueryable<ChangeLogEntry> Visible(IQueryable<ChangeLogEntry> log, Actor actor, ChangeLogSight sight)
    {
        var whole = actor.ScopeOf(ChangeLogSight.ReadRows);
        if (whole.IsEverything)
            return log;
        Expression<Func<ChangeLogEntry, bool>> visible = row => false;
        if (!whole.IsNothing)
            visible = In(visible, whole.Units.ToArray(), null, alsoNoUnit: false);
        // Rooms tend to tell their types by one right, so there are few different scopes.
        foreach (var told in sight.ToldTo(actor).GroupBy(told => told.Scope, told => told.RecordType))
            visible = In(visible, told.Key.IsEverything ? null : told.Key.Units.ToArray(), [.. told], alsoNoUnit: true);
        return log.Where(visible);
    }

    private static Expression<Func<ChangeLogEntry, bool>> In(
        Expression<Func<ChangeLogEntry, bool>> visible, Guid[]? units, string[]? types, bool alsoNoUnit)
    {
        Expression<Func<ChangeLogEntry, bool>> more = (units, types) switch
        {
            (null, _) => row => types!.Contains(row.RecordType),
            (_, null) => row => row.UnitId != null && units.Contains(row.UnitId.Value),
            _ => row => types.Contains(row.RecordType) && (alsoNoUnit && row.UnitId == null || row.UnitId != null && units.Contains(row.UnitId.Value)),
        };
        return Lists.Rows.Either(visible, more);
    }
}
