using System.IO.Compression;
using System.Security;
using System.Text;
using Microsoft.Playwright;
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
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "don-vi.xlsx",
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Buffer = Workbook(["TT", "Tên đơn vị", "Loại", "Trực thuộc"], ["1", "UBND xã Nhập Thử", "Xã", "UBND thị xã Ven Biển"], ["2", "Trạm Không Rõ", "Trạm vũ trụ", ""]),
        });

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

    /// <summary>The least that is a workbook: one sheet, texts in their cells.</summary>
    private static byte[] Workbook(params string[][] rows)
    {
        const string head = """<?xml version="1.0" encoding="UTF-8"?>""";
        var sheet = string.Concat(rows.Select(row =>
            $"<row>{string.Concat(row.Select(cell => $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>"))}</row>"));
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Write("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Write("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Write("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            Write("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{sheet}</sheetData></worksheet>");

            void Write(string name, string xml)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(head + xml));
            }
        }
        return stream.ToArray();
    }
}
