using System.Collections.Concurrent;
using System.Collections.Immutable;
using IsoIntranet.Platform.Live;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>A field that the secretary is typing in.</summary>
public enum LiveField
{
    Discussion,

    Conclusion,

    Decision,
}

/// <summary>Words on their way: typed, shown, and not saved yet.</summary>
/// <param name="TargetId">The input, or the decision whether or not it has been saved already.</param>
/// <param name="InputId">The input that it is about; none for a decision about the whole.</param>
/// <param name="Kind">Of a decision.</param>
public sealed record TypedWords(LiveField Field, Guid TargetId, Guid? InputId, string Text, DecisionKind? Kind, DateTimeOffset At)
{
    /// <summary>Words that nobody went on with are no longer being typed; what they became, or did not, is what was saved.</summary>
    public static readonly TimeSpan Lasting = TimeSpan.FromMinutes(3);

    /// <summary>Whether they say more than what was saved, and when it was saved.</summary>
    public bool IsAheadOf(DateTimeOffset? savedAt, DateTimeOffset now) => now - At < Lasting && (savedAt is not { } saved || At > saved);
}

/// <summary>
/// What is being typed in a session, for the screens of this node (decision 0028). It is kept in memory alone and is never the
/// truth: that is what was committed, and comes by the change log. Its listeners are throttled as those of the bus are, so that
/// hundreds of keystrokes make few pictures and a slow screen costs the typist nothing.
/// </summary>
public sealed class LiveWords(TimeProvider time)
{
    /// <summary>Longer than anything that may be saved; more is cut off, so that memory is bounded.</summary>
    private const int MostCharacters = 8000;

    private const int MostFields = 50;

    private readonly ConcurrentDictionary<Guid, Session> _sessions = new();

    /// <summary>How many screens listen to a session.</summary>
    public int ListenerCount(Guid reviewId) => _sessions.TryGetValue(reviewId, out var session) ? session.Listeners.Count : 0;

    /// <summary>Shows words to whoever listens; whether they may be shown is for <see cref="LivePen"/> to ask.</summary>
    public void Say(Guid reviewId, Guid agencyId, TypedWords words)
    {
        var session = SessionOf(reviewId);
        session.AgencyId = agencyId;
        var kept = words.Text.Length > MostCharacters ? words with { Text = words.Text[..MostCharacters] } : words;
        ImmutableInterlocked.Update(ref session.Words, all =>
            (all.Count < MostFields ? all : Fresh(all)).SetItem((words.Field, words.TargetId), kept));
        session.Listeners.RaiseAll();
    }

    /// <summary>Takes words away that will never be saved: a decision that was begun and dropped.</summary>
    public void Forget(Guid reviewId, LiveField field, Guid targetId)
    {
        if (!_sessions.TryGetValue(reviewId, out var session))
            return;
        ImmutableInterlocked.Update(ref session.Words, all => all.Remove((field, targetId)));
        session.Listeners.RaiseAll();
    }

    /// <summary>The agency whose session it is; none before anybody typed.</summary>
    public Guid? AgencyOf(Guid reviewId) => _sessions.TryGetValue(reviewId, out var session) ? session.AgencyId : null;

    public IReadOnlyList<TypedWords> Of(Guid reviewId) => _sessions.TryGetValue(reviewId, out var session)
        ? [.. Fresh(session.Words).Values]
        : [];

    /// <summary>Calls back when words were typed: at once for the first, then no more often than the interval.</summary>
    public Subscription Listen(Guid reviewId, Func<Task> callback, TimeSpan interval) => SessionOf(reviewId).Listeners.Add(callback, interval, time);

    private Session SessionOf(Guid reviewId) => _sessions.GetOrAdd(reviewId, _ => new Session());

    private ImmutableDictionary<(LiveField, Guid), TypedWords> Fresh(ImmutableDictionary<(LiveField, Guid), TypedWords> words) =>
        words.RemoveRange(words.Where(one => time.GetUtcNow() - one.Value.At >= TypedWords.Lasting).Select(one => one.Key));

    private sealed class Session
    {
        public ImmutableDictionary<(LiveField, Guid), TypedWords> Words = ImmutableDictionary<(LiveField, Guid), TypedWords>.Empty;

        public Guid? AgencyId { get; set; }

        public SubscriptionList Listeners { get; } = new();
    }
}
