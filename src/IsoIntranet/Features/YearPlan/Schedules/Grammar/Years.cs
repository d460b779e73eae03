namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>
/// Gives every point its year: its own; else the next one named in the same list ("quý I, II năm 2025"); else the one before;
/// else the plan's. What would then run backwards is put a year on or back, and asked about.
/// </summary>
internal static class Years
{
    /// <summary>The years of all starts and ends, in order.</summary>
    public static List<int> Of(List<DatePiece> pieces, int planYear)
    {
        var points = pieces.SelectMany(p => p.End is null ? new[] { p.Start } : [p.Start, p.End]).ToList();
        var years = new int[points.Count];
        int? next = null;
        for (var i = points.Count - 1; i >= 0; i--)
        {
            next = points[i].Year ?? next;
            years[i] = next ?? 0;
        }

        int? before = null;
        for (var i = 0; i < points.Count; i++)
        {
            before = points[i].Year ?? before;
            if (years[i] == 0)
                years[i] = before ?? planYear;
            if (points[i].Year is null)
                years[i] += points[i].Shift;
        }

        return [.. years];
    }
}
