using System.Diagnostics;

namespace IsoIntranet.BrowserTests.SignOn;

/// <summary>A test that needs the npm package oidc-provider, and says so where it cannot be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProviderFactAttribute : FactAttribute
{
    private const string Package = "oidc-provider@9.13.3";

    private static readonly Lazy<bool> Installed = new(Install);

    public ProviderFactAttribute()
    {
        if (!Installed.Value)
            Skip = $"node or npm is not installed, or {Package} could not be fetched";
    }

    internal static string Folder => Path.Combine(AppContext.BaseDirectory, "SignOn");

    private static bool Install()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "oidc-provider")))
            return true;
        try
        {
            // On Windows npm is a script, which only a shell starts.
            var (program, first) = OperatingSystem.IsWindows() ? ("cmd", "/c npm") : ("npm", "");
            using var npm = Process.Start(new ProcessStartInfo(program, $"{first} install --no-save --no-audit --no-fund --loglevel=error {Package}")
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            npm.OutputDataReceived += (_, _) => { };
            npm.ErrorDataReceived += (_, _) => { };
            npm.BeginOutputReadLine();
            npm.BeginErrorReadLine();
            if (npm.WaitForExit(TimeSpan.FromMinutes(2)))
                return npm.ExitCode == 0;
            npm.Kill(entireProcessTree: true);
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
