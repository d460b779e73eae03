using System.Security.Cryptography;

namespace IsoIntranet.Platform.Packs;

/// <summary>Passes bytes on, and counts and hashes them on the way.</summary>
internal sealed class HashingStream(Stream inner, IncrementalHash hash) : OneWayStream
{
    public long Count { get; private set; }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Write(byte[] buffer, int offset, int count)
    {
        Note(buffer.AsSpan(offset, count));
        inner.Write(buffer, offset, count);
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Note(buffer.Span);
        await inner.WriteAsync(buffer, cancellationToken);
    }

    private void Note(ReadOnlySpan<byte> bytes)
    {
        Count += bytes.Length;
        hash.AppendData(bytes);
    }
}
