using System.Globalization;
using System.Resources;
using Radzen;

namespace IsoIntranet.Platform.Text;

/// <summary>Names the words of the component library's own buttons, menus and hints, under the library's keys.</summary>
public sealed class RadzenText;

/// <summary>Gives Radzen's components their words in the interface's language, as Radzen has none in Vietnamese.</summary>
internal sealed class RadzenLocalizer : ILocalizer
{
    private static readonly ResourceManager Words = new(typeof(RadzenText));

    public string? Get(string key, CultureInfo culture) => Words.GetString(key, culture);
}
