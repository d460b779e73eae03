using System.Collections.Concurrent;
using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Live;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Live;

/// <summary>
/// One snapshot per audit and node. A change only notes what is stale; the first viewer who asks afterwards has that part read
/// again, and all others are handed the same: a finding costs two queries, whatever the number of viewers, and none with nobody
/// looking.
/// </summary>
public sealed class LiveAuditStore
{
    /// <summary>Audits held besides those under way; a board of an old audit is looked at rarely.</summary>
    private const int MostHeld = 60;

    private static readonly HashSet<string> Plans = [nameof(Audit), nameof(AuditMember)];

    private static readonly HashSet<string> Units = [nameof(AuditUnit), nameof(AuditQuestion)];

    private static readonly HashSet<string> Findings = [nameof(AuditFinding), nameof(FindingPhoto)];

    private static readonly HashSet<string> Everywhere = [nameof(OrgUnit), nameof(Clause), nameof(Account)];

    private readonly IDbContextFactory<IsoContext> _contexts;
    private readonly ConcurrentDictionary<Guid, Held> _held = new();
    private readonly ConcurrentDictionary<Guid, Stamp> _stamps = new();
    private readonly SemaphoreSlim _gate = new(1);
    private volatile CurrentAudits? _current;
    private long _everywhere;
    private long _plans;

    public LiveAuditStore(IDbContextFactory<IsoContext> contexts, LiveBus bus)
    {
        _contexts = contexts;
        bus.Listen(Note);
    }

    /// <summary>Whether a change can be seen on a board.</summary>
    public static bool Concerns(Signal signal) =>
        Findings.Contains(signal.RecordType) || Units.Contains(signal.RecordType) || Plans.Contains(signal.RecordType) || Everywhere.Contains(signal.RecordType);

    /// <summary>The audits that are notified or under way, as they are now; and one more that somebody asked for.</summary>
    public async Task<IReadOnlyList<LiveAudit>> GetAsync(Guid? wanted = null, CancellationToken cancellationToken = default)
    {
        if (TryTake(wanted) is { } fresh)
            return fresh;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return TryTake(wanted) ?? await RenewAsync(wanted, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    private void Note(IReadOnlyList<Signal> signals)
    {
        foreach (var signal in signals)
        {
            if (Everywhere.Contains(signal.RecordType))
                Interlocked.Increment(ref _everywhere);
            if (Plans.Contains(signal.RecordType))
                Interlocked.Increment(ref _plans);
            if (Concerns(signal) && !Everywhere.Contains(signal.RecordType))
                _stamps.GetOrAdd(signal.RootId, _ => new Stamp()).Raise(signal.RecordType);
        }
    }

    private List<LiveAudit>? TryTake(Guid? wanted)
    {
        if (_current is not { } current || current.Plans != Interlocked.Read(ref _plans))
            return null;
        var audits = new List<LiveAudit>();
        foreach (var id in IdsOf(current, wanted))
        {
            if (!_held.TryGetValue(id, out var held) || !IsFresh(id, held))
                return null;
            if (held.Audit is { } audit)
                audits.Add(audit);
        }
        return audits;
    }

    private static IEnumerable<Guid> IdsOf(CurrentAudits current, Guid? wanted) =>
        wanted is { } one && !current.Ids.Contains(one) ? current.Ids.Append(one) : current.Ids;

    private bool IsFresh(Guid id, Held held) => held.Everywhere == Interlocked.Read(ref _everywhere) && held.Seen == StampOf(id);

    private (long Plan, long Units, long Findings) StampOf(Guid id) => _stamps.GetValueOrDefault(id)?.Now ?? default;

    private async Task<List<LiveAudit>> RenewAsync(Guid? wanted, CancellationToken cancellationToken)
    {
        await using var db = (await _contexts.CreateDbContextAsync(cancellationToken)).SeeOnly(UnitScope.Everything);
        // Noted before reading: what is committed while reading makes it stale again.
        var plans = Interlocked.Read(ref _plans);
        if (_current is not { } current || current.Plans != plans)
            _current = current = new CurrentAudits(await LiveAuditLoader.CurrentAsync(db, cancellationToken), plans);
        foreach (var id in IdsOf(current, wanted))
        {
            if (_held.TryGetValue(id, out var held) && IsFresh(id, held))
                continue;
            var (everywhere, seen) = (Interlocked.Read(ref _everywhere), StampOf(id));
            var known = held is not null && held.Everywhere == everywhere && held.Seen.Plan == seen.Plan ? held : null;
            _held[id] = new Held(await UpdateAsync(db, id, known, seen, cancellationToken), everywhere, seen);
        }
        foreach (var old in _held.Keys.Except(IdsOf(current, wanted)).Skip(MostHeld).ToList())
            _held.TryRemove(old, out _);
        return [.. IdsOf(current, wanted).Select(id => _held.GetValueOrDefault(id)?.Audit).OfType<LiveAudit>()];
    }

    private static async Task<LiveAudit?> UpdateAsync(IsoContext db, Guid id, Held? known, (long Plan, long Units, long Findings) seen, CancellationToken cancellationToken)
    {
        if (known?.Audit is not { } audit)
            return await LiveAuditLoader.LoadAsync(db, id, cancellationToken);
        if (known.Seen.Units != seen.Units)
            audit = audit with { Units = await LiveAuditLoader.UnitsAsync(db, id, cancellationToken) };
        if (known.Seen.Findings != seen.Findings)
            audit = audit with { Findings = await LiveAuditLoader.FindingsAsync(db, id, cancellationToken) };
        return audit;
    }

    private sealed record CurrentAudits(IReadOnlyList<Guid> Ids, long Plans);

    /// <param name="Audit">None where there is no such audit.</param>
    private sealed record Held(LiveAudit? Audit, long Everywhere, (long Plan, long Units, long Findings) Seen);

    /// <summary>Counts what changed in one audit.</summary>
    private sealed class Stamp
    {
        private long _plan;
        private long _units;
        private long _findings;

        public (long Plan, long Units, long Findings) Now => (Interlocked.Read(ref _plan), Interlocked.Read(ref _units), Interlocked.Read(ref _findings));

        public void Raise(string recordType)
        {
            if (Findings.Contains(recordType))
                Interlocked.Increment(ref _findings);
            else if (LiveAuditStore.Units.Contains(recordType))
                Interlocked.Increment(ref _units);
            else
                Interlocked.Increment(ref _plan);
        }
    }
}
