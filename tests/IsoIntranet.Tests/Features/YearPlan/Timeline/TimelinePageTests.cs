using Bunit;
using IsoIntranet.Features.YearPlan.Timeline;
using IsoIntranet.Platform.Access;
using IsoIntranet.Tests.Features.YearPlan.Board;

namespace IsoIntranet.Tests.Features.YearPlan.Timeline;

public sealed class TimelinePageTests : SecondNode
{
    [Fact]
    public async Task Items_stand_along_the_year_and_say_in_words_what_their_bars_say()
    {
        await OpenAsync(Role.CommitteeHead, null, "Tháng 3/2026", "Quý III hoặc Quý IV", "Khi có sự thay đổi thành viên", "");

        var page = Show();

        var rows = page.FindAll(".tl-row");
        Assert.Equal([1, 2, 0, 0], rows.Select(row => row.QuerySelectorAll(".tl-bar").Length));
        Assert.Equal(12, page.FindAll(".tl-month").Count);
        Assert.Contains("is-event", rows[2].QuerySelector(".tl-none")!.ClassName, StringComparison.Ordinal);
        Assert.StartsWith("left:16.164%;width:8.493%", rows[0].QuerySelector(".tl-bar")!.GetAttribute("style"), StringComparison.Ordinal);
        Assert.All(rows, row => Assert.False(string.IsNullOrWhiteSpace(row.QuerySelector(".tl-track .sr-only")!.TextContent)));
        Assert.StartsWith("items/", rows[0].QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_units_report_changes_the_page_without_a_reload()
    {
        await OpenAsync(Role.CommitteeHead);
        var page = Show();
        Assert.Equal("0%", page.Find(".tl-percent").TextContent);

        await Example.ChangeAsync(Example.First, 0, assignment => assignment.Report(60, null, null, PlanExample.Reporter, House.Time.GetUtcNow()));
        await HearAsync();

        page.WaitForAssertion(() => Assert.Equal("30%", page.Find(".tl-percent").TextContent));
    }

    [Fact]
    public async Task A_page_that_was_left_is_told_nothing_more()
    {
        await OpenAsync(Role.CommitteeHead);
        var before = Bus.SubscriptionCount;
        Show();
        Assert.Equal(before + 1, Bus.SubscriptionCount);

        await DisposeComponentsAsync();

        Assert.Equal(before, Bus.SubscriptionCount);
    }

    private IRenderedComponent<TimelinePage> Show() => Render<TimelinePage>(parameters => parameters.Add(page => page.PlanId, Example.Plan.Id));
}
