using System.Globalization;
using Bunit;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Reviews;
using IsoIntranet.Features.YearPlan.Years;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Tests.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.YearPlan.Years;

public sealed class YearPartsTests : BunitContext
{
    private static readonly Guid First = Guid.CreateVersion7();
    private static readonly Guid Second = Guid.CreateVersion7();

    private static readonly NextPlanPreview.View Preview = new(
        "năm 2025",
        [
            new NextPlanPreview.Section("I. Phần một",
            [
                new NextPlanPreview.Row(First, "1", "Kiện toàn", "Tháng 4/2025", "Kết quả năm 2025: 2/3 đơn vị hoàn thành.", true,
                    [new ShiftSuggestion(new CarriedShift(First, "ScheduleWords"), "Tháng 4/2025", "Tháng 4/2026", true)]),
                new NextPlanPreview.Row(Second, "2", "Đào tạo", "Quý III", "", false,
                    [new ShiftSuggestion(new CarriedShift(Second, "Content"), "kế hoạch 2026", "kế hoạch 2027", false)]),
            ]),
        ], [], "Trên cơ sở kết quả thực hiện năm 2025.", true);

    public YearPartsTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
        Services.AddLocalization();
        Services.AddSingleton(new OrganisationClock(new ManualTime(new(2026, 8, 12, 3, 0, 0, TimeSpan.Zero)), TimeZoneInfo.Utc));
    }

    [Fact]
    public void Only_what_is_sure_is_accepted_beforehand_and_everything_may_be_chosen_otherwise()
    {
        var choice = Preview.Whole();
        var panel = Render<CarryPanel>(parameters => parameters.Add(part => part.View, Preview).Add(part => part.Choice, choice)
            .Add(part => part.Changed, now => choice = now));

        Assert.Equal([new CarriedShift(First, "ScheduleWords")], choice.Shifts);
        Assert.Contains("chưa xong", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("Kết quả năm 2025: 2/3 đơn vị hoàn thành.", panel.Markup, StringComparison.Ordinal);
        panel.FindAll(".carry-shift input")[1].Change(true);
        Assert.Contains(new CarriedShift(Second, "Content"), choice.Shifts);
        panel.Render(parameters => parameters.Add(part => part.Choice, choice));
        panel.FindAll(".carry-row > .check input")[0].Change(false);
        Assert.Equal([Second], choice.Rows);
        panel.FindAll("button").First(button => button.TextContent == "Chỉ nội dung chưa xong").Click();
        Assert.Equal([First], choice.Rows);
    }

    [Fact]
    public void Milestones_of_a_long_plan_are_added_a_year_on_and_typing_one_field_is_one_step_back()
    {
        var header = new PlanHeader { Title = "T", From = new(2026, 1, 1), To = new(2028, 6, 30) };
        var editing = new PlanEditing(new PlanContent(header, []));
        var editor = Render<MilestoneEditor>(parameters => parameters.Add(part => part.Editing, editing).Add(part => part.Year, 2026));

        for (var turn = 0; turn < 3; turn++)
        {
            editor.Find(".btn-sm").Click();
            editor.Render();
        }
        editor.FindAll("textarea")[0].Input("Rà soát");
        editor.FindAll("textarea")[0].Input("Rà soát xong");
        editor.Render();

        Assert.Equal([new DateOnly(2026, 12, 31), new(2027, 12, 31), new(2028, 6, 30)], editing.Content.Milestones.Select(milestone => milestone.Due));
        Assert.Equal("Rà soát xong", editing.Content.Milestones[0].Words);
        editing.Undo();
        Assert.Equal("", editing.Content.Milestones[0].Words);
    }

    [Fact]
    public void A_plan_of_one_year_is_not_asked_for_milestones()
    {
        var editing = new PlanEditing(new PlanContent(new PlanHeader { Title = "T", From = new(2026, 1, 1), To = new(2027, 1, 31) }, []));

        Assert.Empty(Render<MilestoneEditor>(parameters => parameters.Add(part => part.Editing, editing).Add(part => part.Year, 2026)).Markup.Trim());
    }

    [Fact]
    public void Figures_say_what_they_are_a_share_of_and_what_has_changed_since()
    {
        var counts = ReviewCounts.None with { Total = 10, Done = 4, Due = 6, OnTime = 3, DoneLate = 1, Late = 2 };
        var figures = new ReviewFigures(
            new(2026, 1, 1), new(2026, 6, 30), new(2026, 6, 30), counts, [new SectionFigures("I. Phần một", counts), new SectionFigures("II. Phần hai", ReviewCounts.None)],
            [], [], [new StatusCount(CellStatus.Late, 2)], [new LateLine("I.1", "Kiện toàn", "Xã Ba", new(2026, 4, 30), 61, "")], []);

        var charts = Render<ReviewCharts>(parameters => parameters.Add(part => part.Figures, figures)
            .Add(part => part.Now, figures with { Total = counts with { Late = 0, DoneLate = 3 } }));

        Assert.Contains("3/6 (50 %)", charts.Markup, StringComparison.Ordinal);
        Assert.Contains("không phát sinh", charts.Markup, StringComparison.Ordinal);
        Assert.Equal(["đến nay: 3", "đến nay: 0"], charts.FindAll(".since").Select(since => since.TextContent));
        Assert.Contains("Xã Ba", charts.Markup, StringComparison.Ordinal);
    }
}
