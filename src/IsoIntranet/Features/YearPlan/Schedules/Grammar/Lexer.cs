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
            if (Digits(text, at) is { Length: > 0 } number)
            {
                at += number.Length;
                tokens.Add(new Token(TokenKind.Number, number, number, number.Length <= 8 ? int.Parse(number, CultureInfo.InvariantCulture) : -1, start, at, space));
            }
            else if (IsLetter(c))
            {
                while (at < text.Length && IsLetter(text[at]))
                    at++;
                AddWord(tokens, text, start, at, space);
            }
            else
            {
                at++;
                if (c == '\n')
                    tokens.Add(new Token(TokenKind.Break, "\n", "\n", -1, start, at, true));
                else if (c != ' ' && !Silent.Contains(c))
                    tokens.Add(Mark(c switch { '[' or '{' => '(', ']' or '}' => ')', _ => c }, start, at, space));
                space = c is ' ' or '\n' || (space && Silent.Contains(c));
                continue;
            }

            space = false;
        }

        Wraps.Join(tokens, text);
        Slips.Mend(tokens, IsBare(text));
        return tokens;
    }

    /// <summary>A run of digits; scanned pages have an O for a nought and a small L for a one ("1O/2O25", "l0").</summary>
    private static string Digits(string text, int at)
    {
        var end = at;
        var digits = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is 'O' or 'o' or 'l'))
            digits += char.IsAsciiDigit(text[end++]) ? 1 : 0;
        if (digits == 0)
            return "";
        if (digits < end - at && ((end < text.Length && IsLetter(text[end])) || (at > 0 && IsLetter(text[at - 1]))))
            for (end = at; end < text.Length && char.IsAsciiDigit(text[end]);)
                end++;
        return text[at..end].Replace('O', '0').Replace('o', '0').Replace('l', '1');
    }

    /// <summary>Typed wholly without marks.</summary>
    public static bool IsBare(string text) => text.All(c => c < 128 || !char.IsLetter(c));

    public static string Spelling(string word) => Spellings.GetValueOrDefault(word) ?? Toned(word);

    /// <summary>The tone mark as new spelling rules place it ("hoà" as "hòa", "uỷ" as "ủy"), but for "quý".</summary>
    private static string Toned(string word)
    {
        if (word.Length < 2 || word[0] == 'q')
            return word;
        var at = OldTones.IndexOf(word[^2..], StringComparison.Ordinal);
        return at >= 0 && at % 2 == 0 ? word[..^2] + NewTones.Substring(at, 2) : word;
    }

    private const string OldTones = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";

    private const string NewTones = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";

    private static bool IsLetter(char c) =>
        char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static void AddWord(List<Token> tokens, string text, int start, int end, bool space)
    {
        var word = text[start..end].ToLowerInvariant();
        foreach (var head in (string[])["quý", "quí", "qúy", "quy", "hk", "q", "t"])
        {
            if (word.Length > head.Length && word.Length <= head.Length + 4 && word.StartsWith(head, StringComparison.Ordinal)
                && RomanOf(word[head.Length..]) > 0 && (head != "t" || word.Length > 2))
            {
                tokens.Add(Word(head, start, start + head.Length, space));
                tokens.Add(Word(word[head.Length..], start + head.Length, end, false));
                return;
            }
        }

        tokens.Add(Word(word, start, end, space));
    }

    private static int RomanOf(string word) => word.Length <= 4 ? Romans.GetValueOrDefault(word.Replace('l', 'i'), -1) : -1;

    private static Token Mark(char c, int start, int end, bool space) => new(TokenKind.Mark, c.ToString(), c.ToString(), -1, start, end, space);

    private static Token Word(string word, int start, int end, bool space)
    {
        var text = Spelling(word);
        return new Token(TokenKind.Word, text, PlainText.Fold(text), RomanOf(word), start, end, space);
    }
}
