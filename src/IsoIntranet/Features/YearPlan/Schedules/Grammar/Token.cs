namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

internal enum TokenKind
{
    Word,
    Number,
    Mark,
    Break,
}

/// <summary>A word, a run of digits, a mark or a line break of the plain text.</summary>
/// <param name="Kind">Which of the four.</param>
/// <param name="Text">Lower case with marks, in the spelling the grammar uses.</param>
/// <param name="Folded">Lower case without marks.</param>
/// <param name="Value">A number's value, or a Roman numeral's; -1 when neither.</param>
/// <param name="Start">First character in the plain text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Space">Whether a space or break stands before it.</param>
/// <param name="Mended">Written otherwise; taken for a slip.</param>
internal sealed record Token(TokenKind Kind, string Text, string Folded, int Value, int Start, int End, bool Space, bool Mended = false)
{
    public int Length => End - Start;

    public bool IsRoman => Kind == TokenKind.Word && Value > 0;

    public bool IsMark(char c) => Kind == TokenKind.Mark && Text[0] == c;
}
