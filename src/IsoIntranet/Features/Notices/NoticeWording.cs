using System.Globalization;
using IsoIntranet.Features.Notices.Preferences;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Platform.Text;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Notices;

/// <summary>Says notices in the language of the moment.</summary>
public sealed class NoticeWording(RefusalText words, NoticeKinds kinds, OrganisationClock clock, IStringLocalizer<NoticesText> text)
{
    public string Of(NoticeContent content) => Of(content.Code, content.Arguments);

    /// <summary>A notice whose words ask for more than it names is told bare: one such must not keep a whole post or bell from working.</summary>
    public string Of(string code, IReadOnlyList<string> arguments)
    {
        try
        {
            return words.Of(new Refusal(code, [.. arguments]));
        }
        catch (FormatException)
        {
            return $"{code}: {string.Join(", ", arguments)}";
        }
    }

    public string Kind(string kind) => kinds.TitleOf(kind);

    public string Delivery(NoticeDelivery delivery) => text["Delivery_" + delivery];

    /// <summary>How long ago, as one says it today and yesterday; the day before that.</summary>
    public string When(DateTimeOffset at)
    {
        var (day, time) = (clock.DayOf(at), clock.Local(at).ToString("HH:mm", CultureInfo.InvariantCulture));
        return (clock.Today.DayNumber - day.DayNumber) switch
        {
            0 => text["TodayAt", time],
            1 => text["YesterdayAt", time],
            _ => $"{time} {day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}",
        };
    }

    /// <summary>Runs something in the language of its reader, and goes back.</summary>
    public static T In<T>(string? culture, Func<T> say)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Of(culture);
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
