using System.Globalization;
using IsoIntranet.Features.YearPlan.Board;
using IsoIntranet.Platform.Clock;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>Dates, sizes and statuses in the reader's words.</summary>
public sealed class ProgressWording(IStringLocalizer<ProgressText> text, IStringLocalizer<YearPlanText> shared, OrganisationClock clock)
{
    public string Status(CellStatus status) => shared[$"CellStatus.{status}"];

    /// <summary>CSS class of a status, see docs/design.md.</summary>
    public static string ClassOf(CellStatus status) => BoardWording.ClassOf(status);

    public static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>How urgent it is, in two or three words.</summary>
    public string Urgency(CellStatus status, DateOnly? due, int daysLate) => status switch
    {
        _ when daysLate > 0 => text["DaysLate", daysLate],
        CellStatus.AwaitingEvent or CellStatus.Submitted or CellStatus.Paused => Status(status),
        _ when due is { } day && day >= clock.Today => (day.DayNumber - clock.Today.DayNumber) switch
        {
            0 => text["DueToday"],
            var days => text["DaysLeft", days],
        },
        _ => Status(status),
    };

    /// <summary>The due day as it stands in the plan.</summary>
    public string Due(DateOnly? due) => due is null ? text["NoDue"] : text["DueOn", Day(due)];

    /// <summary>A moment on the organisation's clock: today without its date.</summary>
    public string When(DateTimeOffset? at)
    {
        if (at is not { } moment)
            return "";
        var local = clock.Local(moment);
        return DateOnly.FromDateTime(local.DateTime) == clock.Today
            ? text["TodayAt", local.ToString("HH:mm", CultureInfo.InvariantCulture)]
            : local.ToString(local.Year == clock.Today.Year ? "dd/MM, HH:mm" : "dd/MM/yyyy, HH:mm", CultureInfo.InvariantCulture);
    }

    /// <param name="bytes">Size in bytes.</param>
    public static string Size(long bytes) => Platform.Lists.ListFormat.Size(bytes);

    public static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.TakeLast(2).Select(word => char.ToUpper(word[0], CultureInfo.CurrentCulture)));
    }
}
