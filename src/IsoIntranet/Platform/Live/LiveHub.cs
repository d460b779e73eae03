using System.Security.Claims;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace IsoIntranet.Platform.Live;

/// <summary>
/// The same signals that pages get, for wall displays and other programs (docs/live.md): that something changed, never what
/// it says now. Each connection hears what its account may see.
/// </summary>
[Authorize]
public sealed class LiveHub(LiveRelay relay, Actors actors, LiveBus bus) : Hub
{
    /// <summary>Chooses what to hear; the last choice holds.</summary>
    /// <param name="topics">Record types, ids of records or of their roots, or <c>*</c> for everything one may see; at most 100.</param>
    /// <returns>The place in the change log after which signals come; what was read before it should be read again.</returns>
    /// <exception cref="HubException">The account has no right to follow changes, or there are too many topics.</exception>
    public async Task<long> Subscribe(string[] topics)
    {
        if (!Guid.TryParse(Context.User?.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
            || !(await actors.GetAsync(account, Context.ConnectionAborted)).MayAnywhere(ChangeLogSight.Follow))
            throw new HubException("403: this account may not follow changes.");
        if (topics.Length > LiveTopics.Most)
            throw new HubException($"400: at most {LiveTopics.Most} topics.");
        relay.Subscribe(Context, account, new LiveTopics(topics));
        return bus.Position;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        relay.Forget(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}

/// <summary>What a listener wishes to hear of.</summary>
internal sealed class LiveTopics(IEnumerable<string> topics)
{
    public const int Most = 100;

    public static readonly LiveTopics None = new([]);

    private readonly HashSet<string> _topics = new(topics, StringComparer.OrdinalIgnoreCase);

    public bool Contain(Signal signal) => _topics.Contains("*") || _topics.Contains(signal.RecordType)
        || _topics.Contains(signal.RecordId.ToString()) || _topics.Contains(signal.RootId.ToString());
}
