using System.Linq.Expressions;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Platform.Lists;

/// <summary>One column that a list may be sorted and filtered by.</summary>
internal abstract class ListColumn<TRow>
{
    public abstract IOrderedQueryable<TRow> Order(IQueryable<TRow> rows, IOrderedQueryable<TRow>? ordered, bool descending);

    /// <returns>None where the operator or the value does not fit the column.</returns>
    public abstract Expression<Func<TRow, bool>>? Condition(ListOperator by, object? value);
}

internal sealed class ListColumn<TRow, TValue, TSort>(Expression<Func<TRow, TValue>> value, Expression<Func<TRow, TSort>> sortBy) : ListColumn<TRow>
{
    private static readonly Type Bare = Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue);

    private static readonly bool IsText = Bare == typeof(string);

    private static readonly bool MayBeNull = !typeof(TValue).IsValueType || Bare != typeof(TValue);

    /// <summary>Enumerations are kept as words, so more or less means nothing for them.</summary>
    private static readonly bool HasOrder = !IsText && !Bare.IsEnum && Bare != typeof(bool) && Bare != typeof(Guid);

    public override IOrderedQueryable<TRow> Order(IQueryable<TRow> rows, IOrderedQueryable<TRow>? ordered, bool descending) =>
        (ordered, descending) switch
        {
            (null, false) => rows.OrderBy(sortBy),
            (null, true) => rows.OrderByDescending(sortBy),
            (_, false) => ordered.ThenBy(sortBy),
            (_, true) => ordered.ThenByDescending(sortBy),
        };

    public override Expression<Func<TRow, bool>>? Condition(ListOperator by, object? operand)
    {
        if (by is ListOperator.IsNull or ListOperator.IsNotNull)
            return MayBeNull ? Compare(by == ListOperator.IsNull ? ExpressionType.Equal : ExpressionType.NotEqual, Expression.Constant(null, typeof(TValue))) : null;
        if (by is ListOperator.Contains or ListOperator.StartsWith)
            return IsText && operand is string { Length: > 0 } text ? Text(by, text) : null;
        if (ListValue.Convert(operand, Bare) is not { } converted)
            return null;
        ExpressionType? comparison = by switch
        {
            ListOperator.Equal => ExpressionType.Equal,
            ListOperator.NotEqual => ExpressionType.NotEqual,
            ListOperator.Less when HasOrder => ExpressionType.LessThan,
            ListOperator.LessOrEqual when HasOrder => ExpressionType.LessThanOrEqual,
            ListOperator.Greater when HasOrder => ExpressionType.GreaterThan,
            ListOperator.GreaterOrEqual when HasOrder => ExpressionType.GreaterThanOrEqual,
            _ => null,
        };
        return comparison is { } kind ? Compare(kind, Rows.Parameter((TValue)converted)) : null;
    }

    private Expression<Func<TRow, bool>> Text(ListOperator by, string text)
    {
        // A text that is sorted by its search form is also found by it.
        var (column, wanted) = sortBy is Expression<Func<TRow, string?>> normalised && !ReferenceEquals(sortBy, value)
            ? (normalised, SearchForm.Of(text)) : ((Expression<Func<TRow, string?>>)(object)value, text);
        return by == ListOperator.Contains ? Rows.Contains(column, wanted) : Rows.StartsWith(column, wanted);
    }

    private Expression<Func<TRow, bool>> Compare(ExpressionType kind, Expression operand) =>
        Expression.Lambda<Func<TRow, bool>>(Expression.MakeBinary(kind, value.Body, operand), value.Parameters);
}

/// <summary>Small conditions over rows. Values go in as parameters, so that the database keeps its plans.</summary>
internal static class Rows
{
    public static Expression<Func<TRow, bool>> Contains<TRow>(Expression<Func<TRow, string?>> column, string text) =>
        Call(column, nameof(string.Contains), text);

    public static Expression<Func<TRow, bool>> StartsWith<TRow>(Expression<Func<TRow, string?>> column, string text) =>
        Call(column, nameof(string.StartsWith), text);

    /// <summary>
    /// Whether one of the columns has the text as typed. SQLite compares letters outside ASCII by case, so the usual ways of
    /// writing it are tried: as typed, small, as a sentence, as a name.
    /// </summary>
    public static Expression<Func<TRow, bool>> HasExactly<TRow>(IEnumerable<Expression<Func<TRow, string?>>> columns, string text)
    {
        var small = text.Normalize().ToLowerInvariant();
        string[] ways = [text.Normalize(), small, char.ToUpperInvariant(small[0]) + small[1..], System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(small)];
        return columns.SelectMany(column => ways.Distinct().Select(way => Contains(column, way))).Aggregate(Either);
    }

    public static Expression<Func<TRow, bool>> Either<TRow>(Expression<Func<TRow, bool>> one, Expression<Func<TRow, bool>> other) =>
        Expression.Lambda<Func<TRow, bool>>(
            Expression.OrElse(one.Body, new Replacement(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    public static Expression Parameter<T>(T value) => Expression.Property(Expression.Constant(new Holder<T>(value)), nameof(Holder<>.Value));

    private static Expression<Func<TRow, bool>> Call<TRow>(Expression<Func<TRow, string?>> column, string method, string text) =>
        Expression.Lambda<Func<TRow, bool>>(
            Expression.Call(column.Body, typeof(string).GetMethod(method, [typeof(string)])!, Parameter(text)), column.Parameters);

    private sealed record Holder<T>(T Value);

    private sealed class Replacement(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
