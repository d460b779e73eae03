using System.Security.Cryptography;
using System.Text;

namespace IsoIntranet.Platform.ChangeLog;

public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>
/// One changed record of one committed transaction: who, when, what, from what to what.
/// The content is fixed at the commit; the position and the seal are given once, afterwards, by the sealer.
/// </summary>
public sealed class ChangeLogEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Shared by all rows of one transaction.</summary>
    public Guid TransactionId { get; init; }

    public required string RecordType { get; init; }

    public Guid RecordId { get; init; }

    /// <summary>The aggregate in whose history this row is shown.</summary>
    public Guid RootId { get; init; }

    public int RecordVersion { get; init; }

    public ChangeKind Kind { get; init; }

    public Guid? UnitId { get; init; }

    public Guid? AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The command that made the change, for example <c>ReportProgress</c>.</summary>
    public string? Command { get; init; }

    /// <summary>JSON object: field name to the pair [before, after].</summary>
    public required string Fields { get; init; }

    /// <summary>Keyed hash over all of the above, made in the writing transaction.</summary>
    public byte[] ContentHash { get; set; } = [];

    /// <summary>Gap-free place in the chain, from 1; none until sealed.</summary>
    public long? Position { get; set; }

    /// <summary>Keyed hash over the seal before, the position and the content hash.</summary>
    public byte[]? Seal { get; set; }

    public byte[] ComputeContentHash(ChangeLogKey key)
    {
        var content = string.Join('\u001f',
            Id, TransactionId, RecordType, RecordId, RootId, RecordVersion, Kind, UnitId, AuthorId, AuthorName,
            At.UtcTicks, Command, Fields);
        return key.Hash(Encoding.UTF8.GetBytes(content));
    }

    /// <summary>Links this row to the one before it.</summary>
    public byte[] ComputeSeal(long position, ReadOnlySpan<byte> sealBefore, ChangeLogKey key)
    {
        Span<byte> link = stackalloc byte[sealBefore.Length + sizeof(long) + ContentHash.Length];
        sealBefore.CopyTo(link);
        BitConverter.TryWriteBytes(link[sealBefore.Length..], System.Net.IPAddress.HostToNetworkOrder(position));
        ContentHash.CopyTo(link[(sealBefore.Length + sizeof(long))..]);
        return key.Hash(link);
    }

    public bool HasTrueContent(ChangeLogKey key) =>
        CryptographicOperations.FixedTimeEquals(ContentHash, ComputeContentHash(key));
}

/// <summary>
/// Where the chain ends. One row; its version decides which of several sealers wins, and it betrays rows cut off the end.
/// </summary>
public sealed class ChangeLogHead
{
    public int Id { get; init; } = 1;

    public long Position { get; set; }

    public byte[] Seal { get; set; } = [];

    public int Version { get; set; }
}
