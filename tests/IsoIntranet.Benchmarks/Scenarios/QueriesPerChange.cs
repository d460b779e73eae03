using IsoIntranet.Benchmarks.Hosts;
using IsoIntranet.Benchmarks.Towns;
using IsoIntranet.Benchmarks.Wire;

namespace IsoIntranet.Benchmarks.Scenarios;

/// <summary>Commands that one save sends to the database, from the request until all screens and figures are at rest again.</summary>
internal static class QueriesPerChange
{
    private const int Saves = 5;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    /// <summary>What goes by the clock and not by the change is put out of the way: the look for other nodes' commits, and for closed accounts.</summary>
    private static readonly Dictionary<string, string> Quiet = new()
    {
        ["Live:PollMilliseconds"] = "60000",
        ["Access:RevalidateSeconds"] = "3600",
    };

    public static async Task RunAsync(IReadOnlyList<int> screens, CancellationToken cancellationToken)
    {
        var rows = new List<IReadOnlyList<string>>();
        await using var town = await Town.BuildAsync(20, 10);
        await using var host = await HostProcess.StartProductAsync(town.DataDirectory, Quiet);
        using var session = new Session(host.Address);
        await session.SignInAsync(Town.UserName, Town.Password);
        await host.Probe.AskAsync(ProbeClient.CountCommands);
        var saver = new Saver(town, session);
        await using var open = new Screens();
        foreach (var count in screens.Prepend(1))
        {
            await open.OpenAsync(session, town.BoardPath, count, "attach", cancellationToken);
            await SaveAsync();
            var before = await host.Probe.AskAsync(ProbeClient.Commands);
            for (var round = 0; round < Saves; round++)
                await SaveAsync();
            var commands = await host.Probe.AskAsync(ProbeClient.Commands) - before;
            rows.Add(Figures.Told([$"{count}", Figures.Of((double)commands / Saves)]));
        }
        Figures.Print("Database commands per change", ["open boards", "commands"], rows);

        async Task SaveAsync()
        {
            var save = await saver.NextAsync();
            await open.ArrivalsAsync(save.SendAsync, save.Near, save.Text, cancellationToken);
            await Task.Delay(Rest, cancellationToken);
        }
    }
}
