using System.Diagnostics;
using IsoIntranet.Benchmarks.Hosts;
using IsoIntranet.Benchmarks.Towns;
using IsoIntranet.Benchmarks.Wire;

namespace IsoIntranet.Benchmarks.Scenarios;

/// <summary>The board's first byte for somebody signed in, one request after the other, with everything warm.</summary>
internal static class FirstByte
{
    private const int WarmUps = 30;

    private static readonly (int Units, int Items)[] Sizes = [(20, 10), (180, 10), (180, 60), (1_000, 10)];

    public static async Task RunAsync(int requests, CancellationToken cancellationToken)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var (units, items) in Sizes)
        {
            await using var town = await Town.BuildAsync(units, items);
            await using var host = await HostProcess.StartProductAsync(town.DataDirectory);
            using var session = new Session(host.Address);
            await session.SignInAsync(Town.UserName, Town.Password);
            var cold = await RequestAsync(session, town.BoardPath, cancellationToken);
            for (var round = 0; round < WarmUps; round++)
                await RequestAsync(session, town.BoardPath, cancellationToken);
            var times = new List<(double FirstByte, double LastByte, long Bytes)>();
            for (var round = 0; round < requests; round++)
                times.Add(await RequestAsync(session, town.BoardPath, cancellationToken));
            double[] first = [.. times.Select(time => time.FirstByte).Order()];
            double[] last = [.. times.Select(time => time.LastByte).Order()];
            rows.Add(Figures.Told([
                $"{units} × {items}", Figures.Of(Figures.Percentile(first, 50)), Figures.Of(Figures.Percentile(first, 95)),
                Figures.Of(Figures.Percentile(last, 50)), Figures.Of(times[^1].Bytes / 1024.0), Figures.Of(cold.FirstByte)]));
        }
        Figures.Print(
            $"First byte of the board, milliseconds, {requests} requests",
            ["units × items", "p50", "p95", "last byte p50", "KB of HTML", "first request after the start"], rows);
    }

    private static async Task<(double FirstByte, double LastByte, long Bytes)> RequestAsync(Session session, string path, CancellationToken cancellationToken)
    {
        var buffer = new byte[81_920];
        var began = Stopwatch.GetTimestamp();
        using var answer = await session.Http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        long bytes = await body.ReadAsync(buffer, cancellationToken);
        var first = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        while (await body.ReadAsync(buffer, cancellationToken) is var more and > 0)
            bytes += more;
        return (first, Stopwatch.GetElapsedTime(began).TotalMilliseconds, bytes);
    }
}
