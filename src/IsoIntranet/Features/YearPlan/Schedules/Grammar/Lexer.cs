using System.Globalization;

namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>Cuts plain text into tokens. Letters and digits part ("T10", "05ngày"), and so do "QuýII" and "QIV".</summary>
internal static class Lexer
{
    /// <summary>Spellings and slips of the pen that stand for a word of the grammar.</summary>
    private static readonly Dictionary<string, string> Spellings = new()
    {
        ["quí"] = "quý",
        ["qúy"] = "quý",
        ["qúi"] = "quý",
        ["hằng"] = "hàng",
        ["kì"] = "kỳ",
        ["bẩy"] = "bảy",
        ["thưòng"] = "thường",
        ["thừơng"] = "thường",
        ["thuờng"] = "thường",
        ["trưóc"] = "trước",
        ["trứơc"] = "trước",
        ["truớc"] = "trước",
        ["mồng"] = "mùng",
    };

    /// <summary>One to twelve; scanned pages have a small L for the I.</summary>
    private static readonly Dictionary<string, int> Romans = new()
    {
        ["i"] = 1,
        ["ii"] = 2,
        ["iii"] = 3,
        ["iv"] = 4,
        ["v"] = 5,
        ["vi"] = 6,
        ["vii"] = 7,
        ["viii"] = 8,
        ["ix"] = 9,
        ["x"] = 10,
        ["xi"] = 11,
        ["xii"] = 12,
        ["l"] = 1,
        ["ll"] = 2,
        ["lll"] = 3,
        ["lv"] = 4,
    };

    private const string Silent = "*_\"'`“”„‘’•·|#†‡«»";

    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>();
        var space = false;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            var c = text[at];
            if (IsLetter(c))
            {
                while (at < text.Length && IsLetter(text[at]))
                    at++;
                AddWord(tokens, text, start, at, space);
            }
            else if (char.IsAsciiDigit(c))
            {
                while (at < text.Length && char.IsAsciiDigit(text[at]))
                    at++;
                var digits = text[start..at];
                tokens.Add(new Token(TokenKind.Number, digits, digits, digits.Length <= 8 ? int.Parse(digits, CultureInfo.InvariantCulture) : -1, start, at, space));
            }
            else
            {
                at++;
                if (c == '\n')
                    tokens.Add(new Token(TokenKind.Break, "\n", "\n", -1, start, at, true));
                else if (c != ' ' && !Silent.Contains(c))
                    tokens.Add(new Token(TokenKind.Mark, c.ToString(), c.ToString(), -1, start, at, space));
                space = c is ' ' or '\n' || (space && Silent.Contains(c));
                continue;
            }

            space = false;
        }

        return tokens;
    }

    public static string Spelling(string word) => Spellings.GetValueOrDefault(word, word);

    private static bool IsLetter(char c) =>
        char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static void AddWord(List<Token> tokens, string text, int start, int end, bool space)
    {
        var word = text[start..end].ToLowerInvariant();
        foreach (var head in (string[])["quý", "quí", "qúy", "quy", "q", "t"])
        {
            if (word.Length > head.Length && word.Length <= head.Length + 4 && word.StartsWith(head, StringComparison.Ordinal)
                && Romans.ContainsKey(word[head.Length..]) && (head != "t" || word.Length > 2))
            {
                tokens.Add(Word(head, start, start + head.Length, space));
                tokens.Add(Word(word[head.Length..], start + head.Length, end, false));
                return;
            }
        }

        tokens.Add(Word(word, start, end, space));
    }

    private static Token Word(string word, int start, int end, bool space)
    {
        var text = Spelling(word);
        return new Token(TokenKind.Word, text, PlainText.Fold(text), Romans.GetValueOrDefault(word, -1), start, end, space);
    }
}
