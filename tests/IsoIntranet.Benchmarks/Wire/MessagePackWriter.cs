using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace IsoIntranet.Benchmarks.Wire;

/// <summary>Writes one hub message: what a Blazor client sends, and no more. The buffer is used again for the next.</summary>
internal sealed class MessagePackWriter
{
    /// <summary>Room in front for the length, which is known only at the end: base 128, at most five bytes.</summary>
    private const int Front = 5;

    private readonly ArrayBufferWriter<byte> _buffer = new(512);

    /// <summary>Starts an invocation without an answer, or with one where it has an id.</summary>
    public MessagePackWriter Invocation(string target, int arguments, string? id = null)
    {
        Start().Array(5).Integer(1).Byte(0x80);
        return (id is null ? Nil() : Text(id)).Text(target).Array(arguments);
    }

    /// <summary>Says that this client is still there.</summary>
    public MessagePackWriter Ping() => Start().Array(1).Integer(6);

    public MessagePackWriter Array(int count) => Byte((byte)(0x90 | count));

    public MessagePackWriter Nil() => Byte(0xc0);

    public MessagePackWriter Boolean(bool value) => Byte(value ? (byte)0xc3 : (byte)0xc2);

    public MessagePackWriter Integer(long value)
    {
        if (value is >= 0 and <= 0x7f)
            return Byte((byte)value);
        Byte(0xd3);
        BinaryPrimitives.WriteInt64BigEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
        return this;
    }

    public MessagePackWriter Text(string value)
    {
        Byte(0xdb);
        var length = Encoding.UTF8.GetByteCount(value);
        BinaryPrimitives.WriteInt32BigEndian(_buffer.GetSpan(4), length);
        _buffer.Advance(4);
        _buffer.Advance(Encoding.UTF8.GetBytes(value, _buffer.GetSpan(length)));
        return this;
    }

    /// <summary>The finished message with its length in front.</summary>
    public ReadOnlyMemory<byte> Message()
    {
        var message = System.Runtime.InteropServices.MemoryMarshal.AsMemory(_buffer.WrittenMemory);
        Span<byte> length = stackalloc byte[Front];
        var size = WriteLength(message.Length - Front, length);
        length[..size].CopyTo(message.Span[(Front - size)..]);
        return message[(Front - size)..];
    }

    private static int WriteLength(int length, Span<byte> into)
    {
        var size = 0;
        for (; length > 0x7f; length >>= 7)
            into[size++] = (byte)(length & 0x7f | 0x80);
        into[size++] = (byte)length;
        return size;
    }

    private MessagePackWriter Start()
    {
        _buffer.ResetWrittenCount();
        _buffer.Write(stackalloc byte[Front]);
        return this;
    }

    private MessagePackWriter Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
        return this;
    }
}
