using IsoIntranet.Features.YearPlan.Schedules;
using Xunit;

namespace IsoIntranet.Tests.Features.YearPlan.Schedules;

public sealed class SchedulePeriodTests
{
    private static readonly ScheduleReader Reader = new();

    [Theory]
    [InlineData("Hàng quý", "2025-03-31 2025-06-30 2025-09-30 2025-12-31")]
    [InlineData("Thường xuyên", "2025-03-31 2025-06-30 2025-09-30 2025-12-31")]
    [InlineData("Hàng năm", "2025-12-31")]
    [InlineData("Vào tháng 8 hàng năm", "2025-08-31")]
    [InlineData("6 tháng một lần", "2025-06-30 2025-12-31")]
    [InlineData("hàng quý, 6 tháng, 9 tháng và năm", "2025-03-31 2025-06-30 2025-06-30 2025-09-30 2025-09-30 2025-12-31 2025-12-31")]
    [InlineData("trước ngày 15 của tháng cuối quý", "2025-03-14 2025-06-14 2025-09-14 2025-12-14")]
    [InlineData("Quý III hoặc Quý IV", "2025-12-31")]
    [InlineData("hàng năm, quý III hoặc quý IV", "2025-12-31")]
    [InlineData("Tháng 3 và tháng 9", "2025-03-31 2025-09-30")]
    [InlineData("Khi có yêu cầu", "")]
    [InlineData("Thường xuyên khi có sự thay đổi", "")]
    [InlineData("Theo kế hoạch của Sở", "")]
    [InlineData("", "")]
    public void Falls_due_in_the_plan_year(string words, string expected) =>
        Assert.Equal(expected, string.Join(' ', Reader.Read(words, 2025).Periods().Select(p => p.Due.ToString("yyyy-MM-dd"))));

    [Fact]
    public void Ongoing_work_is_confirmed_as_often_as_asked()
    {
        var reading = Reader.Read("Thường xuyên", 2022, new(2022, 3, 1), new(2022, 10, 31));

        Assert.Equal(4, reading.Periods().Count);
        Assert.Equal(8, reading.Periods(ScheduleUnit.Month).Count);
        Assert.Equal(new SchedulePeriod(new(2022, 3, 1), new(2022, 3, 31), ScheduleUnit.Quarter), reading.Periods()[0]);
        Assert.Equal(new DateOnly(2022, 10, 31), reading.Periods()[^1].Due);
    }

    [Fact]
    public void Days_that_a_month_lacks_are_its_last()
    {
        var due = Reader.Read("Trước ngày 31 hàng tháng", 2025).Periods().Select(p => p.Due).ToList();

        Assert.Equal(12, due.Count);
        Assert.Equal(new DateOnly(2025, 1, 30), due[0]);
        Assert.Equal(new DateOnly(2025, 2, 28), due[1]);
    }

    [Fact]
    public void Alternatives_are_amber_after_the_first_and_red_after_the_last()
    {
        var reading = Reader.Read("Quý III hoặc Quý IV", 2025);

        Assert.Equal(new DateOnly(2025, 7, 1), reading.FirstDay);
        Assert.Equal(new DateOnly(2025, 9, 30), reading.AmberDay);
        Assert.Equal(new DateOnly(2025, 12, 31), reading.DueDay);
        Assert.Equal(reading.DueDay, reading.Summary.DueDay);
    }

    [Fact]
    public void Before_leaves_the_day_out_and_by_does_not()
    {
        Assert.Equal(new DateOnly(2022, 11, 29), Reader.Read("trước ngày 30 tháng 11 năm 2022", 2022).DueDay);
        Assert.Equal(new DateOnly(2022, 11, 30), Reader.Read("chậm nhất 30/11", 2022).DueDay);
    }

    [Fact]
    public void A_year_not_stated_in_a_plan_of_several_is_asked_about()
    {
        var reading = Reader.Read("Quý II", 2011, new(2011, 1, 1), new(2013, 12, 31));

        Assert.Contains(reading.Doubts, d => d.Code == DoubtCode.YearNotStated);
        Assert.Equal(12, Reader.Read("Hàng quý", 2011, new(2011, 1, 1), new(2013, 12, 31)).Periods().Count);
    }
}
