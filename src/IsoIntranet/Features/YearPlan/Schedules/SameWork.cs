using IsoIntranet.Features.YearPlan.Schedules.Grammar;

namespace IsoIntranet.Features.YearPlan.Schedules;

/// <summary>
/// Which lines of a plan speak of the same work: the shorter one's words stand, in order, in the longer. Lines are found by
/// the first three words of the shorter, so that a thousand rows cost a thousand look-ups and not a million comparisons.
/// </summary>
internal sealed class SameWork
{
    private const int FewestWords = 3;

    /// <summary>Words that name no work.</summary>
    private static readonly HashSet<string> Empty =
        ["thoi", "gian", "thuc", "hien", "to", "chuc", "tien", "hanh", "viec", "cong", "tac", "cac", "va", "cua", "cho", "tai", "ve", "nam", "trong", "duoc"];

    private readonly List<string[]> _lines;
    private readonly Dictionary<(string, string, string), List<int>> _places = [];

    public SameWork(IEnumerable<string> works)
    {
        _lines = [.. works.Select(Words)];
        for (var line = 0; line < _lines.Count; line++)
        {
            for (var at = 0; at + FewestWords <= _lines[line].Length; at++)
            {
                var key = Key(_lines[line], at);
                if (!_places.TryGetValue(key, out var lines))
                    _places[key] = lines = [];
                if (lines.Count == 0 || lines[^1] != line)
                    lines.Add(line);
            }
        }
    }

    /// <summary>For every place in the list the later places of the same work, in order.</summary>
    public List<int>[] Later()
    {
        var later = new List<int>[_lines.Count];
        for (var line = 0; line < later.Length; line++)
            later[line] = [];
        for (var line = 0; line < later.Length; line++)
        {
            if (_lines[line].Length < FewestWords)
                continue;
            foreach (var other in _places[Key(_lines[line], 0)])
            {
                // Of two of one length each would find the other.
                if (other == line || _lines[other].Length < _lines[line].Length || (_lines[other].Length == _lines[line].Length && other < line)
                    || _lines[other].AsSpan().IndexOf(_lines[line]) < 0)
                    continue;
                later[Math.Min(line, other)].Add(Math.Max(line, other));
            }
        }

        foreach (var others in later)
            others.Sort();
        return later;
    }

    private static (string, string, string) Key(string[] words, int at) => (words[at], words[at + 1], words[at + 2]);

    private static string[] Words(string work) =>
        [.. Lexer.Cut(PlainText.Of(work)).Where(t => t.Kind == TokenKind.Word && !Empty.Contains(t.Folded)).Select(t => t.Folded)];
}
