using IsoIntranet.Features.YearPlan.Corrections;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Tests.Features.YearPlan.Schedules;

namespace IsoIntranet.Tests.Features.YearPlan.Corrections;

public sealed class MeaningFormTests
{
    private static readonly ScheduleReader Reader = new();

    [Theory]
    [InlineData("Quý III hoặc Quý IV")]
    [InlineData("Tháng (7-8)/2026")]
    [InlineData("trước ngày 30/11")]
    [InlineData("Hàng quý")]
    [InlineData("Thường xuyên")]
    [InlineData("Khi có yêu cầu")]
    [InlineData("05 ngày làm việc kể từ ngày nhận văn bản")]
    [InlineData("30 ngày kể từ ngày 15/3/2026")]
    [InlineData("Từ tháng 11/2026 đến tháng 02/2027")]
    public void What_the_form_begins_with_means_what_was_read(string words)
    {
        var reading = Reader.Read(words, 2026);

        var form = MeaningForm.Of(reading);
        var again = Reader.Read(words, form.ToMeaning(words, 2026), 2026);

        Assert.Null(form.Missing);
        Assert.Equal((reading.Kind, reading.FirstDay, reading.DueDay, reading.AnyOneSuffices), (again.Kind, again.FirstDay, again.DueDay, again.AnyOneSuffices));
        Assert.Equal(reading.Periods(), again.Periods());
    }

    [Theory]
    [InlineData("Hàng quý, trước ngày 15 tháng cuối quý")]
    [InlineData("Chậm nhất ngày 25 hàng tháng")]
    public void A_deadline_within_the_period_is_kept(string words)
    {
        var reading = Reader.Read(words, 2026);
        var again = Reader.Read(words, MeaningForm.Of(reading).ToMeaning(words, 2026), 2026);
        Assert.Equal(reading.Periods().Select(period => period.Due), again.Periods().Select(period => period.Due));
    }

    [Theory]
    [InlineData("Sau Tết", false)]
    [InlineData("Trước ngày 30/11", false)]
    [InlineData("Tháng 5/2026", true)]
    [InlineData("30/11/26", true)]
    [InlineData("Tháng 10/26", true)]
    [InlineData("năm 2026", true)]
    [InlineData("ngày 15 tháng 3", false)]
    public void Days_keep_their_year_only_where_the_words_name_one(string words, bool keeps) => Assert.Equal(keeps, SchedulePhrase.NamesYear(words));

    [Fact]
    public void A_form_that_says_nothing_says_what_is_missing()
    {
        var form = MeaningForm.Of(Reader.Read("kịp thời", 2026));
        Assert.Equal("Correct.DayMissing", form.Missing);
        form.Spans[0].From = new(2026, 5, 1);
        form.Spans[0].To = new(2026, 4, 1);
        Assert.Equal("Correct.Reversed", form.Missing);
        form.Kind = ScheduleKind.Event;
        Assert.Equal("Correct.EventMissing", form.Missing);
        form.Kind = ScheduleKind.Recurring;
        form.DueDay = 40;
        Assert.Equal("Correct.OutOfRange", form.Missing);
    }

    [Fact]
    public void The_row_above_is_taken_with_its_meaning_under_the_rows_own_words()
    {
        var above = Reader.Read("Quý III hoặc Quý IV", 2026);

        var taken = ScheduleMeaning.Of(above, "nt", 2026)!;

        Assert.Equal("nt", taken.Words);
        Assert.Equal("Once 2026-07-01..2026-09-30 2026-10-01..2026-12-31 any", ReadingText.Of(Reader.Read("nt", taken, 2026)));
        Assert.Null(ScheduleMeaning.Of(Reader.Read("theo kế hoạch", 2026), "nt", 2026));
        Assert.True(Reader.Read("nt", 2026).PointsAbove);
        Assert.True(Reader.Read("nt", 2026).Asks);
    }
}
