namespace IsoIntranet.Platform.Reviewing;

/// <param name="Before">As it was frozen.</param>
public sealed record FigureChange(Words Label, Words? Unit, decimal? Before, decimal? Now);

/// <summary>A row that is new (no <paramref name="Before"/>), gone (no <paramref name="Now"/>), or says something else.</summary>
public sealed record RowChange(ReviewRow? Before, ReviewRow? Now);

public sealed record TableChange(Words Title, IReadOnlyList<RowChange> Rows);

/// <summary>
/// What has become different since facts were frozen. A figure is known by its label, a row by its record and its first cell; what
/// stands twice is taken in its order.
/// </summary>
/// <param name="Charts">Titles of charts that would be drawn otherwise.</param>
public sealed record ReviewFactsDiff(IReadOnlyList<FigureChange> Figures, IReadOnlyList<Words> Charts, IReadOnlyList<TableChange> Tables)
{
    public static readonly ReviewFactsDiff None = new([], [], []);

    public bool IsEmpty => Figures.Count == 0 && Charts.Count == 0 && Tables.Count == 0;

    public static ReviewFactsDiff Of(ReviewFacts frozen, ReviewFacts now)
    {
        if (frozen.Equals(now))
            return None;
        return new ReviewFactsDiff(
            [.. Paired(frozen.Figures, now.Figures, figure => figure.Label).Where(pair => pair.One?.Value != pair.Other?.Value || (pair.One is null) != (pair.Other is null))
                .Select(pair => (pair.One ?? pair.Other!) is var known ? new FigureChange(known.Label, known.Unit, pair.One?.Value, pair.Other?.Value) : null!)],
            [.. Paired(frozen.Charts, now.Charts, chart => chart.Title).Where(pair => ReviewJson.Write(pair.One) != ReviewJson.Write(pair.Other)).Select(pair => (pair.One ?? pair.Other!).Title)],
            [.. Paired(frozen.Tables, now.Tables, table => table.Title)
                .Select(pair => new TableChange((pair.One ?? pair.Other!).Title, Rows(pair.One?.Rows ?? [], pair.Other?.Rows ?? []))).Where(table => table.Rows.Count > 0)]);
    }

    /// <summary>The facts that a source tells now, beside those that were frozen of it; none where it tells nothing any more.</summary>
    public static ReviewFacts? Since(ReviewSection frozen, IEnumerable<ReviewSection>? now) =>
        now is null ? null : now.FirstOrDefault(section => section.Source == frozen.Source)?.Facts ?? ReviewFacts.Empty;

    public FigureChange? Of(ReviewFigure figure) => Figures.FirstOrDefault(change => change.Label.Equals(figure.Label) && change.Before == figure.Value);

    public RowChange? Of(ReviewTable table, ReviewRow row) => TableOf(table)?.Rows.FirstOrDefault(change => change.Before is { } before && IsSame(before, row));

    public IEnumerable<ReviewRow> NewIn(ReviewTable table) => TableOf(table)?.Rows.Where(change => change.Before is null).Select(change => change.Now!) ?? [];

    private TableChange? TableOf(ReviewTable table) => Tables.FirstOrDefault(change => change.Title.Equals(table.Title));

    private static List<RowChange> Rows(IReadOnlyList<ReviewRow> frozen, IReadOnlyList<ReviewRow> now)
    {
        var changes = new List<RowChange>();
        var (before, after) = (frozen.ToLookup(KeyOf), now.ToLookup(KeyOf));
        foreach (var key in frozen.Concat(now).Select(KeyOf).Distinct())
        {
            var (gone, come) = (before[key].ToList(), after[key].ToList());
            foreach (var same in gone.ToList())
            {
                if (come.FindIndex(row => IsSame(row, same)) is >= 0 and var index)
                {
                    gone.Remove(same);
                    come.RemoveAt(index);
                }
            }
            for (var index = 0; index < Math.Max(gone.Count, come.Count); index++)
                changes.Add(new RowChange(gone.ElementAtOrDefault(index), come.ElementAtOrDefault(index)));
        }
        return changes;
    }

    private static string KeyOf(ReviewRow row) => ReviewJson.Write((row.Address, row.Cells.Count > 0 ? row.Cells[0] : null).ToTuple());

    private static bool IsSame(ReviewRow one, ReviewRow other) => one.Address == other.Address && one.Cells.SequenceEqual(other.Cells);

    private static IEnumerable<(T? One, T? Other)> Paired<T>(IReadOnlyList<T> ones, IReadOnlyList<T> others, Func<T, Words> nameOf)
        where T : class
    {
        var (before, after) = (ones.ToLookup(nameOf), others.ToLookup(nameOf));
        foreach (var name in ones.Concat(others).Select(nameOf).Distinct())
        {
            var (left, right) = (before[name].ToList(), after[name].ToList());
            for (var index = 0; index < Math.Max(left.Count, right.Count); index++)
                yield return (left.ElementAtOrDefault(index), right.ElementAtOrDefault(index));
        }
    }
}
