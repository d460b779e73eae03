using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Live;
using IsoIntranet.Tests.Platform.Api;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Platform.Live;

/// <summary>The hub over a bare WebSocket, as docs/live.md shows it: messages are JSON, each ended by the character 30.</summary>
public sealed class LiveHubTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_program_hears_that_something_changed_and_never_what()
    {
        using var listener = await ConnectAsync(Role.IsoSecretary);
        await listener.SendAsync("""{"type":1,"invocationId":"1","target":"Subscribe","arguments":[["UnitKind"]]}""");
        Assert.True((await listener.NextAsync(3)).TryGetProperty("result", out _));

        var kind = new UnitKind("PH", "Phường", "Ward", "Xã, phường", 2);
        await house.AddAsync(kind);

        var message = (await listener.NextAsync(1)).GetProperty("arguments")[0];
        var change = Assert.Single(message.GetProperty("changes").EnumerateArray());
        Assert.Equal(kind.Id, change.GetProperty("recordId").GetGuid());
        Assert.Equal("Added", change.GetProperty("kind").GetString());
        Assert.DoesNotContain("Phường", message.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_may_not_follow_changes_may_not_subscribe()
    {
        using var listener = await ConnectAsync();

        await listener.SendAsync("""{"type":1,"invocationId":"1","target":"Subscribe","arguments":[["*"]]}""");

        Assert.Contains("403", (await listener.NextAsync(3)).GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_account_may_not_know_of_is_not_told()
    {
        using var listener = await ConnectAsync(Role.UnitContact);
        await listener.SendAsync("""{"type":1,"invocationId":"1","target":"Subscribe","arguments":[["*"]]}""");
        await listener.NextAsync(3);

        // An account is nobody's business but the administrators'; the plan's contact hears of the plan behind it.
        await house.AddAccountAsync();
        var heard = house.Services.GetRequiredService<LiveBus>();
        heard.Publish([new Signal(heard.Position + 1, "QmsPlan", Guid.NewGuid(), Guid.NewGuid(), null, IsoIntranet.Platform.ChangeLog.ChangeKind.Changed, DateTimeOffset.UnixEpoch)]);

        var changes = (await listener.NextAsync(1)).GetProperty("arguments")[0].GetProperty("changes");
        Assert.All(changes.EnumerateArray(), change => Assert.Equal("QmsPlan", change.GetProperty("recordType").GetString()));
    }

    private async Task<Listener> ConnectAsync(params Role[] roles)
    {
        using var client = await house.TokenClientAsync(roles);
        var token = client.DefaultRequestHeaders.Authorization!.Parameter;
        var socket = await house.Server.CreateWebSocketClient().ConnectAsync(new Uri($"ws://localhost/hubs/live?access_token={Uri.EscapeDataString(token!)}"), default);
        var listener = new Listener(socket);
        await listener.SendAsync("""{"protocol":"json","version":1}""");
        await listener.ReadAsync();
        return listener;
    }

    private sealed class Listener(WebSocket socket) : IDisposable
    {
        private const char End = '\u001e';

        private readonly Queue<string> _messages = new();
        private readonly byte[] _buffer = new byte[64 * 1024];

        public Task SendAsync(string message) =>
            socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, true, default);

        public async Task<string> ReadAsync()
        {
            using var patience = new CancellationTokenSource(Patience);
            while (_messages.Count == 0)
            {
                var received = await socket.ReceiveAsync(_buffer.AsMemory(), patience.Token);
                foreach (var message in Encoding.UTF8.GetString(_buffer, 0, received.Count).Split(End, StringSplitOptions.RemoveEmptyEntries))
                    _messages.Enqueue(message);
            }
            return _messages.Dequeue();
        }

        public async Task<JsonElement> NextAsync(int type)
        {
            while (true)
            {
                var message = JsonSerializer.Deserialize<JsonElement>(await ReadAsync());
                if (message.GetProperty("type").GetInt32() == type)
                    return message;
            }
        }

        public void Dispose() => socket.Abort();
    }
}
