using System.Linq.Expressions;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Deadlines;
using IsoIntranet.Platform.Tracking;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Features.Nonconformities.NonconformityState;

namespace IsoIntranet.Features.Nonconformities;

/// <summary>What is due about nonconformities: a kind of deadline for every step whose time runs.</summary>
public abstract class NonconformityDeadlines(string kind, DeadlineDebtor debtor, Expression<Func<Nonconformity, bool>> open) : IDeadlineSource
{
    public string Kind => kind;

    public DeadlineDebtor Debtor => debtor;

    public Permission See => NonconformitiesRoom.See;

    public virtual async Task<IReadOnlyList<Deadline>> FindAsync(IsoContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Nonconformity>().AsNoTracking().Where(open).Include(row => row.Actions).AsSplitQuery().ToListAsync(cancellationToken);
        return [.. from row in rows
                   where DueOf(row) is not null
                   select new Deadline(nameof(Nonconformity), row.Id, row.UnitId, $"{row.Number} · {row.Title}", DueOf(row)!.Value, [], $"nonconformities/{row.Id}")];
    }

    protected virtual DateOnly? DueOf(Nonconformity record) => record.Due;
}

/// <summary>The unit's answer with cause and plan.</summary>
public sealed class AnswerDeadlines() : NonconformityDeadlines(
    "Nonconformities.DeadlineAnswer", DeadlineDebtor.Unit,
    row => row.State == Raised || row.State == Accepted || row.State == Analysed || row.State == Ineffective);

/// <summary>The plan is to be approved by the day on which the answer was due: the model knows no later one. What came late is late at once.</summary>
public sealed class PlanApprovalDeadlines() : NonconformityDeadlines(
    "Nonconformities.DeadlinePlanApproval", DeadlineDebtor.CommitteeHead, row => row.State == ActionPlanned)
{
    protected override DateOnly? DueOf(Nonconformity record) => record.AnswerDue;
}

/// <summary>Each corrective action, by its owner.</summary>
public sealed class ActionDeadlines() : NonconformityDeadlines("Nonconformities.DeadlineAction", DeadlineDebtor.Unit, _ => false), IDeadlineSource
{
    public override Task<IReadOnlyList<Deadline>> FindAsync(IsoContext db, DateOnly today, CancellationToken cancellationToken) =>
        OpenAsync(db.Set<CorrectiveAction>(), db.Set<Nonconformity>(), cancellationToken);

    public Task<IReadOnlyList<Deadline>> FindOfAsync(IsoContext db, Guid personId, CancellationToken cancellationToken) => OpenAsync(
        db.Set<CorrectiveAction>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]).Where(action => action.OwnerId == personId),
        db.Set<Nonconformity>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]), cancellationToken);

    private static async Task<IReadOnlyList<Deadline>> OpenAsync(IQueryable<CorrectiveAction> actions, IQueryable<Nonconformity> records, CancellationToken cancellationToken)
    {
        var rows = await (
            from action in actions
            join record in records on action.NonconformityId equals record.Id
            where action.Round == record.Round && (record.State == PlanApproved || record.State == Implementing)
                && action.State != TrackedActionState.Done && action.State != TrackedActionState.Verified
            select new { action.Id, action.NonconformityId, action.UnitId, action.Content, action.Due, action.OwnerId, record.Number }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new Deadline(
            nameof(CorrectiveAction), row.Id, row.UnitId, $"{row.Number} · {row.Content}", row.Due, row.OwnerId is { } owner ? [owner] : [], $"nonconformities/{row.NonconformityId}#action-{row.Id}"))];
    }
}

/// <summary>What is said to be done is verified within a week.</summary>
public sealed class VerificationDeadlines() : NonconformityDeadlines(
    "Nonconformities.DeadlineVerification", DeadlineDebtor.StandingBody, row => row.State == Implemented)
{
    /// <summary>Days from the last action's end.</summary>
    public const int Days = 7;

    protected override DateOnly? DueOf(Nonconformity record) => record.CurrentActions.Max(action => action.DoneOn)?.AddDays(Days);
}

/// <summary>From its day on effectiveness is to be judged; once it is found, closing is the leader's and nobody's time runs.</summary>
public sealed class EffectivenessDeadlines() : NonconformityDeadlines(
    "Nonconformities.DeadlineEffectiveness", DeadlineDebtor.StandingBody, row => row.State == EffectivenessCheck && !row.IsFoundEffective);
