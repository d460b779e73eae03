using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Platform.ChangeLog;

/// <summary>One change of a record, as its history panel shows it.</summary>
public sealed record HistoryRow(
    Guid Id, DateTimeOffset At, string Author, string RecordType, ChangeKind Kind, string? Command, IReadOnlyDictionary<string, FieldChange> Fields);

/// <summary>
/// A record's history, read from the change log. For use within a room's own query, which has already decided that its
/// viewer may see the record.
/// </summary>
public static class ChangeHistory
{
    /// <param name="rootId">The record, or the root of what it belongs to.</param>
    /// <param name="take">How many changes, newest first.</param>
    public static async Task<IReadOnlyList<HistoryRow>> OfAsync(IsoContext db, Guid rootId, int take, CancellationToken cancellationToken)
    {
        var rows = await db.ChangeLog.AsNoTracking().Where(row => row.RootId == rootId)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(take)
            .Select(row => new { row.Id, row.At, row.AuthorName, row.RecordType, row.Kind, row.Command, row.Fields })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new HistoryRow(row.Id, row.At, row.AuthorName, row.RecordType, row.Kind, row.Command, Conflicts.FieldsOf(row.Fields)))];
    }
}
