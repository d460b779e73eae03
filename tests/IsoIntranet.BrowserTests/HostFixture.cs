using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace IsoIntranet.BrowserTests;

/// <summary>The real host as a process of its own, on a free port and a data folder of its own, and a browser beside it.</summary>
public partial class HostFixture : IAsyncLifetime
{
    /// <summary>Of all accounts of the made-up town.</summary>
    public const string DemoPassword = "Ban-Chi-Dao-9001";

    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(240);

    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentDictionary<string, Task<string>> _signedIn = new();
    private IPlaywright? _playwright;
    private Process? _host;

    public string DataDirectory { get; } = Directory.CreateTempSubdirectory("iso-intranet-").FullName;

    /// <summary>Known after the first start; kept over restarts, so that an open page can find its server again.</summary>
    public string Address { get; private set; } = "http://127.0.0.1:0";

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Everything the host has printed, for a failing test's message.</summary>
    public string Output => string.Join(Environment.NewLine, _output);

    public virtual async Task InitializeAsync()
    {
        await StartAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync((IPlaywright)_playwright);
    }

    public virtual async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await KillAsync();
        Directory.Delete(DataDirectory, recursive: true);
    }

    /// <summary>Starts the host; after a <see cref="KillAsync"/> on the same address and the same data.</summary>
    public async Task StartAsync()
    {
        var assembly = HostAssembly();
        var start = new ProcessStartInfo(DotnetPath(), [assembly])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = Address;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in Settings())
        {
            start.Environment[name] = value;
        }

        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var host = new Process { StartInfo = start, EnableRaisingEvents = true };
        void Read(string? line)
        {
            if (line is null)
            {
                return;
            }

            _output.Enqueue(line);
            if (NowListening().Match(line) is { Success: true } match)
            {
                listening.TrySetResult(match.Groups["address"].Value);
            }
        }

        host.OutputDataReceived += (_, line) => Read(line.Data);
        host.ErrorDataReceived += (_, line) => Read(line.Data);
        host.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The host stopped before it listened.{Environment.NewLine}{Output}"));
        host.Start();
        _host = host;
        host.BeginOutputReadLine();
        host.BeginErrorReadLine();
        try
        {
            Address = await listening.Task.WaitAsync(StartTime);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"The host did not listen within {StartTime.TotalSeconds} seconds.{Environment.NewLine}{Output}");
        }
    }

    /// <summary>Whether the host loads the made-up town into its empty database.</summary>
    protected virtual bool IsDemo => true;

    /// <summary>A browser profile of its own: own cookies, own storage.</summary>
    public Task<IPage> OpenAsync(int width = 1440, int height = 900) => OpenAsync(width, height, null);

    /// <summary>A page of a browser profile of its own, signed in with a demo account.</summary>
    public async Task<IPage> SignInAsync(string userName, int width = 1440, int height = 900)
    {
        // The sign-in form is tested by itself; everybody else comes with the cookie that it gave out once.
        var state = await _signedIn.GetOrAdd(userName, SignInOnceAsync);
        return await OpenAsync(width, height, state);
    }

    private async Task<IPage> OpenAsync(int width, int height, string? state)
    {
        var context = await Browser.NewContextAsync(new()
        {
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = height },
            BaseURL = Address,
            StorageState = state,
        });
        return await context.NewPageAsync();
    }

    private async Task<string> SignInOnceAsync(string userName)
    {
        var page = await OpenAsync();
        await page.GotoAsync("/account/login");
        await page.FillAsync("#user-name", userName);
        await page.FillAsync("#password", DemoPassword);
        await page.ClickAsync("form.form button.btn-primary");
        await page.WaitForURLAsync(address => !address.Contains("/account/login", StringComparison.Ordinal));
        var state = await page.Context.StorageStateAsync();
        await page.Context.DisposeAsync();
        return state;
    }

    /// <summary>Ends the host as a power cut would: nothing is flushed, no circuit is told.</summary>
    public async Task KillAsync()
    {
        if (_host is null)
        {
            return;
        }

        _host.Kill(entireProcessTree: true);
        await _host.WaitForExitAsync();
        _host.Dispose();
        _host = null;
    }

    /// <summary>The host's configuration, as environment variables.</summary>
    protected virtual Dictionary<string, string> Settings() => new()
    {
        ["Storage__DataDirectory"] = DataDirectory,
        ["Organisation__Name"] = IsDemo ? "UBND thị xã Ven Biển" : "ISO Intranet",
        ["Demo__Enabled"] = IsDemo ? "true" : "false",
    };

    private static string HostAssembly() =>
        typeof(HostFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "HostAssembly").Value!;

    // The dotnet that runs the tests also runs the host, whichever stands first on the path.
    private static string DotnetPath() => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";

    [GeneratedRegex(@"Now listening on: (?<address>http://[\w.]+:\d+)")]
    private static partial Regex NowListening();
}
