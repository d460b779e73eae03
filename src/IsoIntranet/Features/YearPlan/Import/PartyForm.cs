using System.Text.RegularExpressions;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>
/// A name as it is compared: without case, marks, brackets, joiners and “và”. Abbreviations need no list: “UBND”, “GD&amp;ĐT”,
/// “TTHC” are the first letters of the words they stand for, and are held against them as such.
/// </summary>
public static partial class PartyForm
{
    private static readonly Dictionary<string, string[]> SingleLetters = new()
    {
        ["p"] = ["phong", "phuong"],
        ["x"] = ["xa"],
        ["h"] = ["huyen"],
        ["q"] = ["quan"],
        ["t"] = ["tinh"],
    };

    /// <summary>By which words are known again.</summary>
    public static string Of(string words) => string.Join(' ', Tokens(words));

    public static string[] Tokens(string words) =>
        [.. Apart().Split(SearchForm.Of(Brackets().Replace(words, " "))).Where(token => token.Length > 0 && token != "va")];

    /// <summary>Whether two names are the same, whichever of their words either abbreviates.</summary>
    public static bool AreSame(ReadOnlySpan<string> one, ReadOnlySpan<string> other)
    {
        if (one.Length == 0 || other.Length == 0)
            return one.Length == other.Length;
        if (one[0] == other[0] && AreSame(one[1..], other[1..]))
            return true;
        return IsShortOf(one[0], other) is > 0 and var length && AreSame(one[1..], other[length..])
            || IsShortOf(other[0], one) is > 0 and var reverse && AreSame(one[reverse..], other[1..])
            || IsLetterOf(one[0], other[0]) && AreSame(one[1..], other[1..]);
    }

    private static int IsShortOf(string letters, ReadOnlySpan<string> words)
    {
        if (letters.Length is < 2 or > 8 || words.Length < letters.Length)
            return 0;
        for (var index = 0; index < letters.Length; index++)
        {
            if (words[index][0] != letters[index])
                return 0;
        }
        return letters.Length;
    }

    private static bool IsLetterOf(string one, string other) =>
        SingleLetters.TryGetValue(one, out var words) && words.Contains(other) || SingleLetters.TryGetValue(other, out var others) && others.Contains(one);

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Apart();
}
