using System.Diagnostics;
using System.Globalization;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.ChangeLog;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Platform.ChangeLog;

public sealed class KilledProcessTests
{
    private const int WritesBeforeTheKill = 60;

    [Fact]
    public async Task A_process_killed_in_the_middle_of_writes_leaves_every_acknowledged_write_and_the_log_in_step()
    {
        await using var house = await TestHouse.BuildAsync();
        _ = house.Get<ChangeLogKey>();

        var acknowledged = await WriteUntilKilledAsync(house.DataDirectory);

        await using var db = house.Open();
        var kinds = await db.Set<UnitKind>().AsNoTracking().ToDictionaryAsync(kind => kind.Id);
        Assert.All(acknowledged, write => Assert.True(kinds[write.Id].Version >= write.Version, $"{write.Id} lost version {write.Version}"));
        var log = await db.ChangeLog.AsNoTracking().Where(row => row.RecordType == nameof(UnitKind)).ToListAsync();
        var logged = log.GroupBy(row => row.RecordId).ToDictionary(rows => rows.Key, rows => rows.Select(row => row.RecordVersion).Order().ToList());
        Assert.Equal(kinds.Keys.Order(), logged.Keys.Order());
        Assert.All(kinds.Values, kind => Assert.Equal(Enumerable.Range(1, kind.Version), logged[kind.Id]));
        Assert.True((await house.Get<ChangeLogVerifier>().VerifyAsync()).IsIntact);

        await house.PumpAsync();
        var sealedReport = await house.Get<ChangeLogVerifier>().VerifyAsync();
        Assert.True(sealedReport.IsIntact);
        Assert.Equal(log.Count, sealedReport.SealedTo);
    }

    private static async Task<List<(Guid Id, int Version)>> WriteUntilKilledAsync(string directory)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList = { "exec", typeof(KilledWriter).Assembly.Location, directory },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var writer = Process.Start(start)!;
        var acknowledged = new List<(Guid, int)>();
        try
        {
            while (await writer.StandardOutput.ReadLineAsync() is { } line)
            {
                // A line that was cut in two by the kill acknowledged nothing.
                if (line.Split(' ') is [var id, var version] && Guid.TryParse(id, out var record) && int.TryParse(version, CultureInfo.InvariantCulture, out var number))
                    acknowledged.Add((record, number));
                if (acknowledged.Count == WritesBeforeTheKill)
                    writer.Kill();
            }
        }
        finally
        {
            writer.Kill();
        }
        await writer.WaitForExitAsync();
        Assert.True(acknowledged.Count >= WritesBeforeTheKill, $"The writer ended by itself after {acknowledged.Count} writes.");
        return acknowledged;
    }
}
