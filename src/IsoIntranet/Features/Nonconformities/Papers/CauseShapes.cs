using IsoIntranet.Features.Nonconformities.Causes;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.Nonconformities.Papers;

/// <summary>The picture of causes as shapes of a form: the same drawing that the screen shows.</summary>
internal static class CauseShapes
{
    public static DocumentDrawing Of(string effect, AnalysisContent content)
    {
        var drawing = content.Method == CauseMethod.FiveWhys
            ? CauseDrawing.OfWhys(effect, content.Whys, content.RootCause)
            : CauseDrawing.OfFishbone(effect, [.. content.Branches.Where(branch => branch.Causes.Count > 0)], PaperWords.Cause);
        return new DocumentDrawing(
            drawing.Width, drawing.Height,
            [.. drawing.Boxes.Select(box => new DrawingBox(box.X, box.Y, box.Width, box.Height, box.Kind switch { "effect" => "FDECEA", "root" => "E6F2F0", _ => "FFFFFF" }))],
            [.. drawing.Lines.Select(line => new DrawingLine(line.X1, line.Y1, line.X2, line.Y2, line.Kind == "spine" ? 2 : 1, line.Kind is "spine" or "arrow"))],
            [.. drawing.Texts.Select(text => new DrawingText(
                text.X, text.Y, text.Lines, text.Anchor switch { "middle" => TextPlace.Centre, "end" => TextPlace.Right, _ => TextPlace.Left }, text.Kind is "effect" or "root" or "bone"))],
            Told(effect, content));
    }

    private static string Told(string effect, AnalysisContent content) => content.Method == CauseMethod.FiveWhys
        ? string.Join(" → ", content.Whys.Prepend(effect).Append(content.RootCause).Where(text => text.Length > 0))
        : $"{effect}: {string.Join("; ", content.Branches.Select(branch => $"{PaperWords.Cause(branch.Category)}: {string.Join(", ", branch.Causes)}"))}";
}
