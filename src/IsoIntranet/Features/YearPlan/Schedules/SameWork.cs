using IsoIntranet.Features.YearPlan.Schedules.Grammar;

namespace IsoIntranet.Features.YearPlan.Schedules;

/// <summary>Whether two lines of a plan speak of the same work: the shorter one's words stand, in order, in the longer.</summary>
internal static class SameWork
{
    private const int FewestWords = 3;

    /// <summary>Words that name no work.</summary>
    private static readonly HashSet<string> Empty =
        ["thoi", "gian", "thuc", "hien", "to", "chuc", "tien", "hanh", "viec", "cong", "tac", "cac", "va", "cua", "cho", "tai", "ve", "nam", "trong", "duoc"];

    public static bool Is(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        if (a.Count > b.Count)
            (a, b) = (b, a);
        if (a.Count < FewestWords)
            return false;
        for (var start = 0; start + a.Count <= b.Count; start++)
        {
            if (b.Skip(start).Take(a.Count).SequenceEqual(a))
                return true;
        }

        return false;
    }

    private static List<string> Words(string work) =>
        [.. Lexer.Cut(PlainText.Of(work)).Where(t => t.Kind == TokenKind.Word && !Empty.Contains(t.Folded)).Select(t => t.Folded)];
}
