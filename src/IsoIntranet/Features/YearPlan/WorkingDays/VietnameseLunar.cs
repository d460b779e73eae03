namespace IsoIntranet.Features.YearPlan.WorkingDays;

/// <summary>
/// The Vietnamese lunar calendar: new moons and solar terms on the meridian of Hanoi (UTC+7), after Jean Meeus, Astronomical
/// Algorithms, 1998. .NET's Chinese calendar reckons at UTC+8 and has Tết on another day in some years (2007, 2030).
/// </summary>
public static class VietnameseLunar
{
    private const double Zone = 7.0 / 24;

    private const double LunarMonth = 29.530588853;

    /// <summary>Day number of 1 January 1, as the astronomers count.</summary>
    private const int JulianDayOfFirst = 1721426;

    /// <summary>The day on which a day of a month of the lunar year falls; the month that is not a leap month.</summary>
    /// <param name="lunarYear">The year in which it begins: 2026 for Bính Ngọ.</param>
    public static DateOnly ToSolar(int lunarYear, int month, int day)
    {
        var (from, to) = month < 11 ? (EleventhMonth(lunarYear - 1), EleventhMonth(lunarYear)) : (EleventhMonth(lunarYear), EleventhMonth(lunarYear + 1));
        var k = (int)Math.Floor(0.5 + ((from - 2415021.076998695) / LunarMonth));
        var offset = month - 11 < 0 ? month + 1 : month - 11;
        if (to - from > 365 && offset >= LeapOffset(from))
            offset++;
        return Of(NewMoon(k + offset) + day - 1);
    }

    private static DateOnly Of(int julianDay) => DateOnly.FromDayNumber(julianDay - JulianDayOfFirst);

    /// <summary>First day of the month that holds the winter solstice.</summary>
    private static int EleventhMonth(int year)
    {
        var lastDay = JulianDayOfFirst + new DateOnly(year, 12, 31).DayNumber;
        var k = (int)((lastDay - 2415021) / LunarMonth);
        var first = NewMoon(k);
        return SunSector(first) >= 9 ? NewMoon(k - 1) : first;
    }

    /// <summary>Which month after the eleventh is the leap month: the first without a principal solar term.</summary>
    private static int LeapOffset(int eleventh)
    {
        var k = (int)Math.Floor(0.5 + ((eleventh - 2415021.076998695) / LunarMonth));
        var offset = 1;
        var sector = SunSector(NewMoon(k + offset));
        for (int last; offset < 14; last = sector, offset++)
        {
            var next = SunSector(NewMoon(k + offset + 1));
            if (next == sector)
                break;
            sector = next;
        }

        return offset;
    }

    /// <summary>Day of the k-th new moon since 1 January 1900, in Hanoi.</summary>
    private static int NewMoon(int k)
    {
        var t = k / 1236.85;
        var (t2, t3) = (t * t, t * t * t);
        var day = 2415020.75933 + (29.53058868 * k) + (0.0001178 * t2) - (0.000000155 * t3) + (0.00033 * Sin(166.56 + (132.87 * t) - (0.009173 * t2)));
        var m = 359.2242 + (29.10535608 * k) - (0.0000333 * t2) - (0.00000347 * t3);
        var n = 306.0253 + (385.81691806 * k) + (0.0107306 * t2) + (0.00001236 * t3);
        var f = 21.2964 + (390.67050646 * k) - (0.0016528 * t2) - (0.00000239 * t3);
        var c = ((0.1734 - (0.000393 * t)) * Sin(m)) + (0.0021 * Sin(2 * m)) - (0.4068 * Sin(n)) + (0.0161 * Sin(2 * n)) - (0.0004 * Sin(3 * n))
            + (0.0104 * Sin(2 * f)) - (0.0051 * Sin(m + n)) - (0.0074 * Sin(m - n)) + (0.0004 * Sin((2 * f) + m)) - (0.0004 * Sin((2 * f) - m))
            - (0.0006 * Sin((2 * f) + n)) + (0.0010 * Sin((2 * f) - n)) + (0.0005 * Sin((2 * n) + m));
        var delta = -0.000278 + (0.000265 * t) + (0.000262 * t2);
        return (int)Math.Floor(day + c - delta + 0.5 + Zone);
    }

    /// <summary>Which twelfth of its way the sun is in at midnight; 0 begins at the spring equinox.</summary>
    private static int SunSector(int julianDay)
    {
        var t = (julianDay - 2451545.5 - Zone) / 36525;
        var t2 = t * t;
        var m = 357.52910 + (35999.05030 * t) - (0.0001559 * t2) - (0.00000048 * t * t2);
        var longitude = 280.46645 + (36000.76983 * t) + (0.0003032 * t2) + ((1.914600 - (0.004817 * t) - (0.000014 * t2)) * Sin(m))
            + ((0.019993 - (0.000101 * t)) * Sin(2 * m)) + (0.000290 * Sin(3 * m));
        return (int)((((longitude % 360) + 360) % 360) / 30);
    }

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
