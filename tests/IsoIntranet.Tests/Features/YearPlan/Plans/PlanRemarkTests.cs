using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Schedules;
using static IsoIntranet.Tests.Features.YearPlan.Plans.PlanFixture;

namespace IsoIntranet.Tests.Features.YearPlan.Plans;

public sealed class PlanRemarkTests
{
    /// <summary>Plan 0: the text says "tháng 8", the table "tháng (7-8)"; a row without time, one without product, one outside.</summary>
    [Fact]
    public void A_plans_prose_is_held_against_its_table()
    {
        var header = new PlanHeader
        {
            Title = "Kế hoạch",
            Number = "15/KH-UBND",
            IssuedOn = new(2022, 2, 10),
            From = new(2022, 3, 1),
            To = new(2022, 10, 31),
            Purpose = "Duy trì hệ thống quản lý chất lượng trong năm 2022.",
            Scope = "- Thời gian đánh giá nội bộ: Vào tháng 8 hàng năm.\n- Kiện toàn Ban chỉ đạo trong năm 2022",
        };
        var rows = new[]
        {
            Item("Quyết định kiện toàn Ban chỉ đạo thực hiện ISO", "Tháng (1-3)/2022"),
            Item("Tập huấn giới thiệu về TCVN ISO 9001:2015", ""),
            Item("Tổ chức thực hiện việc đánh giá nội bộ và xem xét của lãnh đạo", "Tháng (7-8)/2022"),
            Item("Hướng dẫn duy trì Hệ thống quản lý", "Tháng 10/2022") with { ExpectedProduct = "" },
            Item("Chuẩn bị tài liệu", "Tháng 01/2022"),
        };

        var remarks = PlanRemark.On(new PlanContent(header, [Section("", rows)]), 2022, true, Reader)
            .Where(remark => remark.Code != PlanRemark.NoLead).Select(remark => (remark.Code, remark.Number, remark.OtherNumber)).ToList();

        Assert.Equal(
            [
                (nameof(PlanWarningCode.PartlyOutsidePlan), "1", ""),
                (nameof(PlanWarningCode.EmptyTime), "2", ""),
                (nameof(PlanWarningCode.TwoTimes), "3", "“- Thời gian đánh giá nội bộ: Vào tháng 8 hàng năm.”"),
                (nameof(PlanWarningCode.EmptyProduct), "4", ""),
                (nameof(PlanWarningCode.OutsidePlan), "5", ""),
                (nameof(PlanWarningCode.DueBeforeIssue), "5", ""),
            ],
            remarks);
    }

    [Fact]
    public void Blank_number_and_date_are_missed_once_the_plan_is_issued()
    {
        var content = new PlanContent(new PlanHeader { Title = "Kế hoạch", From = new(2026, 1, 1), To = new(2026, 12, 31) }, []);

        Assert.Equal([nameof(PlanWarningCode.BlankNumber), nameof(PlanWarningCode.BlankDate)], PlanRemark.On(content, 2026, true, Reader).Select(remark => remark.Code));
        Assert.Empty(PlanRemark.On(content, 2026, false, Reader));
    }

    [Fact]
    public void A_correction_that_lapsed_with_the_words_is_told()
    {
        var meaning = new ScheduleMeaning { Words = "Sau Tết", Kind = ScheduleKind.Ongoing };
        var content = new PlanContent(
            new PlanHeader { Title = "Kế hoạch", From = new(2026, 1, 1), To = new(2026, 12, 31) },
            [Section("", Item("A", "Tháng 5") with { Meaning = meaning }, Item("B", "sau Tết.") with { Meaning = meaning })]);

        Assert.Equal("1", Assert.Single(PlanRemark.On(content, 2026, false, Reader), remark => remark.Code == PlanRemark.CorrectionLapsed).Number);
    }

    /// <summary>A thousand rows of like beginnings, and a thousand rows of one work at different times.</summary>
    [Fact]
    public void A_thousand_rows_are_compared_in_good_time()
    {
        var window = new ScheduleWindow(new(2026, 1, 1), new(2026, 12, 31));
        var alike = Enumerable.Range(0, 1000).Select(i => new PlanLine($"{i}", $"Rà soát cập nhật quy trình số {(char)('a' + (i % 26))}{i}", Reader.Read($"Tháng {1 + (i % 12)}", 2026))).ToList();
        var same = Enumerable.Range(0, 1000).Select(i => new PlanLine($"{i}", "Đánh giá nội bộ hệ thống", Reader.Read($"Tháng {1 + (i % 12)}", 2026))).ToList();
        PlanContradictions.Find(new PlanFacts("1", new(2026, 1, 1), window, [.. same.Take(10)]));

        var watch = System.Diagnostics.Stopwatch.StartNew();
        PlanContradictions.Find(new PlanFacts("1", new(2026, 1, 1), window, alike));
        var found = PlanContradictions.Find(new PlanFacts("1", new(2026, 1, 1), window, same));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
        Assert.InRange(found.Count, 1000, 5000);
    }
}
