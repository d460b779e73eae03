namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>What stands between two parts.</summary>
internal enum Join
{
    /// <summary>Nothing: they touch.</summary>
    None,

    /// <summary>A bracket or a colon.</summary>
    Bracket,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>Words that were not understood.</summary>
    Gap,

    /// <summary>"Và", "&amp;", a semicolon, a new line.</summary>
    And,

    /// <summary>"Hoặc", "hay".</summary>
    Or,

    /// <summary>A slash, taken as "or".</summary>
    Slash,

    /// <summary>"Đến", a dash.</summary>
    To,
}

internal static class Joins
{
    /// <summary>Between the numbers of one list.</summary>
    public static Join Inner(Cursor c)
    {
        if (c.Mark('/'))
            return Join.Slash;
        if (c.Mark('-') || c.Mark('÷') || c.Mark('~') || c.Eat("đến", "tới"))
            return Join.To;
        return Plain(c);
    }

    /// <summary>Between whole expressions: all but the range.</summary>
    public static Join Outer(Cursor c) => c.Mark('/') ? Join.Slash : Plain(c);

    private static Join Plain(Cursor c)
    {
        var join = Join.None;
        while (true)
        {
            if (c.Mark(','))
                join = Stronger(join, Join.Comma);
            else if (c.Mark(';') || c.Mark('&') || c.Mark('+') || c.Eat("và", "cùng với"))
                join = Stronger(join, Join.And);
            else if (c.Eat("hoặc là", "hoặc", "hay"))
                join = Stronger(join, Join.Or);
            else if (join == Join.And && c.Peek()?.IsMark('/') == true && c.SeesAt(1, "hoặc"))
                c.At++;
            else
                return join;
        }
    }

    public static Join Stronger(Join one, Join other) => (Join)Math.Max((int)one, (int)other);
}
