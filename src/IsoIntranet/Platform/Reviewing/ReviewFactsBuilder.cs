namespace IsoIntranet.Platform.Reviewing;

/// <summary>Puts a source's facts together. Words are keys of the room's text.</summary>
public sealed class ReviewFactsBuilder(string room)
{
    /// <summary>Bars that one chart shows; the table beside it tells all.</summary>
    public const int MostBars = 15;

    /// <summary>Rows of a list of single records; how many there are more is said in the last.</summary>
    public const int MostRows = 60;

    private readonly List<ReviewFigure> _figures = [];
    private readonly List<ReviewChart> _charts = [];
    private readonly List<ReviewTable> _tables = [];

    public Words Say(string key, params string[] arguments) => Words.Of($"{room}.{key}", arguments);

    public ReviewFactsBuilder Figure(string key, decimal? value, decimal? former = null, FigureTone tone = FigureTone.Plain, string? address = null, Words? unit = null)
    {
        _figures.Add(new ReviewFigure(Say(key), value, unit, former, tone, address));
        return this;
    }

    public ReviewFactsBuilder Figure(ReviewFigure figure)
    {
        _figures.Add(figure);
        return this;
    }

    /// <summary>Left out where it has nothing to show.</summary>
    public ReviewFactsBuilder Chart(string key, ReviewChartKind kind, IReadOnlyList<Words> categories, IReadOnlyList<ReviewSeries> series, decimal? target = null)
    {
        if (categories.Count > 0 && series.Any(one => one.Values.Any(value => value is not null and not 0)))
            _charts.Add(new ReviewChart(Say(key), kind, categories, series, target));
        return this;
    }

    /// <summary>Counts of a kind each, the most frequent first.</summary>
    public ReviewFactsBuilder Counts(string key, ReviewChartKind kind, string series, IEnumerable<(Words Name, int Count)> counts)
    {
        var most = counts.Where(one => one.Count > 0).OrderByDescending(one => one.Count).Take(MostBars).ToList();
        return Chart(key, kind, [.. most.Select(one => one.Name)], [new ReviewSeries(Say(series), [.. most.Select(one => (decimal?)one.Count)])]);
    }

    /// <summary>Left out where it has no row.</summary>
    public ReviewFactsBuilder Table(string key, IReadOnlyList<string> columns, IEnumerable<ReviewRow> rows, int most = int.MaxValue)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return this;
        var shown = all.Take(most).ToList();
        if (all.Count > shown.Count)
            shown.Add(Row(null, new Words("=more", [Said.Exact(all.Count - shown.Count)])));
        _tables.Add(new ReviewTable(Say(key), [.. columns.Select(column => Say(column))], shown));
        return this;
    }

    public static ReviewRow Row(string? address, params IReadOnlyList<Words> cells) => new(cells, address);

    public ReviewSeries Series(string key, IEnumerable<decimal?> values) => new(Say(key), [.. values]);

    public ReviewFacts Done() => _figures.Count + _charts.Count + _tables.Count == 0 ? ReviewFacts.Empty : new(_figures, _charts, _tables);
}
