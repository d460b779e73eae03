namespace IsoIntranet.Features.Nonconformities.Causes;

/// <summary>A line of the drawing, in its own units (about pixels).</summary>
public sealed record DrawnLine(double X1, double Y1, double X2, double Y2, string Kind);

/// <summary>A text of the drawing, broken into lines.</summary>
/// <param name="Y">Baseline of the first line.</param>
/// <param name="Anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
public sealed record DrawnText(double X, double Y, IReadOnlyList<string> Lines, string Kind, string Anchor = "start");

/// <summary>A box behind a text.</summary>
public sealed record DrawnBox(double X, double Y, double Width, double Height, string Kind);

/// <summary>What a picture of causes consists of; made from the structured data, so that it is never out of step with it.</summary>
public sealed record CauseDrawing(double Width, double Height, IReadOnlyList<DrawnBox> Boxes, IReadOnlyList<DrawnLine> Lines, IReadOnlyList<DrawnText> Texts)
{
    public const double LineHeight = 17;
    private const int BoxLetters = 24;
    private const int CauseLetters = 24;

    /// <summary>Breaks words into lines of so many letters; a word that is longer is cut.</summary>
    public static IReadOnlyList<string> Wrap(string text, int letters, int most = 4)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Chunk(letters).Select(part => new string(part))))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > letters)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }
        if (line.Length > 0)
            lines.Add(line);
        if (lines.Count <= most)
            return lines;
        var last = lines[most - 1];
        return [.. lines.Take(most - 1), (last.Length > letters - 1 ? last[..(letters - 1)] : last) + "…"];
    }

    /// <summary>The effect on the left, and each answer to “why” one step to the right and down, to the root.</summary>
    public static CauseDrawing OfWhys(string effect, IReadOnlyList<string> whys, string rootCause)
    {
        const double width = 216, gap = 28, left = 12;
        var steps = whys.Where(why => !string.IsNullOrWhiteSpace(why)).ToList();
        var told = new List<(string Text, string Kind)> { (effect, "effect") };
        told.AddRange(steps.Select(why => (why, "why")));
        if (!string.IsNullOrWhiteSpace(rootCause))
            told.Add((rootCause, "root"));
        var (boxes, lines, texts) = (new List<DrawnBox>(), new List<DrawnLine>(), new List<DrawnText>());
        double y = 12, x = left;
        for (var step = 0; step < told.Count; step++)
        {
            var wrapped = Wrap(told[step].Text, BoxLetters, 5);
            var height = 16 + (wrapped.Count + 1) * LineHeight;
            boxes.Add(new DrawnBox(x, y, width, height, told[step].Kind));
            texts.Add(new DrawnText(x + 12, y + 20, [step == 0 || told[step].Kind == "root" ? "" : $"{step}"], "step"));
            texts.Add(new DrawnText(x + 12, y + (told[step].Kind == "why" ? 38 : 26), wrapped, told[step].Kind));
            if (step < told.Count - 1)
            {
                // From the middle of the bottom down, and into the next box's side.
                var nextY = y + height + gap - 8;
                lines.Add(new DrawnLine(x + 30, y + height, x + 30, nextY + 20, "bone"));
                lines.Add(new DrawnLine(x + 30, nextY + 20, x + 60, nextY + 20, "arrow"));
                y = nextY;
                x += 60;
            }
            else
            {
                y += height;
            }
        }
        return new CauseDrawing(x + width + 12, y + 12, boxes, lines, texts);
    }

    /// <summary>A spine that ends in the effect, a bone for each category above and below in turn, causes on the bones.</summary>
    /// <param name="name">Words a category.</param>
    public static CauseDrawing OfFishbone(string effect, IReadOnlyList<FishboneBranch> branches, Func<CauseCategory, string> name)
    {
        const double bay = 228, rise = 34, head = 190;
        var bones = branches.OrderBy(branch => branch.Category).ToList();
        var most = Math.Max(1, bones.Select(branch => branch.Causes.Sum(cause => Wrap(cause, CauseLetters, 3).Count) + branch.Causes.Count * 0.4).DefaultIfEmpty(1).Max());
        var reach = 46 + most * LineHeight + rise;
        var bays = Math.Max(1, (bones.Count + 1) / 2);
        var (width, spine) = (bays * bay + head + 24, reach + 12);
        var (boxes, lines, texts) = (new List<DrawnBox>(), new List<DrawnLine>(), new List<DrawnText>());
        lines.Add(new DrawnLine(12, spine, width - head - 12, spine, "spine"));
        var wrapped = Wrap(effect, BoxLetters, 5);
        var height = 20 + wrapped.Count * LineHeight;
        boxes.Add(new DrawnBox(width - head - 12, spine - height / 2, head, height, "effect"));
        texts.Add(new DrawnText(width - head, spine - height / 2 + 24, wrapped, "effect"));
        for (var place = 0; place < bones.Count; place++)
        {
            var up = place % 2 == 0 ? -1 : 1;
            var end = 12 + (place / 2 + 1) * bay - 16;
            var tip = spine + up * reach;
            lines.Add(new DrawnLine(end - 70, tip - up * 22, end, spine, "bone"));
            texts.Add(new DrawnText(end - 70, tip + (up < 0 ? 12 : -2), [name(bones[place].Category)], "bone", "middle"));
            var y = up < 0 ? tip + 44 : spine + 30;
            foreach (var cause in bones[place].Causes)
            {
                var part = Wrap(cause, CauseLetters, 3);
                // Where the slanted bone is at this height.
                var along = (y - (tip - up * 22)) / (spine - (tip - up * 22));
                var at = end - 70 + 70 * along;
                texts.Add(new DrawnText(at - 12, y, part, "cause", "end"));
                lines.Add(new DrawnLine(at - 8, y - 5, at, y - 5, "twig"));
                y += part.Count * LineHeight + 7;
            }
        }
        return new CauseDrawing(width, spine + reach + 12, boxes, lines, texts);
    }
}
