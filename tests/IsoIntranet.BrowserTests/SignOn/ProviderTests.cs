using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.SignOn;

/// <summary>Sign-in by a real, certified OpenID Connect provider.</summary>
public sealed class ProviderTests(ProviderTests.Agency agency) : IClassFixture<ProviderTests.Agency>
{
    [ProviderFact]
    public async Task Whoever_the_provider_knows_lands_where_they_wanted_to_go_and_a_stranger_is_told_why_not()
    {
        var provider = await agency.StartProviderAsync();
        var page = await agency.OpenAsync();
        await SignInAsync(page, "thuky");
        await Expect(page).ToHaveURLAsync($"{agency.Address}/plans");

        var other = await agency.OpenAsync();
        await SignInAsync(other, "nguoi.la");
        await Expect(other.Locator(".notice.is-error")).ToContainTextAsync("Bạn chưa có tài khoản");

        provider.Kill(entireProcessTree: true);
        await provider.WaitForExitAsync();
    }

    private static async Task SignInAsync(IPage page, string name)
    {
        await page.GotoAsync("/plans");
        await page.Locator(".signin-other").ClickAsync();
        await page.FillAsync("[name=login]", name);
        await page.FillAsync("[name=password]", "anything");
        await page.ClickAsync("[type=submit]");
        // The provider asks whether the program may know who it is.
        await page.ClickAsync("[type=submit]");
    }

    /// <summary>A host that trusts the provider; the provider is started when the host's address is known.</summary>
    public sealed class Agency : HostFixture
    {
        private readonly int _port = FreePort();

        public async Task<Process> StartProviderAsync()
        {
            var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var provider = new Process
            {
                StartInfo = new ProcessStartInfo("node", ["provider.mjs", $"{_port}", $"{Address}/account/single-sign-on/callback"])
                {
                    WorkingDirectory = ProviderFactAttribute.Folder,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                },
                EnableRaisingEvents = true,
            };
            provider.OutputDataReceived += (_, line) =>
            {
                if (line.Data == "listening")
                    listening.TrySetResult();
            };
            provider.ErrorDataReceived += (_, _) => { };
            provider.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The provider stopped before it listened."));
            provider.Start();
            provider.BeginOutputReadLine();
            provider.BeginErrorReadLine();
            await listening.Task.WaitAsync(TimeSpan.FromMinutes(1));
            return provider;
        }

        protected override Dictionary<string, string> Settings() => new(base.Settings())
        {
            ["Access__SingleSignOn__Authority"] = $"http://localhost:{_port}",
            ["Access__SingleSignOn__ClientId"] = "iso-intranet",
            ["Access__SingleSignOn__ClientSecret"] = "a-secret-of-the-test",
        };

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
