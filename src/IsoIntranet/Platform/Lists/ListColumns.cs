using System.Linq.Expressions;
using IsoIntranet.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Platform.Lists;

/// <summary>
/// The whitelist of what a list may be sorted and filtered by, and the one way from a <see cref="PageRequest"/> to SQL.
/// Clients only ever send names; a name that is not here does nothing. Build it once, in a static field.
/// </summary>
/// <typeparam name="TRow">An entity, or a class that the query projects to by member initialisers; never a positional
/// record, which EF Core cannot look through.</typeparam>
public sealed class ListColumns<TRow>(Expression<Func<TRow, Guid>> id)
{
    private readonly Dictionary<string, ListColumn<TRow>> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Expression<Func<TRow, string?>>> _exact = [];
    private Expression<Func<TRow, string?>>? _normalised;
    private (string Name, bool Descending)? _default;

    public IEnumerable<string> Names => _columns.Keys;

    /// <summary>Adds a column that is sorted by its own value.</summary>
    public ListColumns<TRow> Add<TValue>(string name, Expression<Func<TRow, TValue>> value) => Add(name, value, value);

    /// <summary>Adds a column that is sorted by something else: a text by its search form, a state by its place in life.</summary>
    public ListColumns<TRow> Add<TValue, TSort>(string name, Expression<Func<TRow, TValue>> value, Expression<Func<TRow, TSort>> sortBy)
    {
        _columns.Add(name, new ListColumn<TRow, TValue, TSort>(value, sortBy));
        return this;
    }

    /// <summary>
    /// Searches in a column kept by <see cref="SearchForm.Of"/>; hits in <paramref name="exact"/> with the very marks that
    /// were typed come first (R133).
    /// </summary>
    public ListColumns<TRow> SearchIn(Expression<Func<TRow, string?>> normalised, params Expression<Func<TRow, string?>>[] exact)
    {
        _normalised = normalised;
        _exact.AddRange(exact);
        return this;
    }

    /// <summary>The order without a wish.</summary>
    public ListColumns<TRow> SortedBy(string name, bool descending = false)
    {
        _default = _columns.ContainsKey(name)
            ? (name, descending) : throw new ArgumentException($"The list has no column '{name}'.", nameof(name));
        return this;
    }

    /// <summary>What the request names that the list does not know; an endpoint refuses these, a page ignores them.</summary>
    public IReadOnlyList<string> UnknownNames(PageRequest request) =>
    [
        .. request.Filters.Select(filter => filter.Column).Append(request.Sort).OfType<string>()
            .Where(name => !_columns.ContainsKey(name)).Distinct(),
    ];

    /// <summary>Reads one page, counted and paged in SQL.</summary>
    public async Task<PageOf<TResult>> PageAsync<TResult>(
        IQueryable<TRow> rows, PageRequest request, Expression<Func<TRow, TResult>> select, CancellationToken cancellationToken = default)
    {
        var found = Find(rows, request);
        var total = await found.CountAsync(cancellationToken);
        if (total <= request.Skip)
            return new PageOf<TResult>([], total);
        var items = await Order(found, request).Skip(request.Skip).Take(request.Take).Select(select).ToListAsync(cancellationToken);
        return new PageOf<TResult>(items, total);
    }

    /// <summary>Searched, filtered and ordered, not yet paged.</summary>
    public IQueryable<TRow> Apply(IQueryable<TRow> rows, PageRequest request) => Order(Find(rows, request), request);

    private IQueryable<TRow> Find(IQueryable<TRow> rows, PageRequest request)
    {
        if (_normalised is not null && request.Search is { } search)
        {
            foreach (var word in SearchForm.Of(search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(10))
                rows = rows.Where(Rows.Contains(_normalised, word));
        }
        foreach (var filter in request.Filters)
        {
            if (Condition(filter) is { } condition)
                rows = rows.Where(condition);
        }
        return rows;
    }

    private Expression<Func<TRow, bool>>? Condition(ListFilter filter)
    {
        var condition = _columns.GetValueOrDefault(filter.Column)?.Condition(filter.Operator, filter.Value);
        return filter.Or is { } or && Condition(or) is { } alternative
            ? condition is null ? null : Rows.Either(condition, alternative)
            : condition;
    }

    private IQueryable<TRow> Order(IQueryable<TRow> rows, PageRequest request)
    {
        var wished = request.Sort is { } sort ? _columns.GetValueOrDefault(sort) : null;
        IOrderedQueryable<TRow>? ordered = null;
        if (wished is not null)
        {
            ordered = wished.Order(rows, null, request.Descending);
        }
        else
        {
            // Without a wish for another order, the best hits come first.
            if (request.Search is { } search && _exact.Count > 0)
                ordered = rows.OrderByDescending(Rows.HasExactly(_exact, search));
            if (_default is var (name, descending))
                ordered = _columns[name].Order(rows, ordered, descending);
        }
        // Rows that compare equal must not change places from page to page.
        return ordered is null ? rows.OrderBy(id) : ordered.ThenBy(id);
    }
}
