using System.Collections.Concurrent;

namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>A place in the tokens, with the small steps the productions are made of. A step that fails moves nothing.</summary>
internal sealed class Cursor(string text)
{
    private static readonly ConcurrentDictionary<string, (string[] Words, string[] Folded)> Phrases = new();

    private readonly List<Token> _tokens = Lexer.Cut(text);

    /// <summary>A text typed wholly without marks is matched without marks: "thang 10", "quy IV".</summary>
    private readonly bool _bare = Lexer.IsBare(text);

    public int At { get; set; }

    public bool Ended => At >= _tokens.Count;

    public int Count => _tokens.Count;

    /// <summary>Words that were taken for slips, as written.</summary>
    public IEnumerable<string> Mended => _tokens.Where(token => token.Mended).Select(token => text[token.Start..token.End]);

    public Token? Peek(int ahead = 0) => At + ahead >= 0 && At + ahead < _tokens.Count ? _tokens[At + ahead] : null;

    public bool Eat(params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Sees(phrase, 0, out var length))
            {
                At += length;
                return true;
            }
        }

        return false;
    }

    public bool Sees(params ReadOnlySpan<string> phrases) => SeesAt(0, phrases);

    public bool SeesAt(int ahead, params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Sees(phrase, ahead, out _))
                return true;
        }

        return false;
    }

    public bool Mark(char c)
    {
        if (Peek()?.IsMark(c) != true)
            return false;
        At++;
        return true;
    }

    /// <summary>Tries a production; when it comes to nothing, goes back.</summary>
    public T? Try<T>(Func<T?> production)
        where T : class
    {
        var mark = At;
        var made = production();
        if (made is null)
            At = mark;
        return made;
    }

    /// <inheritdoc cref="Try{T}(Func{T})"/>
    public int? TryNumber(Func<int?> production)
    {
        var mark = At;
        var made = production();
        if (made is null)
            At = mark;
        return made;
    }

    /// <summary>Digits within bounds; <paramref name="longest"/> counts characters.</summary>
    public int? Digits(int least, int most, int longest = 2)
    {
        if (Peek() is not { Kind: TokenKind.Number } number || number.Length > longest || number.Value < least || number.Value > most)
            return null;
        At++;
        return number.Value;
    }

    /// <summary>The words between two places, as the plain text has them, without marks at the edges.</summary>
    public string Words(int from, int to)
    {
        if (from >= to || from >= _tokens.Count)
            return string.Empty;
        var words = text[_tokens[from].Start.._tokens[to - 1].End].Replace('\n', ' ');
        return words.Trim(' ', ',', ';', ':', '.', '-', '+', '*', '_', '"', '(', '/', '!', '?') is var trimmed
            && trimmed.EndsWith(')') && !trimmed.Contains('(') ? trimmed.TrimEnd(')', ' ', '.', ',') : trimmed + Closing(words, trimmed);
    }

    private static string Closing(string words, string trimmed) =>
        trimmed.Contains('(') && !trimmed.Contains(')') && words.TrimEnd().EndsWith(')') ? ")" : string.Empty;

    private bool Sees(string phrase, int ahead, out int length)
    {
        var (words, folded) = Phrases.GetOrAdd(phrase, p =>
        {
            var parts = p.Split(' ').Select(Lexer.Spelling).ToArray();
            return (parts, [.. parts.Select(PlainText.Fold)]);
        });
        length = words.Length;
        for (var i = 0; i < words.Length; i++)
        {
            if (Peek(ahead + i) is not { Kind: TokenKind.Word } token
                || (_bare ? token.Folded != folded[i] : token.Text != words[i]))
                return false;
        }

        return true;
    }
}
