using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

[Collection(nameof(SharedTown))]
public sealed class ImportUnitsTests(HostFixture host)
{
    [Fact]
    public async Task A_list_of_units_is_shown_before_anything_is_written_and_nothing_is_until_it_is_confirmed()
    {
        var page = await host.SignInAsync("quantri");
        await page.ShowAsync("/units/import");
        var before = await page.APIRequest.GetAsync("/api/v1/units");
        await page.Locator("input[type=file]").SetInputFilesAsync(ListFile.Named(
            "don-vi.xlsx", ["TT", "Tên đơn vị", "Loại", "Trực thuộc"], ["1", "UBND xã Nhập Thử", "Xã", "UBND thị xã Ven Biển"], ["2", "Trạm Không Rõ", "Trạm vũ trụ", ""]));

        var rows = page.Locator("table.table tbody tr");
        await Expect(rows).ToHaveCountAsync(2);
        await Expect(rows.Nth(0).Locator(".badge.st-done")).ToBeVisibleAsync();
        await Expect(rows.Nth(1).Locator(".sign.st-late").First).ToBeVisibleAsync();
        // A row that cannot be made keeps the whole list from being written.
        await Expect(page.Locator(".select-bar .btn-primary")).ToBeDisabledAsync();
        await rows.Nth(1).Locator("input[type=checkbox]").UncheckAsync();
        await Expect(page.Locator(".select-bar .btn-primary")).ToBeEnabledAsync();

        await page.Locator(".select-bar .btn:not(.btn-primary)").ClickAsync();
        await Expect(rows).ToHaveCountAsync(0);
        Assert.Equal(await before.TextAsync(), await (await page.APIRequest.GetAsync("/api/v1/units")).TextAsync());
        await page.Context.DisposeAsync();
    }
}
