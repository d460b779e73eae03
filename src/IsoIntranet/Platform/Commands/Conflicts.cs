using System.Text.Json;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Platform.Commands;

/// <summary>Reads from the change log who was faster.</summary>
internal static class Conflicts
{
    public static async Task<Conflict> FindAsync(IsoContext db, IRecord record, int readVersion, CancellationToken cancellationToken)
    {
        var rows = await db.ChangeLog.AsNoTracking()
            .Where(row => row.RecordId == record.Id && row.RecordVersion > readVersion)
            .OrderBy(row => row.RecordVersion)
            .Select(row => new { row.RecordType, row.RecordVersion, row.AuthorName, row.At, row.Fields })
            .ToListAsync(cancellationToken);
        return new Conflict(
            record.GetType().Name, record.Id, readVersion,
            rows.Count == 0 ? record.Version : rows[^1].RecordVersion,
            [.. rows.Select(row => new ConflictingChange(row.AuthorName, row.At, FieldsOf(row.Fields)))]);
    }

    /// <summary>Reads a log row's fields for showing them; values are given as plain text.</summary>
    public static IReadOnlyDictionary<string, FieldChange> FieldsOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToDictionary(
            field => field.Name,
            field => new FieldChange(TextOf(field.Value[0]), TextOf(field.Value[1])));
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
