using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Platform.ChangeLog;

/// <summary>
/// Gives committed rows their gap-free position and links each to the one before. Writers never wait for it: they commit
/// without a position. Several sealers may run; the version of the head row lets one win and the others try again later.
/// </summary>
public sealed class ChangeLogSealer(IDbContextFactory<IsoContext> contexts, ChangeLogKey key, IDatabaseErrors databaseErrors)
{
    /// <summary>Rows sealed in one transaction; bounds the time for which the head row is held.</summary>
    public const int BatchSize = 500;

    /// <summary>Seals what is committed and unsealed.</summary>
    /// <returns>How many rows were sealed; 0 when there was nothing to do or another sealer was faster.</returns>
    public async Task<int> SealAsync(CancellationToken cancellationToken = default)
    {
        var total = 0;
        while (true)
        {
            var count = await SealBatchAsync(cancellationToken);
            total += count;
            if (count < BatchSize)
                return total;
        }
    }

    private async Task<int> SealBatchAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await db.ChangeLog.AnyAsync(row => row.Position == null, cancellationToken))
            return 0;
        // The head is read first: whatever another sealer does from here on, its version betrays it.
        var head = await db.ChangeLogHeads.SingleAsync(cancellationToken);
        var rows = await db.ChangeLog.Where(row => row.Position == null)
            .OrderBy(row => row.At).ThenBy(row => row.Id)
            .Take(BatchSize).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            row.Seal = row.ComputeSeal(head.Position + 1, head.Seal, key);
            row.Position = ++head.Position;
            head.Seal = row.Seal;
        }
        head.Version++;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return rows.Count;
        }
        catch (DbUpdateConcurrencyException)
        {
            return 0;
        }
        catch (DbUpdateException failure) when (databaseErrors.Classify(failure) == DatabaseError.Duplicate)
        {
            // The other sealer's positions were in before its head was looked at.
            return 0;
        }
    }
}
