using System.Globalization;

namespace IsoIntranet.Platform.Text;

/// <summary>
/// The two languages of the interface. Dates are dd/MM/yyyy and times have 24 hours in both, as Vietnamese administrations
/// write them; numbers and money follow the language.
/// </summary>
public static class Cultures
{
    public static readonly CultureInfo Vietnamese = Make("vi-VN");

    public static readonly CultureInfo English = Make("en-GB");

    public static IReadOnlyList<CultureInfo> All { get; } = [Vietnamese, English];

    /// <summary>The codes kept on accounts.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["vi", "en"];

    /// <summary>The culture of an account's code; Vietnamese for whatever is unknown.</summary>
    public static CultureInfo Of(string? code) => code == "en" ? English : Vietnamese;

    /// <summary>The code of the culture in which this is being shown.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "vi";

    private static CultureInfo Make(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        culture.DateTimeFormat.ShortTimePattern = "HH:mm";
        culture.DateTimeFormat.LongTimePattern = "HH:mm:ss";
        culture.DateTimeFormat.FirstDayOfWeek = DayOfWeek.Monday;
        return CultureInfo.ReadOnly(culture);
    }
}
