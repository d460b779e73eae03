using System.Reflection;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace IsoIntranet.BrowserTests.Looks;

/// <summary>What holds of every page: it can be used by everybody, in both themes, on a wide screen and on a phone.</summary>
[Collection(nameof(SharedTown))]
public sealed partial class PageTests(HostFixture host)
{
    private static readonly string[] Grave = ["serious", "critical"];

    public static TheoryData<string> Pages => [.. Site.Pages.Select(page => page.Template)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_in_light_and_dark_and_never_scrolls_sideways(string template)
    {
        var page = await OpenAsync(template);
        var findings = new List<string>();
        foreach (var theme in new[] { "light", "dark" })
        {
            await page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
            var result = await page.RunAxe();
            findings.AddRange(result.Violations.Where(violation => Grave.Contains(violation.Impact)).Select(violation => $"{theme}: {Told(violation)}"));
        }
        foreach (var width in new[] { 1440, 820, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            var excess = await page.EvaluateAsync<string[]>(Overflowing);
            findings.AddRange(excess.Select(element => $"{width} px: {element}"));
        }
        await page.Context.DisposeAsync();

        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }

    [Fact]
    public void Every_page_of_the_source_is_looked_at()
    {
        var known = Site.Pages.Select(page => page.Template).Concat(Site.ShownElsewhere).ToHashSet();
        var routes = Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.razor", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(File.ReadLines).Select(line => PageDirective().Match(line)).Where(match => match.Success)
            .Select(match => match.Groups["route"].Value);

        Assert.DoesNotContain(routes, route => !known.Contains(route));
    }

    /// <summary>Names what reaches beyond the window, where anything makes the page itself scroll.</summary>
    private const string Overflowing = """
        () => {
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return [];
            const reaches = element => { const box = element.getBoundingClientRect(); return box.width > 0 && box.right > width + 1; };
            const out = [...document.body.querySelectorAll('*')].filter(element => reaches(element) && ![...element.children].some(reaches));
            return [`the page is ${document.documentElement.scrollWidth} wide`,
                ...out.slice(0, 4).map(element => `${element.tagName.toLowerCase()}.${element.className} ends at ${Math.round(element.getBoundingClientRect().right)}`)];
        }
        """;

    private async Task<IPage> OpenAsync(string template)
    {
        var site = Site.Pages.Single(candidate => candidate.Template == template);
        var page = site.Account is { } account ? await host.SignInAsync(account) : await host.OpenAsync();
        await page.ShowAsync(site.Address(await host.IdsAsync()));
        return page;
    }

    private static string Told(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}): {violation.Help}{string.Concat(violation.Nodes.Take(3).Select(node => $"{Environment.NewLine}    {node.Html}"))}";

    internal static string Root()
    {
        var directory = new DirectoryInfo(Path.GetDirectoryName(typeof(PageTests).Assembly.Location)!);
        while (!File.Exists(Path.Combine(directory.FullName, "IsoIntranet.sln")))
            directory = directory.Parent ?? throw new InvalidOperationException("The tests do not run inside the source tree.");
        return directory.FullName;
    }

    [GeneratedRegex("^@page \"(?<route>[^\"]+)\"")]
    private static partial Regex PageDirective();
}
