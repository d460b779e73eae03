using System.Globalization;
using System.Runtime.InteropServices;
using IsoIntranet.Benchmarks.Hosts;
using IsoIntranet.Benchmarks.Scenarios;

// dotnet run -c Release --project tests/IsoIntranet.Benchmarks -- [arrival] [audit-arrival] [queries] [first-byte] [plan-import] [screens=200,500] [saves=30]
// Everything without a name of a scenario. Loopback only; ends by itself. Method and figures: docs/performance.md
if (args.Contains(BareHost.Verb))
{
    await BareHost.RunAsync(args);
    return;
}

var options = args.Where(argument => argument.Contains('=', StringComparison.Ordinal))
    .Select(argument => argument.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1]);
int[] screens = [.. options.GetValueOrDefault("screens", "200,500").Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
var saves = int.Parse(options.GetValueOrDefault("saves", "30"), CultureInfo.InvariantCulture);
var wanted = args.Where(argument => !argument.Contains('=', StringComparison.Ordinal)).ToHashSet();
using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(20));

Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, .NET {Environment.Version}, load {Load()}");
if (Wants("first-byte"))
    await FirstByte.RunAsync(50, limit.Token);
if (Wants("plan-import"))
    await PlanImport.RunAsync(10, limit.Token);
if (Wants("queries"))
    await QueriesPerChange.RunAsync(screens, limit.Token);
if (Wants("arrival"))
    await Arrival.RunAsync(screens, saves, limit.Token);
if (Wants("audit-arrival"))
    await Arrival.RunAuditAsync([screens[0]], saves, limit.Token);
Console.WriteLine();
Console.WriteLine($"Load at the end: {Load()}");

bool Wants(string scenario) => wanted.Count == 0 || wanted.Contains(scenario);

// What else the machine was doing, where it says so: figures taken beside other work are not worth much.
static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
