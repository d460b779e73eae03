using System.Globalization;

namespace IsoIntranet.Features.YearPlan.Years;

/// <summary>How Vietnamese documents name the years of a plan, and a day. Words of documents, not of screens.</summary>
public static class PlanPeriod
{
    /// <summary>“năm 2026”, or “giai đoạn 2026-2028”.</summary>
    public static string InWords(int from, int to) => from == to
        ? string.Create(CultureInfo.InvariantCulture, $"năm {from}") : string.Create(CultureInfo.InvariantCulture, $"giai đoạn {from}-{to}");

    /// <summary>“ngày 05 tháng 01 năm 2026”: days below 10 and the months 1 and 2 are written with a nought (NĐ 30/2020, Phụ lục I).</summary>
    public static string InWords(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng ")
        + day.Month.ToString(day.Month < 3 ? "00" : "0", CultureInfo.InvariantCulture)
        + string.Create(CultureInfo.InvariantCulture, $" năm {day.Year}");
}
