using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Administration.AuditLog;

/// <summary>One row of the log with what was changed, as far as its reader may know it.</summary>
public static class AuditLogDetail
{
    public sealed record Query(Guid Id) : IQuery<Query, Entry>;

    /// <param name="Fields">Field to its values before and after; none where the reader has no right to them.</param>
    /// <param name="Names">Names of the units, accounts and people whose ids stand in the values.</param>
    public sealed record Entry(
        ChangeLogEntry Row, string? Unit, IReadOnlyDictionary<string, FieldChange>? Fields, IReadOnlyDictionary<string, string> Names);

    public sealed class Handler(ChangeLogSight sight) : IQueryHandler<Query, Entry>
    {
        public Permission Permission => ChangeLogSight.ReadRows;

        public async Task<Outcome<Entry>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var row = await ChangesSince.Visible(reading.Db.ChangeLog, reading.Actor, sight)
                .SingleOrDefaultAsync(entry => entry.Id == query.Id, cancellationToken);
            if (row is null)
                return Outcome<Entry>.NotFound();
            var unit = row.UnitId is { } unitId
                ? await reading.Db.Set<OrgUnit>().Where(one => one.Id == unitId).Select(one => one.Name).SingleOrDefaultAsync(cancellationToken) : null;
            if (!sight.SeesFields(reading.Actor, row.RecordType, row.UnitId))
                return new Entry(row, unit, null, new Dictionary<string, string>());
            var fields = Conflicts.FieldsOf(row.Fields);
            return new Entry(row, unit, fields, await NamesAsync(fields, reading, cancellationToken));
        }

        private static async Task<Dictionary<string, string>> NamesAsync(
            IReadOnlyDictionary<string, FieldChange> fields, Reading reading, CancellationToken cancellationToken)
        {
            var ids = fields.Values.SelectMany(field => new[] { field.Before, field.After })
                .Select(value => Guid.TryParse(value, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToArray();
            if (ids.Length == 0)
                return [];
            var units = await reading.Db.Set<OrgUnit>().Where(one => ids.Contains(one.Id)).Select(one => new { one.Id, one.Name }).ToListAsync(cancellationToken);
            var accounts = await reading.Db.Users.Where(one => ids.Contains(one.Id)).Select(one => new { one.Id, Name = one.DisplayName }).ToListAsync(cancellationToken);
            var people = await reading.Db.Set<Person>().Where(one => ids.Contains(one.Id)).Select(one => new { one.Id, Name = one.FullName }).ToListAsync(cancellationToken);
            return units.Concat(accounts).Concat(people).DistinctBy(one => one.Id).ToDictionary(one => one.Id.ToString(), one => one.Name);
        }
    }
}
