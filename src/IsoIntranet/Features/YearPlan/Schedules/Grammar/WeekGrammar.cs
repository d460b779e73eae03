namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>Days of the week.</summary>
internal static class WeekGrammar
{
    private static readonly string[] Names = ["hai", "ba", "tư", "năm", "sáu", "bảy"];

    /// <summary>"thứ hai" to "thứ bảy", "thứ 2" to "thứ 7", "chủ nhật".</summary>
    public static DayOfWeek? Weekday(Cursor c)
    {
        var mark = c.At;
        if (c.Eat("chủ nhật"))
            return DayOfWeek.Sunday;
        if (c.Eat("thứ"))
        {
            if (c.Digits(2, 7) is { } number)
                return (DayOfWeek)(number - 1);
            for (var i = 0; i < Names.Length; i++)
            {
                if (c.Eat(Names[i]))
                    return (DayOfWeek)(i + 1);
            }
        }

        c.At = mark;
        return null;
    }
}
