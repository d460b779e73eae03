using System.Text;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

/// <summary>Whether two ways of typing are one name: composed or not, in capitals or not, with one blank or two. Marks count: Hà is not Hạ.</summary>
public static class SigningName
{
    public static bool IsSame(string typed, string name) => Tidied(typed) is { Length: > 0 } given && given == Tidied(name);

    private static string Tidied(string name) => string.Join(' ', name.Normalize(NormalizationForm.FormC).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
