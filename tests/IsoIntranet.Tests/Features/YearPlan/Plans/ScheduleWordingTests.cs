using System.Globalization;
using System.Text.RegularExpressions;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Schedules;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.YearPlan.Plans;

public sealed class ScheduleWordingTests
{
    private static readonly ScheduleWording Wording = new ServiceCollection().AddLogging().AddLocalization()
        .AddSingleton<ScheduleWording>().BuildServiceProvider().GetRequiredService<ScheduleWording>();

    [Theory]
    [InlineData("Tháng (4-5)/2026", "01/04/2026 – 31/05/2026")]
    [InlineData("Quý III hoặc Quý IV", "Quý III hoặc Quý IV: hạn đầu 30/09, hạn cuối 31/12")]
    [InlineData("Thường xuyên", "Thường xuyên, xác nhận từng quý")]
    [InlineData("trước ngày 30 tháng 11 năm 2026", "Hạn cuối 29/11/2026")]
    [InlineData("Hàng quý", "Hàng quý: 4 kỳ, kỳ đầu hạn 31/03/2026, kỳ cuối hạn 31/12/2026")]
    [InlineData("", "Chưa ghi thời gian")]
    public void A_reading_is_told_in_Vietnamese(string words, string expected) => Assert.Equal(expected, In("vi", () => Of(words)));

    [Theory]
    [InlineData("Tháng (4-5)/2026", "01/04/2026 – 31/05/2026")]
    [InlineData("Quý III hoặc Quý IV", "Quarter III or Quarter IV: first deadline 30/09, last deadline 31/12")]
    [InlineData("Thường xuyên", "Ongoing, confirmed each quarter")]
    public void A_reading_is_told_in_English(string words, string expected) => Assert.Equal(expected, In("en", () => Of(words)));

    [Fact]
    public void An_event_is_named_in_the_officials_own_words() =>
        Assert.Matches(new Regex("^Khi có sự kiện: .*thay đổi thành viên"), In("vi", () => Of("Khi có sự thay đổi thành viên")));

    [Fact]
    public void What_was_not_read_is_asked_about_in_words()
    {
        var reading = PlanFixture.Reader.Read("Tháng 13/2026 blah blah", 2026);

        var doubts = In("vi", () => Wording.Doubts(reading));

        Assert.NotEmpty(doubts);
        Assert.All(doubts, doubt => Assert.Contains("“", doubt, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Every_kind_and_every_doubt_has_words(string culture) => In(culture, () =>
    {
        var empty = PlanFixture.Reader.Read("", 2026);
        foreach (var kind in Enum.GetValues<ScheduleKind>())
            Assert.DoesNotContain("Kind.", Wording.Kind(kind), StringComparison.Ordinal);
        foreach (var code in Enum.GetValues<DoubtCode>())
            Assert.DoesNotContain("Doubt.", Assert.Single(Wording.Doubts(empty with { Doubts = [new ScheduleDoubt(code, "x")] })), StringComparison.Ordinal);
        return true;
    });

    private static string Of(string words) => Wording.Of(PlanFixture.Reader.Read(words, 2026, new(2026, 1, 1), new(2026, 12, 31)));

    private static T In<T>(string culture, Func<T> told)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return told();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
