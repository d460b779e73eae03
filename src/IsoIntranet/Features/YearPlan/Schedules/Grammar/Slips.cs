namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>
/// Slips of the keys and of the scanner where only one word can be meant: wrong or missing marks on a pair of words that has
/// no other reading, and a "tháng" with letters doubled, swapped or dropped in front of a number.
/// </summary>
internal static class Slips
{
    private static readonly Dictionary<(string, string), (string, string)> Pairs = Of(
        "thường xuyên", "chậm nhất", "muộn nhất", "định kỳ", "hoàn thành", "thời gian", "thời hạn", "đột xuất", "kể từ", "làm việc", "học kỳ");

    private static readonly HashSet<string> Month = Variants("thang");

    /// <param name="tokens">Mended in place.</param>
    /// <param name="bare">The whole text is typed without marks, so that their lack is no slip.</param>
    public static void Mend(List<Token> tokens, bool bare)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var (here, next) = (tokens[i], i + 1 < tokens.Count ? tokens[i + 1] : null);
            if (here.Kind != TokenKind.Word)
                continue;
            if (here.Folded == "truoc")
                tokens[i] = Meant(here, "trước", bare);
            else if (next is { Kind: TokenKind.Number, Length: <= 2, Value: <= 12 } && here.Text != "tháng" && Month.Contains(here.Folded))
                tokens[i] = Meant(here, "tháng", bare);
            else if (next is { Kind: TokenKind.Word } && Pairs.TryGetValue((here.Folded, next.Folded), out var meant))
                (tokens[i], tokens[i + 1]) = (Meant(here, meant.Item1, bare), Meant(next, meant.Item2, bare));
        }
    }

    private static Token Meant(Token token, string word, bool bare) => token.Text == word
        ? token
        : token with { Text = word, Folded = PlainText.Fold(word), Mended = !bare || token.Folded != PlainText.Fold(word) };

    private static Dictionary<(string, string), (string, string)> Of(params string[] pairs) => pairs.Select(pair => pair.Split(' '))
        .ToDictionary(pair => (PlainText.Fold(pair[0]), PlainText.Fold(pair[1])), pair => (Lexer.Spelling(pair[0]), Lexer.Spelling(pair[1])));

    /// <summary>The word itself, and with one letter doubled, dropped, or swapped with the next. The first letter stands.</summary>
    private static HashSet<string> Variants(string word)
    {
        var variants = new HashSet<string> { word };
        for (var i = 1; i < word.Length; i++)
        {
            variants.Add(word[..i] + word[i] + word[i..]);
            if (i + 1 < word.Length)
                variants.Add(word[..i] + word[i + 1] + word[i] + word[(i + 2)..]);
            variants.Add(word.Remove(i, 1));
        }

        // These are words of their own.
        variants.ExceptWith(["than", "tang"]);
        return variants;
    }
}
