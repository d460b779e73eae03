using System.Globalization;

namespace IsoIntranet.Platform.Reviewing;

/// <summary>
/// Data that is put differently in each language: kept as it is, and worded where it is shown. Beside these, a code without a
/// dot does not exist.
/// </summary>
public static class Said
{
    internal const string NumberCode = "=number";
    internal const string PercentCode = "=percent";
    internal const string CountsCode = "=counts";
    internal const string ShareCode = "=share";
    internal const string DayCode = "=day";
    internal const string PeriodCode = "=month";

    /// <summary>Where a cell or a figure has nothing to say: không phát sinh.</summary>
    public static readonly Words Nothing = new("=none", []);

    public static readonly Words Percent = Words.Plain("%");

    public static Words Number(decimal? number) => number is { } known ? new(NumberCode, [Exact(known)]) : Nothing;

    /// <summary>A number of per cent, 0 to 100 and beyond.</summary>
    public static Words InPercent(decimal? number) => number is { } known ? new(PercentCode, [Exact(known)]) : Nothing;

    /// <summary>A part of a whole without their share: “635.593/643.272”.</summary>
    public static Words Counts(decimal part, decimal whole) => whole == 0 ? Nothing : new(CountsCode, [Exact(part), Exact(whole)]);

    /// <summary>Both numbers with the share, rounded down: “12/15 (80 %)”. Of nothing there is no share.</summary>
    public static Words Share(decimal part, decimal whole) => whole == 0 ? Nothing : new(ShareCode, [Exact(part), Exact(whole)]);

    public static Words Day(DateOnly? day) => day is { } known ? new(DayCode, [known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]) : Words.Plain("");

    public static Words Month(DateOnly day) => new(PeriodCode, [day.ToString("yyyy-MM", CultureInfo.InvariantCulture)]);

    /// <summary>Per cent with two digits, rounded down: 99.995 % is not 100 %. None of nothing.</summary>
    public static decimal? PercentOf(decimal part, decimal whole) => whole == 0 ? null : decimal.Floor(part * 10_000 / whole) / 100;

    internal static string Exact(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
