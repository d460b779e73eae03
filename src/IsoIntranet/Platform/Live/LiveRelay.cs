using System.Collections.Concurrent;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace IsoIntranet.Platform.Live;

/// <summary>Hands the bus's signals on to the connections of <see cref="LiveHub"/>; one that is slow or dead is only slow for itself.</summary>
public sealed class LiveRelay : IDisposable
{
    private readonly ConcurrentDictionary<string, LiveConnection> _connections = new();
    private readonly IHubContext<LiveHub> _hub;
    private readonly Actors _actors;
    private readonly ChangeLogSight _sight;
    private readonly TimeProvider _time;
    private readonly ILogger<LiveRelay> _log;
    private readonly IDisposable _listening;

    public LiveRelay(LiveBus bus, IHubContext<LiveHub> hub, Actors actors, ChangeLogSight sight, TimeProvider time, ILogger<LiveRelay> log)
    {
        (_hub, _actors, _sight, _time, _log) = (hub, actors, sight, time, log);
        _listening = bus.Listen(signals =>
        {
            foreach (var connection in _connections.Values)
                connection.Offer(signals);
        });
    }

    public int ConnectionCount => _connections.Count;

    /// <summary>Begins, or begins anew, to tell a connection about some topics.</summary>
    internal void Subscribe(HubCallerContext caller, Guid accountId, LiveTopics topics)
    {
        var connection = _connections.GetOrAdd(caller.ConnectionId, id =>
            new LiveConnection(accountId, _hub.Clients.Client(id), caller.Abort, _actors, _sight, _time, _log));
        connection.Topics = topics;
        // The connection may have gone before it was added.
        if (caller.ConnectionAborted.IsCancellationRequested)
            Forget(caller.ConnectionId);
    }

    internal void Forget(string connectionId)
    {
        if (_connections.TryRemove(connectionId, out var connection))
            connection.Stop();
    }

    public void Dispose()
    {
        _listening.Dispose();
        foreach (var id in _connections.Keys)
            Forget(id);
    }
}
