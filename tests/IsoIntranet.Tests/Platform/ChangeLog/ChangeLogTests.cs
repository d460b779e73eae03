using IsoIntranet.Features.Units;
using IsoIntranet.Platform.ChangeLog;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Platform.ChangeLog;

public sealed class ChangeLogTests
{
    [Fact]
    public async Task A_change_and_its_row_are_committed_together()
    {
        await using var house = await TestHouse.BuildAsync();
        var kind = new UnitKind("XA", "Xã", "Commune", "Xã, phường", 1);
        await house.AddAsync(kind);

        await using (var db = house.Open())
        {
            (await db.Set<UnitKind>().SingleAsync()).Group = "Cấp xã";
            await db.SaveChangesAsync();
        }

        await using var after = house.Open();
        var rows = await after.ChangeLog.Where(row => row.RecordId == kind.Id).OrderBy(row => row.RecordVersion).ToListAsync();
        Assert.Equal([ChangeKind.Added, ChangeKind.Changed], rows.Select(row => row.Kind));
        Assert.Equal("""{"Group":["Xã, phường","Cấp xã"]}""", rows[1].Fields);
        Assert.Equal(2, rows[1].RecordVersion);
    }

    [Fact]
    public async Task An_intact_chain_is_found_intact()
    {
        await using var house = await SealedHouseAsync(rows: 5);

        var report = await house.Get<ChangeLogVerifier>().VerifyAsync();

        Assert.True(report.IsIntact);
        Assert.Equal(5, report.SealedTo);
    }

    [Theory]
    [InlineData("UPDATE ChangeLog SET AuthorName = 'Ai đó' WHERE Position = 3", ChainFault.Altered, 3L)]
    [InlineData("DELETE FROM ChangeLog WHERE Position = 3", ChainFault.Removed, 3L)]
    [InlineData("DELETE FROM ChangeLog WHERE Position = 5", ChainFault.CutOff, 5L)]
    [InlineData("UPDATE ChangeLog SET Seal = x'00' WHERE Position = 2", ChainFault.SlippedIn, 2L)]
    public async Task A_chain_tampered_with_by_hand_is_found_at_its_place(string tampering, ChainFault fault, long position)
    {
        await using var house = await SealedHouseAsync(rows: 5);
        await using (var db = house.Open())
            await db.Database.ExecuteSqlRawAsync(tampering);

        var report = await house.Get<ChangeLogVerifier>().VerifyAsync();

        Assert.Equal((fault, (long?)position), (report.Findings[0].Fault, report.Findings[0].Position));
    }

    [Fact]
    public async Task Two_rows_that_changed_places_are_found_at_the_first()
    {
        await using var house = await SealedHouseAsync(rows: 5);
        await using (var db = house.Open())
        {
            await db.Database.ExecuteSqlRawAsync("""
                UPDATE ChangeLog SET Position = -2 WHERE Position = 2;
                UPDATE ChangeLog SET Position = 2 WHERE Position = 3;
                UPDATE ChangeLog SET Position = 3 WHERE Position = -2;
                """);
        }

        var report = await house.Get<ChangeLogVerifier>().VerifyAsync();

        Assert.Equal((ChainFault.SlippedIn, (long?)2), (report.Findings[0].Fault, report.Findings[0].Position));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_row_slipped_in_without_a_place_is_found_before_and_after_it_is_sealed(bool isSealed)
    {
        await using var house = await SealedHouseAsync(rows: 3);
        var slippedIn = Guid.NewGuid();
        await using (var db = house.Open())
        {
            // A genuine row's content hash does not make another row genuine.
            var genuine = await db.ChangeLog.AsNoTracking().FirstAsync();
            db.ChangeLog.Add(new ChangeLogEntry
            {
                Id = slippedIn,
                RecordType = genuine.RecordType,
                RecordId = genuine.RecordId,
                RootId = genuine.RootId,
                RecordVersion = 9,
                Kind = ChangeKind.Changed,
                AuthorName = "Ai đó",
                At = genuine.At,
                Fields = "{}",
                ContentHash = genuine.ContentHash,
            });
            await db.SaveChangesAsync();
        }
        if (isSealed)
            await house.PumpAsync();

        var report = await house.Get<ChangeLogVerifier>().VerifyAsync();

        var finding = Assert.Single(report.Findings);
        Assert.Equal((isSealed ? ChainFault.Altered : ChainFault.SlippedIn, slippedIn), (finding.Fault, finding.EntryId));
    }

    private static async Task<TestHouse> SealedHouseAsync(int rows)
    {
        var house = await TestHouse.BuildAsync();
        for (var index = 0; index < rows; index++)
            await house.AddAsync(new UnitKind($"K{index}", "Loại", "Kind", "Nhóm", index));
        await house.PumpAsync();
        return house;
    }
}
