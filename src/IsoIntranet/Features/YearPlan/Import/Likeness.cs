namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>How far words are from one another, in typing errors: a letter too many, too few, wrong, or two in turn.</summary>
internal static class Likeness
{
    /// <summary>Whether <paramref name="wanted"/> stands somewhere in <paramref name="text"/> with at most so many errors.</summary>
    public static bool Contains(string text, string wanted, int most)
    {
        // Sellers: as the edit distance, but a match may begin anywhere.
        var row = new int[text.Length + 1];
        for (var i = 1; i <= wanted.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= text.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (wanted[i - 1] == text[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }
        return row.Min() <= most;
    }

    /// <returns>The number of errors between two words; <paramref name="most"/> + 1 where there are more than that.</returns>
    public static int Distance(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;
        int[] before = [], former = [.. Enumerable.Range(0, other.Length + 1)];
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(former[j] + 1, row[j - 1] + 1), former[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            if (row.Min() > most)
                return most + 1;
            (before, former) = (former, row);
        }
        return former[^1];
    }
}
