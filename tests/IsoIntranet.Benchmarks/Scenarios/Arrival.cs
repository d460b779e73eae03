using System.Diagnostics;
using IsoIntranet.Benchmarks.Hosts;
using IsoIntranet.Benchmarks.Towns;
using IsoIntranet.Benchmarks.Wire;

namespace IsoIntranet.Benchmarks.Scenarios;

/// <summary>A save until it has arrived on every screen, and what a screen takes in memory; beside a bare circuit on the same machine.</summary>
internal static class Arrival
{
    private const int Units = 20;

    private const int Items = 10;

    private const double Aim = 150;

    /// <summary>Until the runtime has compiled what is hot for the second time.</summary>
    private const int WarmUps = 15;

    /// <summary>Between two saves: longer than any throttle of the product, so that each save is seen by itself.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1300);

    public static async Task RunAsync(IReadOnlyList<int> screens, int saves, CancellationToken cancellationToken)
    {
        var rows = new List<IReadOnlyList<string>>();
        var memory = new List<IReadOnlyList<string>>();
        foreach (var count in screens)
            rows.Add(await BareAsync(count, saves, cancellationToken));
        await using var town = await Town.BuildAsync(Units, Items);
        foreach (var count in screens)
        {
            await using var host = await HostProcess.StartProductAsync(town.DataDirectory);
            using var session = new Session(host.Address);
            await session.SignInAsync(Town.UserName, Town.Password);
            var saver = new Saver(town, session);
            await using var open = new Screens();
            // The first screens compile and fill what is shared; they are not counted.
            await open.OpenAsync(session, town.BoardPath, 20, "attach", cancellationToken);
            await WarmUpAsync(open, saver.NextAsync, cancellationToken);
            var (heap, workingSet, first) = (await host.Probe.AskAsync(ProbeClient.Heap), host.WorkingSet, open.Count);
            var began = Stopwatch.GetTimestamp();
            await open.OpenAsync(session, town.BoardPath, first + count, "attach", cancellationToken);
            var opening = Stopwatch.GetElapsedTime(began);
            await WarmUpAsync(open, saver.NextAsync, cancellationToken);
            var taken = host.WorkingSet - workingSet;
            memory.Add(Figures.Told([$"{count}", Kilobytes(await host.Probe.AskAsync(ProbeClient.Heap) - heap, count), Kilobytes(taken, count), Figures.Of(count / opening.TotalSeconds)]));
            rows.Add(await MeasureAsync($"board {Units} × {Items}", open, host, saves, saver.NextAsync, cancellationToken));
        }
        PrintArrivals("A save until it is on every screen", saves, rows);
        Figures.Print("Memory per open board", ["boards", "managed heap, KB each", "working set, KB each", "opened per second"], memory);
    }

    /// <summary>The same for a finding that an auditor logs, on boards of the audit that is being held.</summary>
    public static async Task RunAuditAsync(IReadOnlyList<int> screens, int findings, CancellationToken cancellationToken)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var count in screens)
            rows.Add(await BareAsync(count, findings, cancellationToken));
        foreach (var count in screens)
        {
            await using var town = await Town.BuildAsync(Units, Items);
            await using var host = await HostProcess.StartProductAsync(town.DataDirectory);
            using var session = new Session(host.Address);
            await session.SignInAsync(Town.UserName, Town.Password);
            var auditor = new Auditor(town.Audit, session);
            await using var open = new Screens();
            await open.OpenAsync(session, TownAudit.BoardPath, count, "attach", cancellationToken);
            await WarmUpAsync(open, auditor.NextAsync, cancellationToken);
            rows.Add(await MeasureAsync($"audit board, {Units} units", open, host, findings, auditor.NextAsync, cancellationToken));
        }
        PrintArrivals("A finding until it is on every audit board", findings, rows);
    }

    private static void PrintArrivals(string title, int saves, IReadOnlyList<IReadOnlyList<string>> rows) =>
        Figures.Print(
            $"{title}, milliseconds from the request sent, {saves} saves",
            ["page", "screens", "answered", "p50", "p95", "p99", "max", $"within {Aim:0} ms", "worst save's p95", "host CPU ms/save", "generator CPU ms/save", "bytes/screen"],
            rows);

    private static async Task<IReadOnlyList<string>> BareAsync(int count, int saves, CancellationToken cancellationToken)
    {
        await using var host = await HostProcess.StartBareAsync();
        using var session = new Session(host.Address);
        await using var open = new Screens();
        await open.OpenAsync(session, BareHost.Page, count, "attach", cancellationToken);
        var change = 0;
        return await MeasureAsync("bare circuit", open, host, saves, NextAsync, cancellationToken);

        Task<SaveToCome> NextAsync()
        {
            var text = $"change {++change};";
            return Task.FromResult(new SaveToCome("", text, async () =>
            {
                using var answer = await session.Http.PutAsync($"/change?text={Uri.EscapeDataString(text)}", null, cancellationToken);
                answer.EnsureSuccessStatusCode();
            }));
        }
    }

    private static async Task WarmUpAsync(Screens screens, Func<Task<SaveToCome>> next, CancellationToken cancellationToken)
    {
        for (var round = 0; round < WarmUps; round++)
        {
            var save = await next();
            await screens.ArrivalsAsync(save.SendAsync, save.Near, save.Text, cancellationToken);
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static async Task<IReadOnlyList<string>> MeasureAsync(
        string page, Screens screens, HostProcess host, int saves, Func<Task<SaveToCome>> next, CancellationToken cancellationToken)
    {
        var all = new List<double>();
        var answers = new List<double>();
        var worst = 0.0;
        using var generator = Process.GetCurrentProcess();
        var (hostBefore, generatorBefore, bytesBefore) = (host.Processor, generator.TotalProcessorTime, screens.BatchBytes);
        for (var round = 0; round < saves; round++)
        {
            var save = await next();
            var (arrivals, answered) = await screens.ArrivalsAsync(save.SendAsync, save.Near, save.Text, cancellationToken);
            all.AddRange(arrivals);
            answers.Add(answered);
            worst = Math.Max(worst, Figures.Percentile(arrivals, 95));
            await Task.Delay(Pause, cancellationToken);
        }
        generator.Refresh();
        var (hostTime, generatorTime) = (host.Processor - hostBefore, generator.TotalProcessorTime - generatorBefore);
        all.Sort();
        answers.Sort();
        return Figures.Told([
            page, $"{screens.Count}", Figures.Of(Figures.Percentile(answers, 50)),
            .. new[] { 50.0, 95, 99, 100 }.Select(percent => Figures.Of(Figures.Percentile(all, percent))),
            $"{100.0 * all.Count(time => time <= Aim) / all.Count:0.0} %", Figures.Of(worst),
            Figures.Of(hostTime.TotalMilliseconds / saves), Figures.Of(generatorTime.TotalMilliseconds / saves),
            $"{(screens.BatchBytes - bytesBefore) / saves / screens.Count}",
        ]);
    }

    private static string Kilobytes(long bytes, int screens) => Figures.Of(bytes / 1024.0 / screens);
}
