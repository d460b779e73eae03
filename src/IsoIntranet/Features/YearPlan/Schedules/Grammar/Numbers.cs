namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>Numbers in digits, in words, and lists of them.</summary>
internal static class Numbers
{
    private const int LongestList = 40;

    private static readonly string[] Units = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    /// <summary>"ba", "mười hai", "ba mươi", "hai mươi lăm".</summary>
    public static int? Spelled(Cursor c)
    {
        if (c.Eat("mười"))
            return 10 + (Unit(c, afterTen: true) ?? 0);
        if (Unit(c, afterTen: false) is not { } unit)
            return null;
        return c.Eat("mươi") ? (10 * unit) + (Unit(c, afterTen: true) ?? 0) : unit;
    }

    /// <summary>A spelled ordinal behind "tháng" or "quý"; "năm" is five there only when no year can begin with it.</summary>
    public static int? Ordinal(Cursor c, int most) => c.TryNumber(() =>
        Spelled(c) is { } word && word <= most && !c.Sees("lần", "tháng", "ngày", "nay", "sau", "tới", "học", "tiếp theo", "kế tiếp", "trước")
        && c.Peek()?.Kind != TokenKind.Number ? word : null);

    /// <summary>An amount: "05", "05 (năm)", "ba".</summary>
    public static int? Amount(Cursor c, int most = 9999)
    {
        var amount = c.Digits(1, most, 4) ?? c.TryNumber(() => Spelled(c));
        if (amount is null || !c.Mark('('))
            return amount;
        var open = c.At - 1;
        if (Spelled(c) is null || !c.Mark(')'))
            c.At = open;
        return amount;
    }

    /// <summary>Elements joined by commas, "và", "hoặc", slashes or dashes, with or without brackets round them all.</summary>
    /// <param name="unit">A unit that an element may say once more.</param>
    public static List<(int Value, Join Join)>? List(Cursor c, Func<int?> element, string? unit = null) => c.Try(() =>
    {
        var bracket = c.Mark('(');
        if (element() is not { } first)
            return null;
        var list = new List<(int, Join)> { (first, Join.None) };
        while (list.Count < LongestList)
        {
            var mark = c.At;
            var join = Joins.Inner(c);
            if (join == Join.None || element() is not { } next)
            {
                c.At = mark;
                break;
            }

            if (!bracket && StartsSomethingElse(c, join, unit))
            {
                c.At = mark;
                break;
            }

            list.Add((next, join));
        }

        return !bracket || c.Mark(')') ? list : null;
    });

    /// <summary>After a list's number: a day and month of its own, or a unit that the number counts.</summary>
    private static bool StartsSomethingElse(Cursor c, Join join, string? unit) =>
        (join != Join.Slash && c.Peek()?.IsMark('/') == true && c.Peek(1) is { Kind: TokenKind.Number, Length: <= 2, Value: <= 12 })
        || c.Sees("ngày", "lần", "giờ", "phút", "quý") || (unit is null && c.Sees("tuần"))
        || (c.Sees("tháng") && (c.Peek(1) is not { } next || (next.Kind != TokenKind.Number && !next.IsRoman && !next.IsMark('('))));

    private static int? Unit(Cursor c, bool afterTen)
    {
        for (var i = 0; i < Units.Length; i++)
        {
            if (c.Eat(Units[i]))
                return i + 1;
        }

        if (c.Eat("tư"))
            return 4;
        return afterTen && c.Eat("lăm") ? 5 : afterTen && c.Eat("mốt") ? 1 : null;
    }
}
