namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>
/// Line breaks that only wrap a narrow cell ("Từ / tháng 3 / đến / tháng 5"), and so join nothing and part nothing: behind a
/// word or mark that wants to go on, in front of a bracket, or before a small letter in a text that begins with a capital.
/// </summary>
internal static class Wraps
{
    private static readonly HashSet<string> GoingOn =
    [
        "từ", "kể", "tính", "đến", "tới", "hết", "tháng", "quý", "ngày", "năm", "tuần", "trước", "sau", "chậm", "muộn", "nhất", "hàng", "mỗi", "từng",
        "các", "trong", "vào", "của", "và", "hoặc", "hay", "đầu", "giữa", "cuối", "khi", "theo", "không", "quá", "thường", "định", "q",
    ];

    public static void Join(List<Token> tokens, string text)
    {
        if (!tokens.Exists(token => token.Kind == TokenKind.Break))
            return;
        var capital = tokens.Find(token => token.Kind == TokenKind.Word) is { } first && char.IsUpper(text[first.Start]);
        var kept = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Break || kept.Count == 0 || i + 1 == tokens.Count || !IsWrap(kept[^1], tokens[i + 1], text, capital))
                kept.Add(tokens[i]);
        }

        tokens.Clear();
        tokens.AddRange(kept);
    }

    private static bool IsWrap(Token before, Token after, string text, bool capital) =>
        (before.Kind == TokenKind.Word && GoingOn.Contains(before.Text))
        || (before.Kind == TokenKind.Mark && before.Text is "(" or "/" or "-" or ",")
        || (after.Kind == TokenKind.Mark && after.Text is "(" or ")" or "/" or ",")
        || (capital && after.Kind == TokenKind.Word && char.IsLower(text[after.Start]));
}
