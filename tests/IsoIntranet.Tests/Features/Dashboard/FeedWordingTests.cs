using System.Globalization;
using IsoIntranet.Features.Dashboard;
using IsoIntranet.Features.YearPlan.Board;
using IsoIntranet.Features.YearPlan.Schedules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Tests.Features.Dashboard;

public sealed class FeedWordingTests
{
    private static readonly Guid Plan = Guid.NewGuid();
    private static readonly Guid Assignment = Guid.NewGuid();
    private static readonly BoardTime Time = new(ScheduleKind.Once, 4, 6);
    private static readonly BoardUnit Unit = new(Guid.NewGuid(), "Xã Một", "X. Một", "Xã", "xa mot");

    [Theory]
    [InlineData(20, 60, "vi", "cập nhật 4. Soạn tài liệu của Xã Một từ 20% lên 60%")]
    [InlineData(60, 20, "vi", "điều chỉnh 4. Soạn tài liệu của Xã Một từ 60% xuống 20%")]
    [InlineData(20, 20, "vi", "cập nhật 4. Soạn tài liệu của Xã Một")]
    [InlineData(20, 60, "en", "brought 4. Soạn tài liệu of Xã Một from 20% to 60%")]
    public void A_report_is_told_with_what_it_moved(int before, int percent, string culture, string expected) =>
        Assert.Equal(expected, Told(Line(FeedKind.Reported, before, percent), culture));

    [Fact]
    public void The_item_leads_to_its_story_on_the_board() => In("vi", wording =>
        Assert.Equal($"plans/{Plan}/board?cell={Assignment}", wording.Sentence(Line(FeedKind.Accepted), Plan).Single(part => part.Address is not null).Address));

    [Fact]
    public void Every_kind_of_deed_is_worded_in_both_languages() =>
        Assert.All(Enum.GetValues<FeedKind>(), kind => Assert.All(new[] { "vi", "en" }, culture =>
            Assert.DoesNotContain("Feed.", Told(Line(kind), culture), StringComparison.Ordinal)));

    [Fact]
    public void Evidence_that_came_with_it_is_counted() =>
        Assert.EndsWith(", kèm 3 tệp", Told(Line(FeedKind.Submitted, files: 3), "vi"), StringComparison.Ordinal);

    [Fact]
    public void A_long_item_is_cut_between_words()
    {
        var text = string.Join(' ', Enumerable.Repeat("tài liệu", 20));

        var name = FeedWording.ItemName(new BoardColumn(Guid.NewGuid(), "1", text, "", Time, false));

        Assert.StartsWith(name[..^1] + " ", $"1. {text}", StringComparison.Ordinal);
        Assert.EndsWith("…", name, StringComparison.Ordinal);
        Assert.InRange(name.Length, 50, 65);
    }

    private static FeedLine Line(FeedKind kind, int before = 0, int percent = 50, int files = 0) => new(
        new FeedEntry(Guid.NewGuid(), default, "Nguyễn Văn Mẫu", kind, Assignment, before, percent, null, files), Unit,
        new BoardColumn(Guid.NewGuid(), "4", "Soạn tài liệu", "Quý II", Time, true));

    private static string Told(FeedLine line, string culture)
    {
        var told = "";
        In(culture, wording => told = string.Concat(wording.Sentence(line, Plan).Select(part => part.Text)));
        return told;
    }

    private static void In(string culture, Action<FeedWording> look)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo(culture);
        try
        {
            using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
            look(new FeedWording(services.GetRequiredService<IStringLocalizer<DashboardText>>()));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
