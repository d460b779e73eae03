using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

/// <summary>Two or more people at their own browsers; nobody reloads a page.</summary>
[Collection(nameof(SharedTown))]
public sealed partial class ProgressStoryTests(HostFixture host)
{
    [Fact]
    public async Task What_a_unit_reports_appears_on_board_overview_and_wall_while_they_are_looked_at()
    {
        var cell = await host.TakeCellAsync();
        var ids = await host.IdsAsync();
        var board = await host.SignInAsync("truongban");
        await board.ShowAsync($"/plans/{ids.Plan}/board");
        var overview = await board.Context.NewPageAsync();
        await overview.ShowAsync("/");
        var wall = await host.SignInAsync("manhinh");
        await wall.ShowAsync($"/plans/{ids.Plan}/wall");
        var unit = await host.SignInAsync(cell.Contact);

        await unit.OpenReportAsync(cell);
        await unit.TypeReportAsync(55, "Đang chờ chữ ký của lãnh đạo đơn vị.");
        await unit.SaveReportAsync();

        await Expect(board.Locator($"[data-a='{cell.Id}']")).ToHaveAttributeAsync("aria-label", PercentTold());
        await Expect(overview.Locator("#today .feed li").Filter(new() { HasText = cell.Unit }).First).ToContainTextAsync("55%");
        await Expect(wall.Locator(".wall-last-what")).ToContainTextAsync(cell.Unit);
        await CloseAsync(board, wall, unit);
    }

    [Fact]
    public async Task A_report_is_returned_handed_in_again_and_accepted_and_everybody_sees_it_at_once()
    {
        var cell = await host.TakeCellAsync();
        var ids = await host.IdsAsync();
        var board = await host.SignInAsync("truongban");
        await board.ShowAsync($"/plans/{ids.Plan}/board");
        var secretary = await host.SignInAsync("thuky");
        await secretary.ShowAsync($"/inbox?q={Uri.EscapeDataString(cell.Unit)}");
        var unit = await host.SignInAsync(cell.Contact);
        var row = secretary.Locator(".work-item").Filter(new() { Has = secretary.Locator($"a[href='assignments/{cell.Id}']") });
        var sign = board.Locator($"[data-a='{cell.Id}']");

        await unit.OpenReportAsync(cell);
        await unit.TypeReportAsync(90, "Đã xong, xin xác nhận.");
        await unit.HandInAsync();
        await Expect(row).ToBeVisibleAsync();
        await Expect(sign).ToHaveClassAsync(Submitted());

        var mine = await unit.Context.NewPageAsync();
        await mine.ShowAsync("/my-work");
        await row.GetByRole(AriaRole.Button, new() { Name = "Trả lại" }).ClickAsync();
        await row.Locator(".work-form textarea").FillAsync("Thiếu danh sách người tham dự.");
        await row.Locator(".work-form .btn-danger").ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        await Expect(mine.GetByText("Thiếu danh sách người tham dự.").First).ToBeVisibleAsync();
        await Expect(sign).ToHaveClassAsync(Returned());

        await unit.OpenReportAsync(cell);
        await unit.TypeReportAsync(95, "Đã bổ sung danh sách.");
        await unit.HandInAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "Xác nhận" }).ClickAsync();
        await Expect(sign).ToHaveClassAsync(Accepted());
        await Expect(mine.GetByText("Thiếu danh sách người tham dự.")).ToHaveCountAsync(0);
        await CloseAsync(board, secretary, unit);
    }

    [Fact]
    public async Task Whoever_writes_second_is_shown_both_versions_and_overwrites_nothing_unasked()
    {
        var cell = await host.TakeCellAsync();
        var ids = await host.IdsAsync();
        var contact = await host.SignInAsync(cell.Contact);
        var head = await host.SignInAsync(cell.Head);
        var board = await host.SignInAsync("truongban");
        await board.ShowAsync($"/plans/{ids.Plan}/board");
        await contact.OpenReportAsync(cell);
        await head.OpenReportAsync(cell);
        await head.TypeReportAsync(65, "Số của thủ trưởng.");

        await contact.TypeReportAsync(45, "Số của đầu mối.");
        await contact.SaveReportAsync();
        await Expect(head.Locator(".report-form .notice.is-warn")).ToBeVisibleAsync();
        await head.SaveReportAsync();

        var conflict = head.Locator(".conflict");
        await Expect(conflict).ToContainTextAsync("Số của thủ trưởng.");
        await Expect(conflict).ToContainTextAsync("Số của đầu mối.");
        await Expect(board.Locator($"[data-a='{cell.Id}']")).ToHaveAttributeAsync("aria-label", new Regex("45%"));

        await conflict.Locator(".btn-primary").ClickAsync();
        await Expect(board.Locator($"[data-a='{cell.Id}']")).ToHaveAttributeAsync("aria-label", new Regex("65%"));
        await CloseAsync(contact, head, board);
    }

    [Fact]
    public async Task A_unit_can_neither_read_nor_write_what_is_another_units()
    {
        var own = await host.TakeCellAsync();
        var other = await host.TakeCellAsync();
        var ids = await host.IdsAsync();
        var page = await host.SignInAsync(own.Contact);

        await page.ShowAsync($"/assignments/{other.Id}?report=true");
        await Expect(page.Locator("#main [role=alert]")).ToBeVisibleAsync();
        await Expect(page.Locator(".report-form")).ToHaveCountAsync(0);
        await Expect(page.Locator("#main")).Not.ToContainTextAsync(other.Unit);

        await page.ShowAsync($"/plans/{ids.Plan}/board");
        await Expect(page.Locator(".board-body .board-unit a")).ToHaveTextAsync([own.Unit]);

        // The own one gets as far as the version, the other's no further than the door.
        Assert.StartsWith("409", await ReportAsync(page, own), StringComparison.Ordinal);
        Assert.Matches("^40[34]", await ReportAsync(page, other));
        await CloseAsync(page);
    }

    private static async Task<string> ReportAsync(IPage page, TownCell cell)
    {
        var answer = await page.APIRequest.PutAsync($"/api/v1/assignments/{cell.Id}/progress", new()
        {
            Headers = new Dictionary<string, string> { ["X-Iso-Request"] = "1" },
            DataObject = new { version = 999, percent = 99, note = "Không phải của mình.", submit = false },
        });
        return $"{answer.Status} {await answer.TextAsync()}";
    }

    private static async Task CloseAsync(params IPage[] pages)
    {
        foreach (var page in pages)
            await page.Context.DisposeAsync();
    }

    [GeneratedRegex("55%")]
    private static partial Regex PercentTold();

    [GeneratedRegex("st-submitted")]
    private static partial Regex Submitted();

    [GeneratedRegex("st-returned")]
    private static partial Regex Returned();

    [GeneratedRegex("st-(done|confirmed|done-late|in-progress|no-update|not-due)")]
    private static partial Regex Accepted();
}
