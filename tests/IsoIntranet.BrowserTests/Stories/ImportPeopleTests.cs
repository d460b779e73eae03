using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

[Collection(nameof(SharedTown))]
public sealed class ImportPeopleTests(HostFixture host)
{
    [Fact]
    public async Task A_list_of_people_is_put_right_on_a_tablet_and_stands_in_the_directory_once_confirmed()
    {
        var page = await host.SignInAsync("thuky");
        await page.SetViewportSizeAsync(820, 1000);
        await page.ShowAsync("/people/import");
        await page.Locator("input[type=file]").SetInputFilesAsync(ListFile.Named(
            "nhan-su.xlsx", ["STT", "Họ và tên", "Chức vụ", "Đơn vị công tác"], ["1", "Phạm Thị Nhập Thử", "Chuyên viên", "Phòng Nội vụ"], ["2", "", "Chuyên viên", "Phòng Nội vụ"]));

        var rows = page.Locator(".import-table tbody tr");
        await Expect(rows).ToHaveCountAsync(2);
        Assert.Equal(0, await page.Locator(".table-wrap").EvaluateAsync<int>("wrap => wrap.scrollWidth - wrap.clientWidth"));
        await Expect(page.Locator(".select-bar .btn-primary")).ToBeDisabledAsync();
        await rows.Nth(1).Locator(".import-name input").FillAsync("Phạm Văn Nhập Thử");
        await rows.Nth(1).Locator(".import-name input").BlurAsync();
        await page.Locator(".select-bar .btn-primary").ClickAsync();
        await page.Locator(".empty a").ClickAsync();

        await page.ShowAsync("/people?q=Nh%E1%BA%ADp%20Th%E1%BB%AD");
        await Expect(page.Locator("#main tbody tr")).ToHaveCountAsync(2);
        await page.Context.DisposeAsync();
    }
}
