using System.Globalization;
using System.Resources;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Nonconformities.Papers;

/// <summary>The room's words as its forms print them: in Vietnamese, whatever the reader's language.</summary>
public static class PaperWords
{
    public const string Blank = "……";

    private static readonly ResourceManager Words = new(typeof(NonconformitiesText));

    public static string Of(string key) => Words.GetString(key, Cultures.Vietnamese) ?? key;

    public static string State(NonconformityState state) => Of("State_" + state);

    public static string Grade(NonconformityGrade grade) => Of("Grade_" + grade);

    public static string Source(NonconformitySource source) => Of("Source_" + source);

    public static string Cause(CauseCategory category) => Of("Cause_" + category);

    public static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Who, and on which day, as far as it is known.</summary>
    public static string By(string? name, DateOnly? day) => string.Join(", ", new[] { name, Day(day) }.Where(part => !string.IsNullOrEmpty(part)));
}
