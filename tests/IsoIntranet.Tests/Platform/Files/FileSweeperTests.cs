using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Files;

namespace IsoIntranet.Tests.Platform.Files;

public sealed class FileSweeperTests
{
    [Fact]
    public async Task Every_day_files_go_that_no_row_names()
    {
        await using var house = await TestHouse.BuildAsync();
        var store = house.Get<FileStore>();
        var named = (await store.SaveAsync(new MemoryStream(Samples.Text("một")))).Value!;
        var forgotten = (await store.SaveAsync(new MemoryStream(Samples.Text("hai")))).Value!;
        var kind = new UnitKind("XA", "Xã", "Commune", "Xã", 1);
        var unit = new OrgUnit("Xã Một", "X. Một", kind.Id, null, new DateOnly(2020, 1, 1));
        await house.AddAsync(kind, unit, new StoredFile(named, "một.txt", unit.Id, unit.Id));
        house.Time.Advance(TimeSpan.FromHours(25));

        Assert.Equal(1, await house.Get<FileSweeper>().SweepAsync());

        Assert.Equal((true, false), (store.Has(named.Sha256), store.Has(forgotten.Sha256)));
    }
}
