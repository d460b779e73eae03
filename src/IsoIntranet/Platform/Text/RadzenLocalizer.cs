using System.Globalization;
using System.Resources;
using Radzen;

namespace IsoIntranet.Platform.Text;

/// <summary>Gives Radzen's components their words in the interface's language, as Radzen has none in Vietnamese.</summary>
public sealed class RadzenLocalizer : ILocalizer
{
    private static readonly ResourceManager Words = new(typeof(LibraryText));

    public string? Get(string key, CultureInfo culture) => Words.GetString(key, culture);
}
