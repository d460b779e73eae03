using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

[Collection(nameof(SharedTown))]
public sealed partial class ImportPlanTests(HostFixture host)
{
    private static readonly string[] Heading = ["TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện", "Kết quả thực hiện"];

    [Fact]
    public async Task A_word_file_becomes_a_plan_whose_assignments_stand_on_the_board()
    {
        var page = await host.SignInAsync("thuky");
        await page.ShowAsync("/plans/import");
        await page.Locator("input[type=file]").SetInputFilesAsync(File("ke-hoach-nhap.docx", Document(
            ["KẾ HOẠCH", "Duy trì hệ thống quản lý chất lượng theo tệp nhập năm 2027"],
            [Heading, ["I", "UBND THỊ XÃ", "", "", "", ""],
                ["1", "Ban hành kế hoạch duy trì", "UBND thị xã", "", "Tháng 01/2027", "Kế hoạch ISO"],
                ["2", "Đánh giá nội bộ", "Tổ chuyên gia đánh giá", "Các phòng, ban chuyên môn", "Quý III hoặc Quý IV", "Hồ sơ đánh giá nội bộ"]],
            [Heading, ["II", "XÃ, PHƯỜNG", "", "", "", ""],
                ["1", "Cập nhật quy trình", "UBND các xã, phường", "Phòng Kinh té", "Hằng quý", "Quy trình"]])));

        var rows = page.Locator(".import-row");
        await Expect(rows).ToHaveCountAsync(5);
        await Expect(page.Locator(".import-row.is-section")).ToHaveCountAsync(2);
        await rows.Filter(new() { HasText = "Đánh giá nội bộ" }).Locator("button").ClickAsync();
        await Expect(page.Locator(".import-source tr.is-on")).ToContainTextAsync("Tổ chuyên gia đánh giá");
        await Looks.ScreenshotTests.KeepAsync(page, "plan-import");
        var looks = await page.RunAxe();
        Assert.Empty(looks.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));

        await page.Locator(".tab[href*='tab=names']").ClickAsync();
        var asked = page.Locator(".import-names tbody tr").Filter(new() { HasText = "Tổ chuyên gia đánh giá" });
        await asked.Locator("input").FillAsync("van phong hdnd");
        await page.Keyboard.PressAsync("Enter");
        await Expect(asked.Locator(".tag")).ToContainTextAsync("Văn phòng HĐND và UBND");
        // A reload loses nothing.
        await page.ReloadAsync();
        await page.IsReadyAsync();
        await Expect(asked.Locator(".tag")).ToContainTextAsync("Văn phòng HĐND và UBND");

        await page.Locator(".page-actions .btn-primary").ClickAsync();
        await page.Locator("[role=alertdialog] .btn-primary").ClickAsync();
        await Expect(page).ToHaveURLAsync(PlanAddress());
        await page.IsReadyAsync();
        await Expect(page.Locator(".plan-origin")).ToContainTextAsync("ke-hoach-nhap.docx");
        var plan = PlanAddress().Match(page.Url).Groups["id"].Value;
        var made = await page.APIRequest.GetAsync($"/api/v1/plans/{plan}");
        var text = await made.TextAsync();
        Assert.Contains("\"Văn phòng HĐND và UBND\"", Unescaped(text), StringComparison.Ordinal);
        Assert.Contains("\"Quý III hoặc Quý IV\"", Unescaped(text), StringComparison.Ordinal);

        await IssueAsync(page);
        await page.ShowAsync($"/plans/{plan}/board");
        await Expect(page.Locator(".board-item")).ToHaveCountAsync(3);
        await Expect(page.Locator(".board-body .board-row").Filter(new() { HasText = "Văn phòng HĐND và UBND" }).Locator(".cell[data-a]").First).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_gets_one_sentence_and_a_cancelled_import_leaves_nothing()
    {
        var page = await host.SignInAsync("thuky");
        await page.ShowAsync("/plans/import");
        await page.Locator("input[type=file]").SetInputFilesAsync(File("hong.docx", [.. Document(["Kế hoạch"], [Heading])[..300]]));
        await Expect(page.Locator(".notice.is-error")).ToBeVisibleAsync();

        await page.ShowAsync("/plans/import");
        await page.Locator("input[type=file]").SetInputFilesAsync(File("bo-di.docx", Document(["Kế hoạch"], [Heading, ["1", "Việc bỏ đi", "Phòng Nội vụ", "", "Quý I", ""]])));
        await Expect(page.Locator(".import-row")).ToHaveCountAsync(1);
        await page.Locator(".page-actions .btn:not(.btn-primary):not(.btn-quiet)").ClickAsync();
        await page.Locator("[role=alertdialog] .btn-danger").ClickAsync();
        await Expect(page).ToHaveURLAsync(StartAddress());
        await Expect(page.Locator(".import-drop")).ToBeVisibleAsync();
        await Expect(page.Locator("#main")).Not.ToContainTextAsync("bo-di.docx");
        await page.Context.DisposeAsync();
    }

    private static async Task IssueAsync(IPage page)
    {
        await page.Locator(".page-actions .btn-primary").First.ClickAsync();
        var dialog = page.Locator("[role=dialog]");
        await dialog.Locator("input:not([type=date])").First.FillAsync("77/KH-UBND");
        await dialog.Locator(".btn-primary").ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    private static FilePayload File(string name, byte[] content) =>
        new() { Name = name, MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Buffer = content };

    private static string Unescaped(string json) => Regex.Unescape(json);

    /// <summary>Paragraphs, and below them tables without a word between.</summary>
    private static byte[] Document(string[] paragraphs, params string[][][] tables)
    {
        static string P(string text) => $"<w:p><w:r><w:t>{SecurityElement.Escape(text)}</w:t></w:r></w:p>";
        var body = string.Concat(paragraphs.Select(P)) + string.Concat(tables.Select(table =>
            $"<w:tbl>{string.Concat(table.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc>{P(cell)}</w:tc>"))}</w:tr>"))}</w:tbl><w:p/>"));
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Write("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Write("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>""");

            void Write(string name, string xml)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(xml));
            }
        }
        return stream.ToArray();
    }

    [GeneratedRegex("/plans/(?<id>[0-9a-f]{8}-[0-9a-f-]{27})$")]
    private static partial Regex PlanAddress();

    [GeneratedRegex("/plans/import$")]
    private static partial Regex StartAddress();
}
