using IsoIntranet.Features.YearPlan.WorkingDays;

namespace IsoIntranet.Tests.Features.YearPlan.WorkingDays;

public sealed class VietnameseLunarTests
{
    /// <summary>First days of lunar years; in 2007 and 2030 Beijing's calendar has the day after.</summary>
    [Theory]
    [InlineData(2007, "2007-02-17")]
    [InlineData(2020, "2020-01-25")]
    [InlineData(2022, "2022-02-01")]
    [InlineData(2023, "2023-01-22")]
    [InlineData(2024, "2024-02-10")]
    [InlineData(2025, "2025-01-29")]
    [InlineData(2026, "2026-02-17")]
    [InlineData(2027, "2027-02-06")]
    [InlineData(2030, "2030-02-02")]
    public void Knows_the_first_day_of_the_lunar_year(int year, string day) => Assert.Equal(DateOnly.Parse(day), VietnameseLunar.ToSolar(year, 1, 1));

    [Theory]
    [InlineData(2022, "2022-04-10")]
    [InlineData(2023, "2023-04-29")] // after a leap second month
    [InlineData(2024, "2024-04-18")]
    [InlineData(2025, "2025-04-07")]
    [InlineData(2026, "2026-04-26")]
    public void Knows_the_tenth_of_the_third_month(int year, string day) => Assert.Equal(DateOnly.Parse(day), VietnameseLunar.ToSolar(year, 3, 10));

    [Fact]
    public void Proposes_the_days_of_the_law_and_asks_for_those_that_are_decided_year_by_year()
    {
        var days = CalendarProposals.Of(2026);

        Assert.Equal(
            [new(2026, 1, 1), new(2026, 4, 26), new(2026, 4, 30), new(2026, 5, 1), new(2026, 9, 2)],
            days.Where(day => day.ByLaw).Select(day => day.Day));
        Assert.Equal([16, 17, 18, 19, 20], days.Where(day => day.Key == "Tet").Select(day => day.Day.Day));
        // Giỗ Tổ falls on a Sunday, so the Monday is off (BLLĐ 2019 Đ111 khoản 3).
        Assert.Contains(days, day => day is { Key: "HungKings.InLieu", ByLaw: false } && day.Day == new DateOnly(2026, 4, 27));
        Assert.All(days, day => Assert.Equal(2026, day.Day.Year));
    }

    [Fact]
    public void Every_year_has_its_proposals()
    {
        for (var year = KeepCalendarDays.FirstYear; year <= KeepCalendarDays.LastYear; year++)
        {
            var days = CalendarProposals.Of(year);
            Assert.InRange(days.Count, 11, 24);
            Assert.InRange(VietnameseLunar.ToSolar(year, 1, 1), new DateOnly(year, 1, 20), new DateOnly(year, 2, 21));
        }
    }
}
