using System.Security.Cryptography;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Platform.ChangeLog;

public enum ChainFault
{
    /// <summary>A row's content is not what was committed.</summary>
    Altered,

    /// <summary>Positions are missing: rows were removed.</summary>
    Removed,

    /// <summary>A row is there that this program did not write, or not at this place.</summary>
    SlippedIn,

    /// <summary>The chain ends before its head: rows were cut off the end.</summary>
    CutOff,
}

/// <summary>Where the chain is broken, and how.</summary>
/// <param name="Position">The position concerned; none for a row that was never sealed.</param>
public sealed record ChainFinding(ChainFault Fault, long? Position, Guid? EntryId);

/// <param name="Rows">Rows looked at.</param>
/// <param name="SealedTo">The last position of the chain.</param>
public sealed record ChainReport(long Rows, long SealedTo, IReadOnlyList<ChainFinding> Findings)
{
    public bool IsIntact => Findings.Count == 0;
}

/// <summary>Walks the whole chain and says where it was tampered with. Reads in pages; may be cancelled at any time.</summary>
public sealed class ChangeLogVerifier(IDbContextFactory<IsoContext> contexts, ChangeLogKey key)
{
    private const int PageSize = 2_000;

    public async Task<ChainReport> VerifyAsync(IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var head = await db.ChangeLogHeads.AsNoTracking().SingleAsync(cancellationToken);
        var findings = new List<ChainFinding>();
        long rows = 0, position = 0;
        byte[] seal = [];
        while (true)
        {
            var after = position;
            var page = await db.ChangeLog.AsNoTracking().Where(row => row.Position > after)
                .OrderBy(row => row.Position).Take(PageSize).ToListAsync(cancellationToken);
            foreach (var row in page)
            {
                rows++;
                if (row.Position != position + 1)
                    findings.Add(new ChainFinding(ChainFault.Removed, position + 1, null));
                else if (!row.HasTrueContent(key))
                    findings.Add(new ChainFinding(ChainFault.Altered, row.Position, row.Id));
                else if (!CryptographicOperations.FixedTimeEquals(row.Seal, row.ComputeSeal(row.Position.Value, seal, key)))
                    findings.Add(new ChainFinding(ChainFault.SlippedIn, row.Position, row.Id));
                position = row.Position!.Value;
                seal = row.Seal ?? [];
            }
            progress?.Report(rows);
            if (page.Count < PageSize)
                break;
        }
        // Rows may have been sealed since the head was read; fewer than it said is what cannot be.
        if (position < head.Position)
            findings.Add(new ChainFinding(ChainFault.CutOff, position + 1, null));
        await foreach (var row in db.ChangeLog.AsNoTracking().Where(row => row.Position == null).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            rows++;
            if (!row.HasTrueContent(key))
                findings.Add(new ChainFinding(ChainFault.SlippedIn, null, row.Id));
        }
        return new ChainReport(rows, position, findings);
    }
}
