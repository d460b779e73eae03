using System.Globalization;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Lists;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Administration.AuditLog;

/// <summary>Words for what stands in the log in the program's own names; a name without words is shown as it is.</summary>
public sealed class AuditLogWords(IStringLocalizer<AuditLogText> text, OrganisationClock clock)
{
    public string Type(string recordType) => Of("Type", recordType);

    public string Field(string field) => Of("Field", field);

    public string Command(string? command) => command is null ? "" : Of("Command", command);

    /// <summary>A value as people write it: dates day first, yes and no, the names behind ids.</summary>
    public string Value(string? value, IReadOnlyDictionary<string, string> names)
    {
        if (string.IsNullOrEmpty(value))
            return "—";
        if (names.TryGetValue(value, out var name))
            return name;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return ListFormat.Of(day, XlsxKind.Date, clock);
        if (value.Length >= 20 && value[10] == 'T' && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var moment))
            return ListFormat.Of(moment, XlsxKind.DateTime, clock);
        return value switch { "true" => text["Yes"], "false" => text["No"], "***" => text["Secret"], _ => Of("Value", value) };
    }

    private string Of(string prefix, string name) => text[$"{prefix}.{name}"] is { ResourceNotFound: false } words ? words.Value : name;
}
