using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace IsoIntranet.Benchmarks.Hosts;

/// <summary>A host as a process of its own on a free loopback port, with the <see cref="Probe"/> inside. Ends with the benchmark.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private HostProcess(IReadOnlyList<string> command, string directory, IReadOnlyDictionary<string, string> settings, string probe)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", command)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(HostProcess).Assembly.Location;
        start.Environment[Hosts.Probe.PipeVariable] = probe;
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException("The host stopped before it listened." + Environment.NewLine + Output));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; private set; } = null!;

    public ProbeClient Probe { get; private set; } = null!;

    /// <summary>The last of what the host printed.</summary>
    public string Output => string.Join(Environment.NewLine, _output);

    public int Id => _process.Id;

    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The product's host on a data directory.</summary>
    public static Task<HostProcess> StartProductAsync(string dataDirectory, IReadOnlyDictionary<string, string>? settings = null)
    {
        var assembly = typeof(HostProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "HostAssembly").Value!;
        var all = new Dictionary<string, string>(settings ?? new Dictionary<string, string>())
        {
            ["Storage:DataDirectory"] = dataDirectory,
            ["Demo:Enabled"] = "false",
            ["Database:MigrateAtStart"] = "false",
        };
        return StartAsync([assembly], Path.GetDirectoryName(assembly)!, all);
    }

    /// <summary>The bare host of this benchmark, see <see cref="BareHost"/>.</summary>
    public static Task<HostProcess> StartBareAsync() => StartAsync(
        [typeof(HostProcess).Assembly.Location, BareHost.Verb], AppContext.BaseDirectory, new Dictionary<string, string>());

    public async ValueTask DisposeAsync()
    {
        if (Probe is not null)
            await Probe.DisposeAsync();
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<HostProcess> StartAsync(IReadOnlyList<string> command, string directory, IReadOnlyDictionary<string, string> settings)
    {
        var pipe = "iso-intranet-probe-" + Guid.NewGuid().ToString("N");
        var host = new HostProcess(command, directory, settings, pipe);
        try
        {
            host.Address = await host._listening.Task.WaitAsync(StartTime);
            host.Probe = await ProbeClient.ConnectAsync(pipe);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        _output.Enqueue(line);
        if (_output.Count > 50)
            _output.TryDequeue(out _);
        if (NowListening().Match(line) is { Success: true } match)
            _listening.TrySetResult(new Uri(match.Groups["address"].Value));
    }

    [GeneratedRegex("Now listening on: (?<address>http://[0-9.:]+)")]
    private static partial Regex NowListening();
}
