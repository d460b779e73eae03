namespace IsoIntranet.Platform.Lists;

/// <summary>Which part of a list is wished for. Whatever a client sends is brought within bounds, never trusted.</summary>
public sealed record PageRequest
{
    public const int DefaultTake = 20;

    /// <summary>The most rows read at once; exports read page after page of this size.</summary>
    public const int MaximumTake = 500;

    public const int MaximumSearchLength = 200;

    /// <summary>Far beyond any list of the product; keeps a typed-in page number from overflowing.</summary>
    private const int MaximumSkip = 10_000_000;

    /// <summary>What was typed into the search box; none when blank.</summary>
    public string? Search
    {
        get;
        init => field = string.IsNullOrWhiteSpace(value) ? null
            : value.Trim() is { Length: > MaximumSearchLength } tooLong ? tooLong[..MaximumSearchLength] : value.Trim();
    }

    /// <summary>Name of a column of the list's <see cref="ListColumns{TRow}"/>; its default order when unknown or none.</summary>
    public string? Sort { get; init => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    public bool Descending { get; init; }

    /// <summary>Rows to leave out, from 0.</summary>
    public int Skip { get; init => field = Math.Clamp(value, 0, MaximumSkip); }

    /// <summary>Rows wished for, 1 to <see cref="MaximumTake"/>.</summary>
    public int Take { get; init => field = Math.Clamp(value, 1, MaximumTake); } = DefaultTake;

    /// <summary>All must hold; those on unknown columns are left out.</summary>
    public IReadOnlyList<ListFilter> Filters { get; init; } = [];
}

/// <summary>A part of a list.</summary>
/// <param name="Items">The rows of this part, in order.</param>
/// <param name="Total">How many rows there are in all parts together.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Total)
{
    public static readonly PageOf<T> Empty = new([], 0);
}

public enum ListOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary>Text only; without case and marks where the column has a normalised form.</summary>
    Contains,

    /// <summary>Text only, like <see cref="Contains"/>.</summary>
    StartsWith,
    IsNull,
    IsNotNull,
}

/// <summary>A wish to see only rows whose column compares so to a value.</summary>
/// <param name="Column">Name of a column of the list's whitelist.</param>
/// <param name="Value">Of the column's type, or text in the invariant form (dates as yyyy-MM-dd).</param>
public sealed record ListFilter(string Column, ListOperator Operator, object? Value)
{
    /// <summary>Holds as well where this one does not.</summary>
    public ListFilter? Or { get; init; }
}
