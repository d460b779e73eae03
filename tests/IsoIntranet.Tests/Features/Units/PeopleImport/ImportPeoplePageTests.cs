using AngleSharp.Dom;
using Bunit;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.Units.PeopleImport;
using IsoIntranet.Platform.Access;
using IsoIntranet.Tests.Platform.Import;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Units.PeopleImport;

public sealed class ImportPeoplePageTests : TownPageContext
{
    [Fact]
    public async Task A_list_is_put_right_in_place_and_confirmed()
    {
        var page = await ShowAsync();
        Upload(page, XlsxFile.Of(["Họ tên", "Đơn vị", "Ghi chú"], ["Lê Văn Thử", "Phòng Lạ", "mới"], ["Hồ Thị Thử", "Văn phòng", ""]).Build(), "nhan-su.xlsx");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
        Assert.Contains("Ghi chú", page.Find(".list-facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("Lê Văn Thử · Phòng Lạ · mới", page.Find(".list-source").TextContent, StringComparison.Ordinal);
        Assert.True(Confirm(page).HasAttribute("disabled"));

        page.Find("tbody tr select").Change(Town.South.Id.ToString());
        page.WaitForAssertion(() => Assert.False(Confirm(page).HasAttribute("disabled")));
        Confirm(page).Click();

        page.WaitForAssertion(() => Assert.Contains("2", page.Find(".empty h3").TextContent, StringComparison.Ordinal));
        await using var db = Town.House.Open();
        Assert.Equal(Town.South.Id, (await db.Set<Person>().SingleAsync(person => person.FullName == "Lê Văn Thử")).UnitId);
    }

    [Fact]
    public async Task An_unreadable_file_is_said_to_be_so_and_a_discarded_list_leaves_nothing()
    {
        var page = await ShowAsync();
        Upload(page, "%PDF-1.7"u8.ToArray(), "nhan-su.docx");
        page.WaitForAssertion(() => Assert.Contains("PDF", page.Find(".notice.is-error").TextContent, StringComparison.Ordinal));

        Upload(page, DocxReaderFile(), "nhan-su.docx");
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));
        Assert.Empty(page.FindAll(".notice.is-error"));
        page.Find(".select-bar .btn:not(.btn-primary)").Click();

        Assert.Empty(page.FindAll("tbody tr"));
        await using var db = Town.House.Open();
        Assert.Equal(2, await db.Set<Person>().CountAsync());
    }

    [Fact]
    public async Task A_long_list_is_drawn_by_parts_and_its_doubtful_rows_can_be_seen_alone()
    {
        var page = await ShowAsync();
        Upload(page, XlsxFile.Of([["Họ tên", "Đơn vị"], .. Enumerable.Range(1, 250).Select(number => new object?[] { $"Người Thử {number}", number == 200 ? "Phòng Lạ" : "Văn phòng" })]).Build(), "x.xlsx");
        page.WaitForAssertion(() => Assert.Equal(100, page.FindAll("tbody tr").Count));

        page.Find(".import-more button").Click();
        Assert.Equal(200, page.FindAll("tbody tr").Count);
        page.Find(".check input").Change(true);

        Assert.Equal("201", page.FindAll("tbody tr td.num").Single().TextContent);
    }

    private static byte[] DocxReaderFile() => new DocxFile().Table(DocxRow.Heading("Họ tên", "Đơn vị"), DocxRow.Of("Lê Văn Thử", "Văn phòng")).Build();

    private async Task<IRenderedComponent<ImportPeoplePage>> ShowAsync()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        JSInterop.SetupModule("./js/paste.js").SetupModule("listen", _ => true);
        return Render<ImportPeoplePage>();
    }

    private static void Upload(IRenderedComponent<ImportPeoplePage> page, byte[] content, string name) =>
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(content, name));

    private static IElement Confirm(IRenderedComponent<ImportPeoplePage> page) => page.Find(".select-bar .btn-primary");
}
