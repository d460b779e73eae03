using System.Diagnostics;
using Microsoft.Playwright;

namespace IsoIntranet.BrowserTests;

/// <summary>A headless Chromium for the tests: the one named in CHROME, an installed one, or one installed now.</summary>
public static class Chromium
{
    // Without a network, Chromium's own errands fail by the dozen and fill the log; as root it has no sandbox.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--no-first-run",
    ];

    private static readonly Lazy<string?> Found = new(Find);

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Found.Value, Args = Arguments, Headless = true });

    /// <summary>For a browser whose profile outlives it, as that of a tablet does.</summary>
    public static BrowserTypeLaunchPersistentContextOptions Device(string address, int width, int height) => new()
    {
        ExecutablePath = Found.Value,
        Args = Arguments,
        Headless = true,
        Locale = "vi-VN",
        TimezoneId = "Asia/Ho_Chi_Minh",
        ReducedMotion = ReducedMotion.Reduce,
        ViewportSize = new() { Width = width, Height = height },
        BaseURL = address,
    };

    /// <returns>The path of the browser, or null for the one that Playwright has installed for itself.</returns>
    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROME") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new InvalidOperationException($"CHROME names {named}, which does not exist.");
        }

        if (Installed() is { } installed)
        {
            return installed;
        }

        if (InstallDebianPackage() && Installed() is { } fromDebian)
        {
            return fromDebian;
        }

        return Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0
            ? null
            : throw new InvalidOperationException("The browser tests need Chrome, Edge or Chromium: install one, or name it in the environment variable CHROME.");
    }

    private static string? Installed() => Candidates().FirstOrDefault(File.Exists);

    private static IEnumerable<string> Candidates()
    {
        if (OperatingSystem.IsWindows())
        {
            string[] roots =
            [
                Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles),
                Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86),
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
            ];
            string[] programs = [@"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe", @"Chromium\Application\chrome.exe"];
            return from root in roots from program in programs select Path.Combine(root, program);
        }

        if (OperatingSystem.IsMacOS())
        {
            return
            [
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
            ];
        }

        return ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser", "/usr/bin/microsoft-edge", "/snap/bin/chromium"];
    }

    private static bool InstallDebianPackage()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
        {
            return false;
        }

        // A machine whose package lists are fresh enough needs no update, and one without a network cannot do any.
        return AptGet("install", "-y", "--no-install-recommends", "chromium")
            || (AptGet("update") && AptGet("install", "-y", "--no-install-recommends", "chromium"));
    }

    private static bool AptGet(params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/apt-get", ["-qq", .. arguments]);
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
