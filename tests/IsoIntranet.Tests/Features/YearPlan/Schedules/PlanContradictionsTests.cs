using IsoIntranet.Features.YearPlan.Schedules;
using Xunit;

namespace IsoIntranet.Tests.Features.YearPlan.Schedules;

public sealed class PlanContradictionsTests
{
    private static readonly ScheduleReader Reader = new();

    /// <summary>Plan 0: window March to October 2022, audit "tháng 8" in the text and "(7-8)" in the table.</summary>
    [Fact]
    public void Finds_what_plan_0_gets_wrong()
    {
        var window = new ScheduleWindow(new(2022, 3, 1), new(2022, 10, 31));
        var found = PlanContradictions.Find(new PlanFacts("15/KH-UBND", new(2022, 2, 10), window,
        [
            Line("text-audit", "Thời gian đánh giá nội bộ", "Vào tháng 8 hàng năm"),
            Line("text-declare", "Thời gian phân tích công bố phù hợp tiêu chuẩn", "Vào tháng 10 năm 2022"),
            Line("1", "Quyết định kiện toàn Ban chỉ đạo thực hiện ISO", "Tháng (1-3)/2022", "Quyết định hành chính"),
            Line("2", "Tập huấn giới thiệu về TCVN ISO 9001:2015", "", "Theo Thông báo của Sở khoa học và công nghệ"),
            Line("6", "Tổ chức thực hiện việc đánh giá nội bộ và xem xét của lãnh đạo", "Tháng (7-8)/2022", "Hồ sơ"),
            Line("9", "Hướng dẫn duy trì Hệ thống quản lý", "Tháng 10/2022", ""),
            Line("report", "Báo cáo Sở Khoa học và Công nghệ", "trước ngày 30 tháng 11 năm 2022"),
        ]));

        Assert.Equal(
            [
                (PlanWarningCode.PartlyOutsidePlan, "1", null),
                (PlanWarningCode.EmptyTime, "2", null),
                (PlanWarningCode.EmptyProduct, "9", null),
                (PlanWarningCode.PartlyOutsidePlan, "report", null),
                (PlanWarningCode.TwoTimes, "text-audit", "6"),
            ],
            found.Select(w => (w.Code, w.Line, w.OtherLine)));
    }

    [Fact]
    public void Finds_blank_number_and_date_and_a_month_before_the_issue()
    {
        var window = new ScheduleWindow(new(2025, 1, 1), new(2025, 12, 31));

        var blank = PlanContradictions.Find(new PlanFacts("/KH-UBND", null, window, []));
        Assert.Equal([PlanWarningCode.BlankNumber, PlanWarningCode.BlankDate], blank.Select(w => w.Code));

        var late = PlanContradictions.Find(new PlanFacts("7/KH-UBND", new(2025, 2, 5), window,
            [Line("1", "Ban hành kế hoạch", "Tháng 01/2025"), Line("2", "Tham gia đào tạo", "Quý I hoặc quý II"), Line("3", "Họp", "Tháng 3/2024")]));
        Assert.Equal(
            [(PlanWarningCode.DueBeforeIssue, "1"), (PlanWarningCode.OutsidePlan, "3"), (PlanWarningCode.DueBeforeIssue, "3")],
            late.Select(w => (w.Code, w.Line!)));
    }

    [Fact]
    public void Sections_do_not_contradict_each_other()
    {
        var window = new ScheduleWindow(new(2025, 1, 1), new(2025, 12, 31));
        var lines = new[]
        {
            Line("I.3", "Thực hiện đánh giá nội bộ", "Quý III hoặc Quý IV") with { Scope = "I" },
            Line("II.4", "Thực hiện đánh giá nội bộ HTQLCL và khắc phục", "Quý III, IV") with { Scope = "II" },
        };

        Assert.Empty(PlanContradictions.Find(new PlanFacts("1", new(2025, 1, 2), window, lines)));
        Assert.Single(PlanContradictions.Find(new PlanFacts("1", new(2025, 1, 2), window, [.. lines.Select(l => l with { Scope = null })])));
    }

    [Fact]
    public void What_is_not_understood_is_asked_about()
    {
        var found = PlanContradictions.Find(new PlanFacts("1", new(2025, 1, 2), new(new(2025, 1, 1), null), [Line("1", "Việc", "kịp thời")]));

        Assert.Equal([new PlanWarning(PlanWarningCode.UnreadTime, "1", Words: "kịp thời")], found);
    }

    private static PlanLine Line(string key, string work, string time, string? product = null) =>
        new(key, work, Reader.Read(time, time.Contains("2022") || time.Contains("hàng năm") ? 2022 : 2025), product);
}
