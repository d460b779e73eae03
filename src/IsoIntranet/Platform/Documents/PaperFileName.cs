using System.Text;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Platform.Documents;

/// <summary>Names of files that every Windows takes, in archives of every age: letters without marks, digits, hyphens.</summary>
internal static class PaperFileName
{
    private const int Longest = 70;

    public static string Slug(string text)
    {
        var name = new StringBuilder();
        foreach (var letter in SearchForm.Of(text))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                name.Append(letter);
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
            if (name.Length >= Longest)
                break;
        }
        var slug = name.ToString().Trim('-');
        return slug.Length == 0 ? "tep" : slug;
    }
}
