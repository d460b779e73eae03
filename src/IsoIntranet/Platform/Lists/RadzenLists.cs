using Radzen;

namespace IsoIntranet.Platform.Lists;

/// <summary>
/// What a Radzen grid or list asks for, as a request to a whitelist. Only names, operators and values are taken over; the
/// expression strings that Radzen offers beside them (<c>Filter</c>, <c>OrderBy</c>) are never looked at.
/// </summary>
public static class RadzenLists
{
    public static PageRequest ToPageRequest(this LoadDataArgs args, string? search = null)
    {
        var sort = args.Sorts?.FirstOrDefault(descriptor => descriptor.SortOrder is not null);
        return new PageRequest
        {
            Search = search,
            Sort = sort?.Property,
            Descending = sort?.SortOrder == SortOrder.Descending,
            Skip = args.Skip ?? 0,
            Take = args.Top ?? PageRequest.DefaultTake,
            Filters = [.. (args.Filters ?? []).SelectMany(FiltersOf)],
        };
    }

    private static IEnumerable<ListFilter> FiltersOf(FilterDescriptor descriptor)
    {
        var column = descriptor.FilterProperty ?? descriptor.Property;
        var first = FilterOf(column, descriptor.FilterOperator, descriptor.FilterValue);
        var second = descriptor.SecondFilterValue is null ? null
            : FilterOf(column, descriptor.SecondFilterOperator, descriptor.SecondFilterValue);
        if (first is not null && second is not null && descriptor.LogicalFilterOperator == LogicalFilterOperator.Or)
            return [first with { Or = second }];
        return new[] { first, second }.OfType<ListFilter>();
    }

    private static ListFilter? FilterOf(string? column, FilterOperator by, object? value)
    {
        ListOperator? known = by switch
        {
            FilterOperator.Equals => ListOperator.Equal,
            FilterOperator.NotEquals => ListOperator.NotEqual,
            FilterOperator.LessThan => ListOperator.Less,
            FilterOperator.LessThanOrEquals => ListOperator.LessOrEqual,
            FilterOperator.GreaterThan => ListOperator.Greater,
            FilterOperator.GreaterThanOrEquals => ListOperator.GreaterOrEqual,
            FilterOperator.Contains => ListOperator.Contains,
            FilterOperator.StartsWith => ListOperator.StartsWith,
            FilterOperator.IsNull => ListOperator.IsNull,
            FilterOperator.IsNotNull => ListOperator.IsNotNull,
            _ => null,
        };
        return column is null || known is null ? null : new ListFilter(column, known.Value, value);
    }
}
