using System.Globalization;
using IsoIntranet.Features.Escalation.Ladders;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Escalation;

/// <summary>How kinds, rungs and days read.</summary>
public sealed class EscalationWording(IStringLocalizer<EscalationText> text, RefusalText codes)
{
    /// <summary>Each room words its kinds; the general ladder is this room's.</summary>
    public string Kind(string kind) => kind.Length == 0 ? text["AllKindsOfDeadlines"] : codes.Of(new Refusal(kind));

    public string Recipient(RungRecipient to) => text["To_" + to];

    /// <summary>“3 ngày trước hạn”, “Đúng ngày đến hạn”, “7 ngày sau hạn”.</summary>
    public string Days(int days, bool working = false) => days switch
    {
        0 => text["OnTheDay"],
        < 0 => text[working ? "WorkingDaysBefore" : "DaysBefore", -days],
        _ => text[working ? "WorkingDaysAfter" : "DaysAfter", days],
    };

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>How near or how late, in words.</summary>
    public string Urgency(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => text["DueToday"],
        1 => text["DueTomorrow"],
        > 1 and var days => text["DueIn", days],
        var days => text["LateBy", -days],
    };
}
