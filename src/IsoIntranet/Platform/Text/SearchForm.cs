using System.Globalization;
using System.Text;

namespace IsoIntranet.Platform.Text;

/// <summary>Text as it is searched: lower case, Vietnamese marks stripped, đ as d, white space single (R133).</summary>
public static class SearchForm
{
    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var decomposed = text.Normalize(NormalizationForm.FormD);
        var form = new StringBuilder(decomposed.Length);
        foreach (var character in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsWhiteSpace(character))
            {
                if (form.Length > 0 && form[^1] != ' ')
                    form.Append(' ');
                continue;
            }
            form.Append(char.ToLowerInvariant(character) is 'đ' ? 'd' : char.ToLowerInvariant(character));
        }
        return form.ToString().TrimEnd();
    }
}
