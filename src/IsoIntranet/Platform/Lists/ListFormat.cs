using System.Globalization;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Export;

namespace IsoIntranet.Platform.Lists;

/// <summary>How a value is shown in a cell: dates always day first (NĐ 30/2020), figures in the reader's culture.</summary>
public static class ListFormat
{
    public static string Of(object? value, XlsxKind kind, OrganisationClock clock) => (kind, value) switch
    {
        (_, null) => "",
        (XlsxKind.Date, DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        (XlsxKind.Date, DateTimeOffset moment) => clock.Local(moment).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        (XlsxKind.DateTime, DateTimeOffset moment) => clock.Local(moment).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
        (XlsxKind.Integer, IFormattable number) => number.ToString("N0", CultureInfo.CurrentCulture),
        (XlsxKind.Number, IFormattable number) => number.ToString("#,0.####", CultureInfo.CurrentCulture),
        (XlsxKind.Percent, IFormattable number) => number.ToString("0.#", CultureInfo.CurrentCulture) + "%",
        _ => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "",
    };

    /// <param name="bytes">Size in bytes.</param>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => $"{bytes / 1024} KB",
        _ => (bytes / 1048576.0).ToString("0.#", CultureInfo.CurrentCulture) + " MB",
    };

    public static bool IsNumber(XlsxKind kind) => kind is XlsxKind.Integer or XlsxKind.Number or XlsxKind.Percent;
}
