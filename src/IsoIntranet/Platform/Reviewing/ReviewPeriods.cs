namespace IsoIntranet.Platform.Reviewing;

/// <summary>What sources ask of the time that is looked at.</summary>
public static class ReviewPeriods
{
    extension(ReviewScope scope)
    {
        /// <summary>The day at whose end things stand as they are counted: never one that has not come.</summary>
        public DateOnly AsOf => scope.Until < scope.Today ? scope.Until : scope.Today;

        /// <summary>The first days of the months that are looked at.</summary>
        public IReadOnlyList<DateOnly> Months()
        {
            var first = new DateOnly(scope.From.Year, scope.From.Month, 1);
            return [.. Enumerable.Range(0, 120).Select(first.AddMonths).TakeWhile(month => month <= scope.Until)];
        }

        public bool IsNow(DateOnly? day) => day >= scope.From && day <= scope.Until;

        public bool IsFormer(DateOnly? day) => scope.Former is var (from, until) && day >= from && day <= until;
    }

    /// <summary>
    /// The period of the same length right before: whole months by months, so that a year is compared with a year and a leap
    /// day shifts nothing; other periods by days.
    /// </summary>
    public static (DateOnly From, DateOnly Until) Before(DateOnly from, DateOnly until)
    {
        if (from.Day != 1 || until.AddDays(1).Day != 1)
            return (from.AddDays(from.DayNumber - until.DayNumber - 1), from.AddDays(-1));
        var next = until.AddDays(1);
        return (from.AddMonths(-((next.Year - from.Year) * 12) - (next.Month - from.Month)), from.AddDays(-1));
    }
}
