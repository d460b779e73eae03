using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace IsoIntranet.Benchmarks.Wire;

/// <summary>
/// One screen: a real Blazor Server circuit over a web socket, which acknowledges render batches and answers calls of
/// JavaScript as a browser would, and otherwise only listens.
/// </summary>
internal sealed class BlazorCircuit : IAsyncDisposable
{
    private const byte RecordSeparator = 0x1e;

    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(15);

    private readonly ClientWebSocket _socket = new();
    private readonly MessagePackWriter _writer = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<BlazorCircuit, ReadOnlySpan<byte>> _rendered;
    private byte[] _received = ArrayPool<byte>.Shared.Rent(4096);
    private Task _listening = Task.CompletedTask;
    private Timer? _pings;

    private BlazorCircuit(int number, Action<BlazorCircuit, ReadOnlySpan<byte>> rendered)
    {
        Number = number;
        _rendered = rendered;
    }

    public int Number { get; }

    /// <summary>Render batches received, and their bytes.</summary>
    public long Batches { get; private set; }

    public long BatchBytes { get; private set; }

    /// <summary>Why the circuit ended, where it did.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Opens a page's circuit and waits until the page has called its script, which pages do after their first interactive rendering.</summary>
    /// <param name="rendered">Sees every render batch, on the receiving thread.</param>
    public static async Task<BlazorCircuit> OpenAsync(
        Session session, string path, int number, Action<BlazorCircuit, ReadOnlySpan<byte>> rendered, string readyWhenCalled, CancellationToken cancellationToken)
    {
        var page = await session.OpenAsync(path);
        var circuit = new BlazorCircuit(number, rendered) { ReadyWhenCalled = readyWhenCalled };
        try
        {
            await circuit.ConnectAsync(session, page, cancellationToken);
            await circuit._attached.Task.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
            return circuit;
        }
        catch
        {
            await circuit.DisposeAsync();
            throw;
        }
    }

    private string ReadyWhenCalled { get; init; } = "";

    public async ValueTask DisposeAsync()
    {
        _pings?.Dispose();
        await _stop.CancelAsync();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _socket.Dispose();
        ArrayPool<byte>.Shared.Return(_received);
        _received = [];
    }

    private async Task ConnectAsync(Session session, PrerenderedPage page, CancellationToken cancellationToken)
    {
        using var answer = await session.Http.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, cancellationToken);
        answer.EnsureSuccessStatusCode();
        using var negotiated = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(cancellationToken));
        var token = negotiated.RootElement.GetProperty("connectionToken").GetString()!;
        var origin = session.Address.GetLeftPart(UriPartial.Authority);
        _socket.Options.SetRequestHeader("Cookie", session.Cookie);
        _socket.Options.SetRequestHeader("Origin", origin);
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        _socket.Options.Proxy = null;
        var address = new UriBuilder(new Uri(session.Address, "/_blazor")) { Scheme = "ws", Query = "id=" + Uri.EscapeDataString(token) }.Uri;
        await _socket.ConnectAsync(address, cancellationToken);
        await _socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, cancellationToken);
        await ReceiveAsync(cancellationToken);
        _listening = ListenAsync();
        _pings = new Timer(_ => Forget(SendAsync(writer => writer.Ping())), null, PingInterval, PingInterval);
        await SendAsync(writer => writer.Invocation("StartCircuit", 4, "0").Text(origin + "/").Text(page.Address).Text("[]").Text(page.State));
        await SendAsync(writer => writer.Invocation("UpdateRootComponents", 2).Text(page.Operations).Text(page.State));
    }

    private async Task ListenAsync()
    {
        try
        {
            while (await ReceiveAsync(_stop.Token) is var length and > 0)
                await TakeAsync(length);
            throw new WebSocketException("The server closed the circuit.");
        }
        catch (Exception failure)
        {
            if (!_stop.IsCancellationRequested)
                Failure = failure;
            _attached.TrySetException(failure);
        }
    }

    /// <summary>One whole web socket message into the buffer, which grows to the largest of them.</summary>
    private async ValueTask<int> ReceiveAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            var part = await _socket.ReceiveAsync(_received.AsMemory(length), cancellationToken);
            length += part.Count;
            if (part.EndOfMessage)
                return length;
            if (length < _received.Length)
                continue;
            var larger = ArrayPool<byte>.Shared.Rent(_received.Length * 2);
            _received.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_received);
            _received = larger;
        }
    }

    /// <summary>A web socket message holds one or more hub messages.</summary>
    private async ValueTask TakeAsync(int length)
    {
        var at = 0;
        if (_received[length - 1] == RecordSeparator && _received[0] == (byte)'{')
            return;
        while (at < length)
        {
            var size = 0;
            for (var shift = 0; ; shift += 7)
            {
                var part = _received[at++];
                size |= (part & 0x7f) << shift;
                if (part <= 0x7f)
                    break;
            }
            var answer = Answer(_received.AsSpan(at, size));
            at += size;
            if (answer is not null)
                await SendAsync(answer);
        }
    }

    private Action<MessagePackWriter>? Answer(ReadOnlySpan<byte> message)
    {
        var reader = new MessagePackReader(message);
        reader.ReadArrayHeader();
        switch (reader.ReadInteger())
        {
            case 1:
                reader.SkipHeaders();
                reader.ReadString();
                return Answer(reader.ReadString()!, ref reader);
            case 3:
                reader.SkipHeaders();
                reader.ReadString();
                // A result of kind 1 is an error's text.
                return reader.ReadInteger() == 1 ? throw new InvalidOperationException(reader.ReadString()) : null;
            case 7:
                throw new InvalidOperationException("The server ended the connection: " + reader.ReadString());
            default:
                return null;
        }
    }

    private Action<MessagePackWriter>? Answer(string target, ref MessagePackReader reader)
    {
        reader.ReadArrayHeader();
        switch (target)
        {
            case "JS.RenderBatch":
                var id = reader.ReadInteger();
                var batch = reader.ReadBytes();
                Batches++;
                BatchBytes += batch.Length;
                _rendered(this, batch);
                return writer => writer.Invocation("OnRenderCompleted", 2).Integer(id).Nil();
            case "JS.BeginInvokeJS":
                var handle = reader.ReadInteger();
                var name = reader.ReadString()!;
                reader.ReadString();
                var result = reader.ReadInteger() == 1 ? "{\"__jsObjectId\":1}" : "null";
                if (name.EndsWith(ReadyWhenCalled, StringComparison.Ordinal))
                    _attached.TrySetResult();
                return handle == 0 ? null : writer => writer.Invocation("EndInvokeJSFromDotNet", 3).Integer(handle).Boolean(true).Text($"[{handle},true,{result}]");
            case "JS.Error":
                throw new InvalidOperationException("The circuit failed: " + reader.ReadString());
            default:
                return null;
        }
    }

    private async Task SendAsync(Action<MessagePackWriter> write)
    {
        await _sending.WaitAsync(_stop.Token);
        try
        {
            write(_writer);
            await _socket.SendAsync(_writer.Message(), WebSocketMessageType.Binary, true, _stop.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    private static void Forget(Task task) => task.ContinueWith(_ => { }, TaskScheduler.Default);
}
