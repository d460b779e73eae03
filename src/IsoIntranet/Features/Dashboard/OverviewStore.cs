using System.Collections.Concurrent;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Board;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Live;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Dashboard;

/// <summary>
/// One set of facts per plan and node. A change only notes that they are stale; the first viewer who asks afterwards has them
/// brought up to date, and all others are handed the same. With nobody looking, a change costs nothing.
/// </summary>
public sealed class OverviewStore
{
    private static readonly HashSet<string> Structure =
        [nameof(QmsPlan), nameof(PlanSection), nameof(WorkItem), nameof(WorkItemParty), nameof(OrgUnit), nameof(UnitKind)];

    private static readonly HashSet<string> Progress = [nameof(UnitAssignment), nameof(AssignmentComment), nameof(StoredFile)];

    private readonly IDbContextFactory<IsoContext> _contexts;
    private readonly OrganisationClock _clock;
    private readonly OverviewLoader _loader;
    private readonly ConcurrentDictionary<Guid, Held> _held = new();
    private readonly SemaphoreSlim _gate = new(1);
    private HeldPlans? _plans;
    private long _changes;
    private long _structure;

    public OverviewStore(IDbContextFactory<IsoContext> contexts, OrganisationClock clock, LiveBus bus)
    {
        _contexts = contexts;
        _clock = clock;
        _loader = new OverviewLoader(clock);
        bus.Listen(signals =>
        {
            if (signals.Any(signal => Structure.Contains(signal.RecordType)))
                Interlocked.Increment(ref _structure);
            if (signals.Any(Concerns))
                Interlocked.Increment(ref _changes);
        });
    }

    /// <summary>Whether a change can be seen on an overview.</summary>
    public static bool Concerns(Signal signal) => Progress.Contains(signal.RecordType) || Structure.Contains(signal.RecordType);

    /// <summary>The plans in force, the one issued last first.</summary>
    public async Task<IReadOnlyList<PlanChoice>> PlansAsync(CancellationToken cancellationToken = default)
    {
        if (_plans is { } held && held.Structure == Interlocked.Read(ref _structure))
            return held.Plans;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return (await CurrentPlansAsync(cancellationToken)).Plans;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The facts as they are now; none where no such plan is in force.</summary>
    public async Task<OverviewFacts?> FactsAsync(Guid planId, CancellationToken cancellationToken = default)
    {
        if (_held.TryGetValue(planId, out var held) && IsFresh(held))
            return held.Facts;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_held.TryGetValue(planId, out held) && IsFresh(held))
                return held.Facts;
            return await RenewAsync(planId, held, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The overview of all units, put together once for all who may see them all.</summary>
    public Overview WholeOf(BoardSnapshot board, OverviewFacts facts)
    {
        var held = _held.GetValueOrDefault(facts.Plan.Id);
        if (held?.Whole is { } whole && ReferenceEquals(whole.Board, board) && ReferenceEquals(whole.Facts, facts))
            return whole;
        whole = Overview.Of(board, facts, UnitScope.Everything);
        if (held is not null)
            held.Whole = whole;
        return whole;
    }

    private bool IsFresh(Held held) => held.Changes == Interlocked.Read(ref _changes) && held.Facts.Day == _clock.Today;

    private async Task<OverviewFacts?> RenewAsync(Guid planId, Held? held, CancellationToken cancellationToken)
    {
        // Noted before reading: what is committed while reading makes it stale again.
        var changes = Interlocked.Read(ref _changes);
        var plans = await CurrentPlansAsync(cancellationToken);
        if (plans.Plans.FirstOrDefault(candidate => candidate.Id == planId) is not { } plan)
        {
            _held.TryRemove(planId, out _);
            return null;
        }
        await using var db = (await _contexts.CreateDbContextAsync(cancellationToken)).SeeOnly(UnitScope.Everything);
        var known = held is not null && held.Facts.Day == _clock.Today && held.Structure == plans.Structure ? held.Facts : null;
        var facts = known is null ? null : await _loader.UpdateAsync(db, known, cancellationToken);
        facts ??= await _loader.LoadAsync(db, plan, cancellationToken);
        _held[planId] = new Held(facts, changes, plans.Structure);
        return facts;
    }

    private async Task<HeldPlans> CurrentPlansAsync(CancellationToken cancellationToken)
    {
        var structure = Interlocked.Read(ref _structure);
        if (_plans is { } held && held.Structure == structure)
            return held;
        await using var db = (await _contexts.CreateDbContextAsync(cancellationToken)).SeeOnly(UnitScope.Everything);
        return _plans = new HeldPlans(await OverviewLoader.PlansAsync(db, cancellationToken), structure);
    }

    private sealed record HeldPlans(IReadOnlyList<PlanChoice> Plans, long Structure);

    private sealed class Held(OverviewFacts facts, long changes, long structure)
    {
        private volatile Overview? _whole;

        public OverviewFacts Facts => facts;

        public long Changes => changes;

        public long Structure => structure;

        public Overview? Whole
        {
            get => _whole;
            set => _whole = value;
        }
    }
}
