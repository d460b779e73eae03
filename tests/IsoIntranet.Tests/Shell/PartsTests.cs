using Bunit;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell;
using IsoIntranet.Shell.Parts;
using IsoIntranet.Sqlite;
using IsoIntranet.Tests.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Shell;

public sealed class PartsTests : BunitContext
{
    /// <summary>10:00 in Vietnam.</summary>
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 8, 12, 3, 0, 0, TimeSpan.Zero));

    private readonly System.Globalization.CultureInfo _before = System.Globalization.CultureInfo.CurrentUICulture;

    public PartsTests()
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.CurrentCulture = Cultures.Vietnamese;
        Services.AddSingleton<TimeProvider>(_time);
        Services.AddPlatform(new IsoSettings(), options => options.UseIsoSqlite("Data Source=:memory:"), new SqliteErrors());
        AddAuthorization();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Every_status_has_words_and_a_sign_of_its_own()
    {
        var classes = Enum.GetValues<CellStatus>().Select(status =>
        {
            var badge = Render<StatusBadge>(parameters => parameters.Add(part => part.Status, status)).Find(".badge");
            Assert.DoesNotContain("CellStatus", badge.TextContent, StringComparison.Ordinal);
            return badge.ClassList.Single(name => name.StartsWith("st-", StringComparison.Ordinal));
        }).ToList();

        Assert.Equal(classes.Count, classes.Distinct().Count());
        Assert.DoesNotContain("st-none", classes);
    }

    [Fact]
    public void A_moment_is_shown_as_the_organisation_s_clocks_had_it() =>
        Render<WhenText>(parameters => parameters.Add(part => part.At, _time.GetUtcNow()))
            .MarkupMatches("<time datetime=\"2026-08-12T03:00:00Z\">12/08/2026 10:00</time>");

    [Fact]
    public void A_conflict_shows_both_sides_and_marks_where_they_differ()
    {
        var conflict = new Conflict("UnitAssignment", Guid.NewGuid(), 1, 2, [new("Trần Thị Ví Dụ", _time.GetUtcNow(), new Dictionary<string, FieldChange>())]);
        var kept = false;

        var panel = Render<ConflictPanel>(parameters => parameters
            .Add(part => part.Conflict, conflict)
            .Add(part => part.Fields, [new("Tỷ lệ", "80 %", "60 %"), new("Ghi chú", "Xong", "Xong")])
            .Add(part => part.OnKeepMine, () => kept = true));

        Assert.Contains("Trần Thị Ví Dụ đã sửa nội dung này lúc 10:00.", panel.Find(".conflict-head").TextContent, StringComparison.Ordinal);
        Assert.Equal(["80 %", "60 %"], panel.FindAll("mark").Select(mark => mark.TextContent));
        panel.Find(".btn-danger").Click();
        Assert.True(kept);
    }

    [Fact]
    public void A_failed_outcome_is_worded_and_a_done_one_is_silent()
    {
        var failed = Render<OutcomeNotice<Nothing>>(parameters => parameters.Add(part => part.Outcome, Outcome<Nothing>.Forbidden()));
        var done = Render<OutcomeNotice<Nothing>>(parameters => parameters.Add(part => part.Outcome, Outcome<Nothing>.Done(Nothing.Value)));

        Assert.Equal("Bạn không có quyền thực hiện việc này.", failed.Find("[role=alert]").TextContent.Trim());
        done.MarkupMatches("");
    }

    [Fact]
    public void A_history_names_fields_in_words_and_keeps_secrets()
    {
        var row = new HistoryRow(Guid.NewGuid(), _time.GetUtcNow(), "Lê Văn Mẫu", "Account", ChangeKind.Changed, null, new Dictionary<string, FieldChange>
        {
            ["PasswordHash"] = new("***", "***"),
            ["Culture"] = new("vi", null),
        });

        var feed = Render<HistoryFeed>(parameters => parameters.Add(part => part.Rows, [row]).Add(part => part.Text, typeof(ShellText)));

        Assert.Contains("PasswordHash: đã thay đổi", feed.Markup, StringComparison.Ordinal);
        Assert.Contains("Culture: vi → trống", feed.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_is_answered_by_button_or_by_Escape()
    {
        var answers = new List<bool>();
        var dialog = Render<ConfirmDialog>(parameters => parameters
            .Add(part => part.IsOpen, true).Add(part => part.Title, "Xóa?").Add(part => part.OnAnswer, answers.Add));

        dialog.Find(".btn-danger").Click();
        dialog.Find(".scrim").KeyDown("Escape");

        Assert.Equal([true, false], answers);
    }

    [Fact]
    public async Task The_pill_tells_of_the_last_change_and_lets_go_when_it_is_left()
    {
        SetRendererInfo(new("Server", isInteractive: true));
        var bus = Services.GetRequiredService<LiveBus>();
        var pill = Render<LivePill>();
        Assert.Equal("Trực tiếp", pill.Find("[data-live-on]").TextContent.Trim());

        bus.Publish([new Signal(1, "QmsPlan", Guid.Empty, Guid.Empty, null, ChangeKind.Changed, _time.GetUtcNow())]);

        // It lets the figures be drawn first, and waits a moment itself.
        Assert.True(SpinWait.SpinUntil(() => _time.HasTimer, TimeSpan.FromSeconds(20)));
        _time.Advance(TimeSpan.FromSeconds(1));

        pill.WaitForAssertion(() => Assert.Contains("10:00:00", pill.Find("[data-live-on]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        await DisposeComponentsAsync();
        Assert.Equal(0, bus.SubscriptionCount);
    }

    protected override void Dispose(bool disposing)
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.CurrentCulture = _before;
        base.Dispose(disposing);
    }
}
