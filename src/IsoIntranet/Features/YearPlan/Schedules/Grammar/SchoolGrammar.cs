namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>Terms of a school year and the summer holidays: days by custom, for every province sets its own calendar.</summary>
internal static class SchoolGrammar
{
    /// <summary>"học kỳ I", "HK II năm học 2024-2025", "cuối học kỳ 1", "hè 2025".</summary>
    public static List<(CalendarPoint Point, Join Join)>? Points(Cursor c) => c.Try(() => Term(c) ?? Summer(c)) is { } point ? [(point, Join.None)] : null;

    private static CalendarPoint? Term(Cursor c)
    {
        var part = c.Eat("đầu") ? Part.Start : c.Eat("giữa") ? Part.Middle : c.Eat("kết thúc", "cuối") ? Part.End : Part.Whole;
        if (!c.Eat("học kỳ", "hk"))
            return null;
        _ = c.Mark('.');
        if ((c.Digits(1, 2) ?? MonthGrammar.Roman(c, 2)) is not { } term)
            return null;
        var point = new CalendarPoint(Grain.Term) { Quarter = term, Part = part };
        var mark = c.At;
        _ = c.Mark(',') || c.Mark('/') || c.Mark('(') || c.Eat("của");
        if (c.Eat("năm học", "niên khóa") || c.Peek(-1)?.IsMark('/') == true)
        {
            if (YearGrammar.Number(c) is { } first)
            {
                var range = c.At;
                if (!((c.Mark('-') || c.Mark('/')) && YearGrammar.Number(c) == first + 1))
                    c.At = range;
                return point with { Year = first };
            }
        }

        c.At = mark;

        // Without a year the second term is the one that lies in the plan's year.
        return term == 2 ? point with { Shift = -1 } : point;
    }

    private static CalendarPoint? Summer(Cursor c) => c.Eat("dịp nghỉ hè", "kỳ nghỉ hè", "dịp hè", "nghỉ hè", "hè")
        ? YearGrammar.Suffixed(c, new CalendarPoint(Grain.Months) { Month = 6, MonthTo = 8, Custom = true })
        : null;
}
