using System.Buffers.Binary;
using System.Text;

namespace IsoIntranet.Benchmarks.Wire;

/// <summary>Reads the few MessagePack forms that a Blazor server sends, in place and without allocating for what is skipped.</summary>
internal ref struct MessagePackReader(ReadOnlySpan<byte> message)
{
    private ReadOnlySpan<byte> _rest = message;

    public int ReadArrayHeader()
    {
        var code = Take();
        return code switch
        {
            >= 0x90 and <= 0x9f => code & 0x0f,
            0xdc => TakeUInt16(),
            0xdd => TakeInt32(),
            _ => throw Unexpected("an array", code),
        };
    }

    public long ReadInteger()
    {
        var code = Take();
        return code switch
        {
            <= 0x7f => code,
            >= 0xe0 => (sbyte)code,
            0xcc => Take(),
            0xcd => TakeUInt16(),
            0xce => (uint)TakeInt32(),
            0xcf or 0xd3 => TakeInt64(),
            0xd0 => (sbyte)Take(),
            0xd1 => (short)TakeUInt16(),
            0xd2 => TakeInt32(),
            _ => throw Unexpected("an integer", code),
        };
    }

    public string? ReadString() => TryReadNil() ? null : Encoding.UTF8.GetString(ReadBytes());

    /// <summary>A string's or a binary's bytes, as they lie in the message.</summary>
    public ReadOnlySpan<byte> ReadBytes()
    {
        var code = Take();
        var length = code switch
        {
            >= 0xa0 and <= 0xbf => code & 0x1f,
            0xc4 or 0xd9 => Take(),
            0xc5 or 0xda => TakeUInt16(),
            0xc6 or 0xdb => TakeInt32(),
            _ => throw Unexpected("text or bytes", code),
        };
        return Take(length);
    }

    public bool TryReadNil()
    {
        if (_rest[0] != 0xc0)
            return false;
        Take();
        return true;
    }

    /// <summary>Skips the map of headers; it is always empty.</summary>
    public void SkipHeaders()
    {
        var code = Take();
        if (code != 0x80)
            throw Unexpected("an empty map", code);
    }

    private byte Take() => Take(1)[0];

    private ushort TakeUInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    private int TakeInt32() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

    private long TakeInt64() => BinaryPrimitives.ReadInt64BigEndian(Take(8));

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    private static InvalidDataException Unexpected(string wanted, byte code) => new($"Expected {wanted}, found the code 0x{code:x2}.");
}
