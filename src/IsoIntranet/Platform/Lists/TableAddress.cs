using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace IsoIntranet.Platform.Lists;

/// <summary>
/// A table's state in the address of its page, so that it survives a reload, a link and the way back: <c>q</c>, <c>sort</c>,
/// <c>desc</c>, <c>page</c> (from 1) and <c>size</c>, behind a prefix where a page has several tables.
/// </summary>
public static class TableAddress
{
    private const string Search = "q", Sort = "sort", Descending = "desc", Page = "page", Size = "size";

    /// <summary>How many rows a reader may ask for at once.</summary>
    public static readonly int[] Sizes = [20, 50, 100];

    public static PageRequest Read(string address, string prefix = "", int defaultSize = PageRequest.DefaultTake)
    {
        var start = address.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(start < 0 ? "" : address[start..].Split('#')[0]);
        var size = Number(Size, defaultSize);
        if (!Sizes.Contains(size))
            size = defaultSize;
        return new PageRequest
        {
            Search = Value(Search),
            Sort = Value(Sort),
            Descending = Value(Descending) == "1",
            Skip = (int)Math.Min((Math.Max(Number(Page, 1), 1) - 1L) * size, int.MaxValue),
            Take = size,
        };

        string? Value(string name) => query.TryGetValue(prefix + name, out var values) ? values.ToString() : null;
        int Number(string name, int otherwise) => int.TryParse(Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
    }

    /// <summary>The present address with another state of the table.</summary>
    public static string Of(NavigationManager navigation, PageRequest request, string prefix = "", int defaultSize = PageRequest.DefaultTake) =>
        navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
        {
            [prefix + Search] = request.Search,
            [prefix + Sort] = request.Sort,
            [prefix + Descending] = request is { Sort: not null, Descending: true } ? 1 : null,
            [prefix + Page] = request.Skip == 0 ? null : request.Skip / request.Take + 1,
            [prefix + Size] = request.Take == defaultSize ? null : request.Take,
        });

    /// <summary>The present address with another value of a page's own filter, back on the first page.</summary>
    public static string WithFilter(this NavigationManager navigation, string name, string? value, string prefix = "") =>
        navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
        {
            [name] = string.IsNullOrEmpty(value) ? null : value,
            [prefix + Page] = null,
        });
}
