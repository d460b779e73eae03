using System.Globalization;
using System.Text;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Platform.Import.Docx;

/// <summary>
/// Automatic numbers as Word would show them. Row numbers of plans are often automatic, and without them a row could not be
/// told from a continued one.
/// </summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;
    private const int LongestLabel = 50;

    private readonly Dictionary<int, Dictionary<int, Level>> _patterns = [];
    private readonly Dictionary<int, string> _links = [];
    private readonly Dictionary<int, Numbered> _lists = [];
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int List, int Level)> _restarted = [];
    private DocxStyles _styles = new();

    public static DocxNumbering Read(XmlPart? part, DocxStyles styles)
    {
        var numbering = new DocxNumbering { _styles = styles };
        using (part)
        {
            if (part is null || !part.Open("numbering"))
                return numbering;
            part.Children(name =>
            {
                if (name == "abstractNum")
                    numbering.ReadPattern(part);
                else if (name == "num")
                    numbering.ReadList(part);
            });
        }
        return numbering;
    }

    /// <summary>The number of the next paragraph of a list; none where there is no such list.</summary>
    public string? Next(int list, int level)
    {
        if (list == 0 || level is < 0 or >= Levels || !_lists.TryGetValue(list, out var numbered))
            return null;
        var pattern = PatternOf(numbered.Pattern);
        if (LevelOf(numbered, pattern, level) is not { } wanted)
            return null;
        if (!_counters.TryGetValue(numbered.Pattern, out var counters))
            _counters[numbered.Pattern] = counters = new int?[Levels];
        if (numbered.Starts.TryGetValue(level, out var start) && _restarted.Add((list, level)))
            counters[level] = start;
        else
            counters[level] = counters[level] is { } before ? Math.Min(before, int.MaxValue - 1) + 1 : wanted.Start;
        for (var below = level + 1; below < Levels; below++)
        {
            if (LevelOf(numbered, pattern, below)?.Restart is not { } restart || level < restart)
                counters[below] = null;
        }
        return Label(numbered, pattern, wanted, counters);
    }

    private static string Label(Numbered numbered, Dictionary<int, Level>? pattern, Level wanted, int?[] counters)
    {
        if (wanted.Format == "none")
            return "";
        if (wanted.Format == "bullet")
            // Bullets of symbol fonts lie in the private range, and mean nothing outside their font.
            return wanted.Text.Length > 0 && wanted.Text[0] is >= '\uE000' and <= '\uF8FF' ? "•" : wanted.Text;
        var label = new StringBuilder();
        for (var at = 0; at < wanted.Text.Length && label.Length < LongestLabel; at++)
        {
            if (wanted.Text[at] != '%' || at + 1 == wanted.Text.Length || wanted.Text[at + 1] is < '1' or > '9')
            {
                label.Append(wanted.Text[at]);
                continue;
            }
            var which = wanted.Text[++at] - '1';
            var level = LevelOf(numbered, pattern, which);
            label.Append(Format(counters[which] ?? level?.Start ?? 1, wanted.IsLegal ? "decimal" : level?.Format));
        }
        return label.ToString();
    }

    private static Level? LevelOf(Numbered numbered, Dictionary<int, Level>? pattern, int level) =>
        numbered.Levels.GetValueOrDefault(level) ?? pattern?.GetValueOrDefault(level);

    /// <summary>A pattern may stand for that of a style, which names a list, which names the pattern.</summary>
    private Dictionary<int, Level>? PatternOf(int id)
    {
        if (_links.TryGetValue(id, out var style) && _styles.NumberingOf(style).List is { } list && _lists.TryGetValue(list, out var linked))
            id = linked.Pattern;
        return _patterns.GetValueOrDefault(id);
    }

    private void ReadPattern(XmlPart part)
    {
        var id = part.Number("abstractNumId") ?? -1;
        var levels = new Dictionary<int, Level>();
        part.Children(name =>
        {
            if (name == "lvl" && part.Number("ilvl") is { } level)
                levels[level] = ReadLevel(part);
            else if (name == "numStyleLink" && part.Val is { } style)
                _links[id] = style;
        });
        _patterns[id] = levels;
    }

    private void ReadList(XmlPart part)
    {
        var id = part.Number("numId") ?? -1;
        var list = new Numbered();
        part.Children(name =>
        {
            if (name == "abstractNumId")
                list.Pattern = part.Number("val") ?? -1;
            else if (name == "lvlOverride" && part.Number("ilvl") is { } level)
                part.Children(inner =>
                {
                    if (inner == "startOverride" && part.Number("val") is { } start)
                        list.Starts[level] = start;
                    else if (inner == "lvl")
                        list.Levels[level] = ReadLevel(part);
                });
        });
        _lists[id] = list;
    }

    private static Level ReadLevel(XmlPart part)
    {
        var level = new Level();
        part.Children(name => level = name switch
        {
            "start" => level with { Start = part.Number("val") ?? 1 },
            "numFmt" => level with { Format = part.Val ?? "decimal" },
            "lvlText" => level with { Text = part.Val is { } text ? text[..Math.Min(text.Length, LongestLabel)] : "" },
            "lvlRestart" => level with { Restart = part.Number("val") },
            "isLgl" => level with { IsLegal = part.IsOn },
            _ => level,
        });
        return level;
    }

    private static string Format(int number, string? format) => format switch
    {
        "upperRoman" => RomanNumeral.Of(number),
        "lowerRoman" => RomanNumeral.Of(number).ToLowerInvariant(),
        "upperLetter" => Letters(number),
        "lowerLetter" => Letters(number).ToLowerInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>As Word counts: … y, z, aa, bb.</summary>
    private static string Letters(int number) =>
        number is < 1 or > 780 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private sealed record Level(int Start = 1, string Format = "decimal", string Text = "", int? Restart = null, bool IsLegal = false);

    private sealed class Numbered
    {
        public int Pattern { get; set; } = -1;

        public Dictionary<int, int> Starts { get; } = [];

        public Dictionary<int, Level> Levels { get; } = [];
    }
}
