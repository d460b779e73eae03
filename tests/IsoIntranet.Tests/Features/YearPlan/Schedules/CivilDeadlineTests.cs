using IsoIntranet.Features.YearPlan.Schedules;
using Xunit;

namespace IsoIntranet.Tests.Features.YearPlan.Schedules;

/// <summary>BLDS 2015 Đ147–148.</summary>
public sealed class CivilDeadlineTests
{
    private static readonly WorkingCalendar Calendar = new(
        holidays: [new(2025, 1, 1), new(2025, 4, 30), new(2025, 5, 1), new(2025, 5, 2), new(2025, 9, 1), new(2025, 9, 2)],
        movedWorkingDays: [new(2025, 4, 26)]);

    [Theory]
    [InlineData("2024-11-30", 3, "2025-02-28")] // 28/02/2025 is a Friday
    [InlineData("2023-11-30", 3, "2024-02-29")] // a leap year
    [InlineData("2025-01-31", 1, "2025-02-28")]
    [InlineData("2025-03-31", 1, "2025-05-05")] // 30/4 to 2/5 are holidays, then a weekend
    [InlineData("2025-01-15", 3, "2025-04-15")]
    [InlineData("2025-11-15", 3, "2026-02-16")] // Sunday moves to Monday
    [InlineData("2025-05-31", -3, "2025-02-28")]
    [InlineData("2025-06-15", -1, "2025-05-15")]
    public void Months_end_on_the_same_day_or_the_last(string start, int months, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), CivilDeadline.AddMonths(DateOnly.Parse(start), months, Calendar));

    [Theory]
    [InlineData("2025-03-03", 1, "2025-03-04")] // the first day is not counted
    [InlineData("2025-03-03", 4, "2025-03-07")]
    [InlineData("2025-03-03", 5, "2025-03-10")] // Saturday moves to Monday
    [InlineData("2025-04-16", 10, "2025-04-26")] // a Saturday that is worked
    [InlineData("2025-04-20", 10, "2025-05-05")]
    [InlineData("2025-08-29", 3, "2025-09-03")]
    [InlineData("2025-03-10", -2, "2025-03-07")] // backwards over a weekend, to the day before
    public void Days_do_not_count_the_first(string start, int days, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), CivilDeadline.AddDays(DateOnly.Parse(start), days, Calendar));

    [Theory]
    [InlineData("2025-03-03", 5, "2025-03-10")]
    [InlineData("2025-03-08", 1, "2025-03-10")]
    [InlineData("2025-04-25", 2, "2025-04-28")] // 26/4 is worked, 27/4 is not
    [InlineData("2025-04-29", 1, "2025-05-05")]
    [InlineData("2025-03-10", -3, "2025-03-05")]
    public void Working_days_skip_days_off(string start, int days, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), CivilDeadline.AddWorkingDays(DateOnly.Parse(start), days, Calendar));

    [Theory]
    [InlineData("2024-02-29", 1, ScheduleUnit.Year, "2025-02-28")]
    [InlineData("2025-03-03", 2, ScheduleUnit.Week, "2025-03-17")]
    [InlineData("2025-03-31", 1, ScheduleUnit.Quarter, "2025-06-30")]
    [InlineData("2025-03-31", 1, ScheduleUnit.HalfYear, "2025-09-30")]
    [InlineData("2025-03-03", 24, ScheduleUnit.Hour, "2025-03-04")]
    [InlineData("2025-03-03", 25, ScheduleUnit.Hour, "2025-03-05")]
    public void Other_units(string start, int amount, ScheduleUnit unit, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), CivilDeadline.Add(DateOnly.Parse(start), amount, unit, Calendar));

    [Fact]
    public void Amounts_beyond_the_calendar_stop_at_its_bounds()
    {
        foreach (var unit in Enum.GetValues<ScheduleUnit>())
        {
            Assert.Equal(9999, CivilDeadline.Add(DateOnly.MaxValue.AddDays(-9), 9999, unit).Year);
            Assert.Equal(1, CivilDeadline.Add(DateOnly.MinValue.AddDays(9), -9999, unit).Year);
        }
    }

    [Fact]
    public void Next_working_day_is_the_day_itself_when_worked()
    {
        Assert.Equal(new DateOnly(2025, 4, 26), Calendar.NextWorkingDay(new DateOnly(2025, 4, 26)));
        Assert.Equal(new DateOnly(2025, 5, 5), CivilDeadline.NextWorkingDay(new DateOnly(2025, 4, 30), Calendar));
    }

    [Fact]
    public void A_counted_period_waits_for_its_anchor()
    {
        var reading = new ScheduleReader().Read("chậm nhất ba tháng kể từ khi văn bản có hiệu lực", 2025);

        Assert.Null(reading.DueDay);
        Assert.Equal(new DateOnly(2025, 2, 28), reading.Relative!.From(new DateOnly(2024, 11, 30), Calendar));
    }

    [Fact]
    public void A_dated_anchor_gives_a_due_day_by_the_readers_calendar()
    {
        var reading = new ScheduleReader(Calendar).Read("01 tháng kể từ ngày 31/3/2025", 2025);

        Assert.Equal(new DateOnly(2025, 5, 5), reading.DueDay);
    }
}
