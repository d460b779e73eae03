using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace IsoIntranet.BrowserTests;

/// <summary>An assignment that one test has for itself, and who reports on it.</summary>
/// <param name="Contact">User name of the unit's contact person.</param>
/// <param name="Head">User name of the unit's head.</param>
public sealed record TownCell(string Id, string Unit, string Contact, string Head);

/// <summary>The made-up town as its seed file tells it, and the open assignments of its board, each given out once.</summary>
public static class Town
{
    private static readonly ConcurrentDictionary<string, Task<ConcurrentQueue<TownCell>>> Open = new();

    private static readonly Lazy<Dictionary<string, string>> Codes = new(() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Looks.PageTests.Root(), "database", "seed", "demo", "units.json"))).RootElement
            .GetProperty("units").EnumerateArray().ToDictionary(
                unit => unit.GetProperty("name").GetString()!,
                unit => unit.GetProperty("code").GetString()!));

    /// <summary>An assignment that its unit may report on, and that no other test touches.</summary>
    public static async Task<TownCell> TakeCellAsync(this HostFixture host)
    {
        var cells = await Open.GetOrAdd(host.Address, _ => ReadAsync(host));
        return cells.TryDequeue(out var cell) ? cell : throw new InvalidOperationException("The board has no open assignment left for this test.");
    }

    private static async Task<ConcurrentQueue<TownCell>> ReadAsync(HostFixture host)
    {
        var page = await host.SignInAsync("thuky");
        var ids = await host.IdsAsync();
        await page.ShowAsync($"/plans/{ids.Plan}/board");
        // One for each unit, so that no test meets another in a unit's own list.
        var found = await page.EvaluateAsync<string[][]>("""
            () => [...document.querySelectorAll('.board-body .board-row')].flatMap(row => {
                const cell = row.querySelector('.cell.st-in-progress, .cell.st-not-due, .cell.st-no-update, .cell.st-due-soon, .cell.st-late');
                return cell?.dataset.a ? [[cell.dataset.a, row.querySelector('.board-unit a').textContent.trim()]] : [];
            })
            """);
        await page.Context.DisposeAsync();
        return new(found.Select(pair => new TownCell(pair[0], pair[1], Codes.Value[pair[1]], Codes.Value[pair[1]] + ".tt")));
    }
}

/// <summary>What a unit does with the report form, wherever the form stands.</summary>
public static class ReportForm
{
    public static Task OpenReportAsync(this IPage page, TownCell cell) => page.ShowAsync($"/assignments/{cell.Id}?report=true");

    public static async Task TypeReportAsync(this IPage page, int percent, string note)
    {
        await page.Locator(".report-form input[type=range]").FillAsync(percent.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await page.Locator(".report-form textarea").First.FillAsync(note);
    }

    public static Task SaveReportAsync(this IPage page) => page.Locator(".report-form .form-foot .btn:not(.btn-quiet):not(.btn-primary)").ClickAsync();

    /// <summary>Hands it in with a file of evidence.</summary>
    public static async Task HandInAsync(this IPage page)
    {
        await page.Locator(".report-form input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "Biên bản.txt",
            MimeType = "text/plain",
            Buffer = "Biên bản của một lần thử."u8.ToArray(),
        });
        await Assertions.Expect(page.Locator(".report-form .uploads small")).ToHaveCountAsync(1);
        await page.Locator(".report-form .form-foot .btn-primary").ClickAsync();
    }
}
