using FsCheck;
using FsCheck.Fluent;
using IsoIntranet.Features.Objectives.Measuring;

namespace IsoIntranet.Tests.Features.Objectives.Measuring;

public sealed class MeasurePeriodTests
{
    private static readonly PeriodLength[] Lengths = [PeriodLength.Month, PeriodLength.Quarter, PeriodLength.HalfYear, PeriodLength.Year];

    private static readonly Arbitrary<(PeriodRule Rule, int Year)> Rules = (
        from day in Gen.Choose(1, 31)
        from earlier in Gen.Choose(0, 1)
        from year in Gen.Choose(2019, 2032)
        select (new PeriodRule(day, earlier), year)).ToArbitrary();

    [Theory]
    [InlineData(31, 0, PeriodLength.Quarter, 1, "2026-01-01", "2026-03-31")]
    [InlineData(14, 0, PeriodLength.Quarter, 1, "2025-12-15", "2026-03-14")]
    [InlineData(14, 0, PeriodLength.HalfYear, 1, "2025-12-15", "2026-06-14")]
    [InlineData(14, 0, PeriodLength.NineMonths, 1, "2025-12-15", "2026-09-14")]
    [InlineData(14, 0, PeriodLength.Year, 1, "2025-12-15", "2026-12-14")]
    [InlineData(31, 1, PeriodLength.Quarter, 1, "2025-12-01", "2026-02-28")]
    public void Periods_close_as_agencies_close_them(int day, int earlier, PeriodLength length, int index, string from, string until)
    {
        var (rule, period) = (new PeriodRule(day, earlier), new MeasurePeriod(2026, length, index));

        Assert.Equal((DateOnly.Parse(from), DateOnly.Parse(until)), (rule.FirstDay(period), rule.LastDay(period)));
    }

    [Fact]
    public void Periods_of_a_length_follow_one_another_without_gap_and_fill_the_year() => Prop.ForAll(Rules, given =>
    {
        var (rule, year) = given;
        var whole = new MeasurePeriod(year, PeriodLength.Year, 1);
        return Lengths.All(length =>
        {
            var periods = MeasurePeriod.Of(year, length).ToList();
            return rule.FirstDay(periods[0]) == rule.FirstDay(whole) && rule.LastDay(periods[^1]) == rule.LastDay(whole)
                && periods.Zip(periods.Skip(1)).All(pair => rule.LastDay(pair.First).AddDays(1) == rule.FirstDay(pair.Second))
                && rule.LastDay(whole).AddDays(1) == rule.FirstDay(whole with { Year = year + 1 });
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_day_falls_into_exactly_the_period_that_holds_it() => Prop.ForAll(Rules, Gen.Choose(0, 365).ToArbitrary(), (given, offset) =>
    {
        var day = given.Rule.FirstDay(new MeasurePeriod(given.Year, PeriodLength.Year, 1)).AddDays(offset);
        return Lengths.All(length => given.Rule.At(day, length) is var period && given.Rule.FirstDay(period) <= day && day <= given.Rule.LastDay(period));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_period_lies_within_those_that_hold_its_months()
    {
        var second = new MeasurePeriod(2026, PeriodLength.Quarter, 2);

        Assert.True(second.IsWithin(new MeasurePeriod(2026, PeriodLength.HalfYear, 1)));
        Assert.True(second.IsWithin(new MeasurePeriod(2026, PeriodLength.NineMonths, 1)));
        Assert.False(second.IsWithin(new MeasurePeriod(2026, PeriodLength.HalfYear, 2)));
        Assert.False(second.IsWithin(new MeasurePeriod(2025, PeriodLength.Year, 1)));
        Assert.False(new MeasurePeriod(2026, PeriodLength.Year, 1).IsWithin(second));
    }
}
