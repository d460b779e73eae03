using Microsoft.AspNetCore.Http;

namespace IsoIntranet.Shell;

/// <summary>How this browser likes the layout; kept in cookies that the script writes.</summary>
/// <param name="Theme"><c>auto</c>, <c>light</c> or <c>dark</c>.</param>
/// <param name="IsRail">Whether the navigation is narrowed to its icons.</param>
public sealed record ShellPreferences(string Theme, bool IsRail)
{
    public const string ThemeCookie = "iso.theme";

    public const string RailCookie = "iso.rail";

    public static readonly ShellPreferences Default = new("auto", false);

    public static IReadOnlyList<string> Themes { get; } = ["auto", "light", "dark"];

    public static ShellPreferences From(IRequestCookieCollection cookies) => new(
        cookies[ThemeCookie] is { } theme && Themes.Contains(theme) ? theme : Default.Theme,
        cookies[RailCookie] == "1");
}
