using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IsoIntranet.Platform.Data;

/// <summary>
/// Keeps moments as UTC date-times to the microsecond: both providers then sort and compare them in SQL,
/// and a moment read back equals the moment written.
/// </summary>
public sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    moment => ToMicroseconds(moment.UtcDateTime),
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)))
{
    public static DateTime ToMicroseconds(DateTime moment) =>
        moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond));

    public static DateTimeOffset ToMicroseconds(DateTimeOffset moment) =>
        moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond));
}
