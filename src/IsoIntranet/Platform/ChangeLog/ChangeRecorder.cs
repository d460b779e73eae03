using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace IsoIntranet.Platform.ChangeLog;

/// <summary>Turns what a context is about to save into log rows, and stamps version and time on the records.</summary>
internal static class ChangeRecorder
{
    public static readonly JsonSerializerOptions FieldsJson = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private const string Secret = "***";

    /// <summary>Fields that say nothing by themselves: they are columns of the log row, or follow from it.</summary>
    private static readonly HashSet<string> Bookkeeping =
        [nameof(Data.Record.Id), nameof(Data.Record.Version), nameof(Data.Record.CreatedAt), nameof(Data.Record.ChangedAt), "ConcurrencyStamp"];

    public static List<ChangeLogEntry> Record(IsoContext db, DateTimeOffset now, ChangeLogKey key)
    {
        var transaction = Guid.CreateVersion7();
        var rows = new List<ChangeLogEntry>();
        foreach (var entry in db.ChangeTracker.Entries<IRecord>().ToList())
        {
            var kind = KindOf(entry);
            if (kind is null)
                continue;
            var fields = FieldsOf(entry, kind.Value);
            if (kind == ChangeKind.Changed && fields.Count == 0)
                continue;
            var version = Stamp(entry, kind.Value, now);
            if (IsPassing(entry, kind.Value, fields.Keys))
                continue;
            var row = new ChangeLogEntry
            {
                TransactionId = transaction,
                RecordType = entry.Metadata.ClrType.Name,
                RecordId = entry.Entity.Id,
                RootId = entry.Entity.RootId,
                RecordVersion = version,
                Kind = kind.Value,
                UnitId = (entry.Entity as IUnitScoped)?.UnitId,
                AuthorId = db.Author.AccountId,
                AuthorName = db.Author.Name,
                At = now,
                Command = db.CommandName,
                Fields = JsonSerializer.Serialize(fields, FieldsJson),
            };
            row.ContentHash = row.ComputeContentHash(key);
            rows.Add(row);
        }
        return rows;
    }

    /// <summary>Whether nobody is told of it: see <see cref="PassingAttribute"/>.</summary>
    private static bool IsPassing(EntityEntry entry, ChangeKind kind, IEnumerable<string> fields) => kind != ChangeKind.Added
        && (entry.Metadata.ClrType.IsDefined(typeof(PassingAttribute))
            || kind == ChangeKind.Changed && fields.All(name => entry.Metadata.FindProperty(name)?.PropertyInfo?.IsDefined(typeof(PassingAttribute)) == true));

    private static ChangeKind? KindOf(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => ChangeKind.Added,
        EntityState.Modified => ChangeKind.Changed,
        EntityState.Deleted => ChangeKind.Removed,
        _ => null,
    };

    private static int Stamp(EntityEntry<IRecord> entry, ChangeKind kind, DateTimeOffset now)
    {
        var version = entry.Property(nameof(IRecord.Version));
        var next = kind == ChangeKind.Added ? 1 : (int)version.OriginalValue! + 1;
        if (kind == ChangeKind.Removed)
            return next;
        version.CurrentValue = next;
        if (entry.Entity is Data.Record)
        {
            entry.Property(nameof(Data.Record.ChangedAt)).CurrentValue = now;
            if (kind == ChangeKind.Added)
                entry.Property(nameof(Data.Record.CreatedAt)).CurrentValue = now;
        }
        return next;
    }

    private static SortedDictionary<string, object?[]> FieldsOf(EntityEntry entry, ChangeKind kind)
    {
        var fields = new SortedDictionary<string, object?[]>(StringComparer.Ordinal);
        foreach (var property in entry.Properties.Concat(entry.ComplexProperties.SelectMany(part => part.Properties)))
        {
            var name = property.Metadata.Name;
            if (Bookkeeping.Contains(name))
                continue;
            var before = kind == ChangeKind.Added ? null : property.OriginalValue;
            var after = kind == ChangeKind.Removed ? null : property.CurrentValue;
            var comparer = property.Metadata.GetValueComparer();
            if (kind == ChangeKind.Changed ? !property.IsModified || comparer.Equals(before, after) : before is null && after is null)
                continue;
            fields[name] = property.Metadata.PropertyInfo?.GetCustomAttribute<NotLoggedAttribute>() is null
                ? [before, after]
                : [before is null ? null : Secret, after is null ? null : Secret];
        }
        return fields;
    }
}
