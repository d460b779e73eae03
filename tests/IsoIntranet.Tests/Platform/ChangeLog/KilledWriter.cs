using IsoIntranet.Features.Units;
using IsoIntranet.Platform.ChangeLog;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Platform.ChangeLog;

/// <summary>
/// A process of its own that writes on several threads, seals meanwhile, and says of every write that was acknowledged which
/// record it was and to which version it came, until it is killed.
/// </summary>
internal static class KilledWriter
{
    public static async Task<int> Main(string[] args)
    {
        if (args is not [var directory])
            return 2;
        await using var house = TestHouse.OnDatabaseIn(directory);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => WriteAsync(house))).Append(Task.Run(() => SealAsync(house))));
        return 0;
    }

    private static async Task WriteAsync(TestHouse house)
    {
        while (true)
        {
            var kind = new UnitKind(Guid.NewGuid().ToString("N")[..30], "Loại", "Kind", "Nhóm", 0);
            await house.AddAsync(kind);
            Acknowledge(kind);
            await using var db = house.Open();
            var again = await db.Set<UnitKind>().SingleAsync(one => one.Id == kind.Id);
            again.Group = "Nhóm khác";
            await db.SaveChangesAsync();
            Acknowledge(again);
        }
    }

    private static async Task SealAsync(TestHouse house)
    {
        while (true)
            await house.Get<ChangeLogSealer>().SealAsync();
    }

    private static void Acknowledge(UnitKind kind)
    {
        lock (Console.Out)
        {
            Console.Out.WriteLine($"{kind.Id} {kind.Version}");
            Console.Out.Flush();
        }
    }
}
