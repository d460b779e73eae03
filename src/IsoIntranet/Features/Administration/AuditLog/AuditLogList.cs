using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Administration.AuditLog;

/// <summary>The rows of the change log, newest first.</summary>
public static class AuditLogList
{
    public static readonly ListColumns<ChangeLogEntry> Columns = new ListColumns<ChangeLogEntry>(row => row.Id)
        .Add("position", row => row.Position)
        .Add("at", row => row.At)
        .Add("author", row => row.AuthorName)
        .Add("type", row => row.RecordType)
        .Add("kind", row => row.Kind)
        .SortedBy("position", descending: true);

    /// <param name="From">First day, on the organisation's calendar.</param>
    /// <param name="To">Last day, included.</param>
    public sealed record Filter(DateOnly? From, DateOnly? To, Guid? AuthorId, string? RecordType, Guid? UnitId)
    {
        public static readonly Filter None = new(null, null, null, null, null);
    }

    public sealed record Query(PageRequest Page, Filter Filter) : IQuery<Query, PageOf<Row>>;

    /// <param name="Position">None for the moment until the row is sealed.</param>
    public sealed record Row(
        Guid Id, long? Position, DateTimeOffset At, string Author, string RecordType, Guid RecordId, int RecordVersion,
        ChangeKind Kind, string? Command, string? Unit);

    public sealed class Handler(ChangeLogSight sight, OrganisationClock clock) : IQueryHandler<Query, PageOf<Row>>
    {
        public Permission Permission => ChangeLogSight.ReadRows;

        public async Task<Outcome<PageOf<Row>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var rows = Narrow(ChangesSince.Visible(db.ChangeLog, reading.Actor, sight), query.Filter);
            if (query.Page.Search is { } search)
                rows = await SearchAsync(rows, search, reading, cancellationToken);
            var units = db.Set<OrgUnit>();
            return await Columns.PageAsync(rows, query.Page, row => new Row(
                row.Id, row.Position, row.At, row.AuthorName, row.RecordType, row.RecordId, row.RecordVersion, row.Kind, row.Command,
                units.Where(unit => unit.Id == row.UnitId).Select(unit => unit.Name).FirstOrDefault()), cancellationToken);
        }

        private IQueryable<ChangeLogEntry> Narrow(IQueryable<ChangeLogEntry> rows, Filter filter)
        {
            if (filter.From is { } from)
            {
                var start = clock.StartOf(from);
                rows = rows.Where(row => row.At >= start);
            }
            if (filter.To is { } to && to < DateOnly.MaxValue)
            {
                var end = clock.StartOf(to.AddDays(1));
                rows = rows.Where(row => row.At < end);
            }
            if (filter.AuthorId is { } author)
                rows = rows.Where(row => row.AuthorId == author);
            if (filter.RecordType is { Length: > 0 } type)
                rows = rows.Where(row => row.RecordType == type);
            if (filter.UnitId is { } unit)
                rows = rows.Where(row => row.UnitId == unit);
            return rows;
        }

        /// <summary>
        /// The log keeps no normalised text, so that its rows stay small: authors and units are found by their names, and what was
        /// typed may also be a command or the id of a record.
        /// </summary>
        private static async Task<IQueryable<ChangeLogEntry>> SearchAsync(
            IQueryable<ChangeLogEntry> rows, string search, Reading reading, CancellationToken cancellationToken)
        {
            if (Guid.TryParse(search, out var id))
                return rows.Where(row => row.RecordId == id || row.RootId == id || row.TransactionId == id);
            var form = SearchForm.Of(search);
            var names = await reading.Db.Users.Select(account => new { account.Id, account.DisplayName }).ToListAsync(cancellationToken);
            var authors = names.Where(name => SearchForm.Of(name.DisplayName).Contains(form, StringComparison.Ordinal)).Select(name => name.Id).ToArray();
            var units = reading.Db.Set<OrgUnit>().Where(unit => unit.SearchText.Contains(form)).Select(unit => unit.Id);
            return rows.Where(row => row.AuthorName.Contains(search) || row.Command!.Contains(search)
                || row.AuthorId != null && authors.Contains(row.AuthorId.Value) || row.UnitId != null && units.Contains(row.UnitId.Value));
        }
    }
}
