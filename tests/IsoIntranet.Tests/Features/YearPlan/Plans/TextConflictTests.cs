using System.Globalization;
using Bunit;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Platform;
using Microsoft.Extensions.DependencyInjection;
using static IsoIntranet.Tests.Features.YearPlan.Plans.PlanFixture;

namespace IsoIntranet.Tests.Features.YearPlan.Plans;

public sealed class TextConflictTests : BunitContext
{
    private static readonly PlanHeader Header = new() { Title = "Kế hoạch", From = new(2026, 1, 1), To = new(2026, 12, 31) };

    private readonly PlanContent _common = new(Header, [Section("I", Item("A", "Tháng 4"), Item("B", "Tháng 5"))]);
    private readonly PlanEditing _mine;
    private readonly PlanEditing _theirs;
    private PlanContent? _chosen;

    public TextConflictTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
        Services.AddLocalization();
        Services.AddSingleton<ScheduleWording>();
        Services.AddSingleton<DifferenceWording>();
        Services.AddSingleton(new OrganisationClock(new ManualTime(new(2026, 8, 12, 3, 0, 0, TimeSpan.Zero)), TimeZoneInfo.Utc));
        (_mine, _theirs) = (new PlanEditing(_common), new PlanEditing(_common));
        _mine.Item(_common.Items.First().Id, "Content", item => item with { Content = "A của tôi" });
        _theirs.Item(_common.Items.Last().Id, "ScheduleWords", item => item with { ScheduleWords = "Tháng 9" });
    }

    [Fact]
    public void It_says_who_was_faster_and_shows_both_texts_field_by_field()
    {
        var panel = RenderPanel();

        Assert.Contains("Trần Thị Ví Dụ đã lưu nội dung này lúc 12/08/2026 02:00", panel.Markup, StringComparison.Ordinal);
        Assert.Equal(["A", "Tháng 9"], panel.FindAll("del").Select(cell => cell.TextContent));
        Assert.Equal(["A của tôi", "Tháng 5"], panel.FindAll("ins").Select(cell => cell.TextContent));
        Assert.Equal("alert", panel.Find("section").GetAttribute("role"));
    }

    [Theory]
    [InlineData(0, "A", "Tháng 9")]
    [InlineData(1, "A của tôi", "Tháng 5")]
    [InlineData(2, "A của tôi", "Tháng 9")]
    public void The_writer_chooses_and_nothing_is_saved_by_it(int button, string first, string lastTime)
    {
        RenderPanel().FindAll(".conflict-foot button")[button].Click();

        Assert.Equal((first, lastTime), (_chosen!.Items.First().Content, _chosen.Items.Last().ScheduleWords));
    }

    private IRenderedComponent<TextConflict> RenderPanel() => Render<TextConflict>(parameters => parameters
        .Add(panel => panel.Conflict, new Conflict("QmsPlan", Guid.Empty, 1, 2, [new ConflictingChange("Trần Thị Ví Dụ", new(2026, 8, 12, 2, 0, 0, TimeSpan.Zero), new Dictionary<string, FieldChange>())]))
        .Add(panel => panel.Common, _common)
        .Add(panel => panel.Mine, _mine.Content)
        .Add(panel => panel.Theirs, _theirs.Content)
        .Add(panel => panel.NameOf, id => "")
        .Add(panel => panel.Chosen, content => _chosen = content));
}
