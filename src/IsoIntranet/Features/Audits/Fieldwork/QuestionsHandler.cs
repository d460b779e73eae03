using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Audits.Fieldwork;

/// <summary>A wish about the questions of units of one audit.</summary>
public interface IQuestionsCommand
{
    Guid AuditId { get; }
}

/// <summary>
/// What use cases on an audit's questions share. Whoever plans audits of the agency puts questions to all its units; a member of
/// the team to those that the member may audit. After the report nothing changes.
/// </summary>
public abstract class QuestionsHandler<TCommand> : ICommandHandler<TCommand, int>
    where TCommand : ICommand<TCommand, int>, IQuestionsCommand
{
    private Audit? _audit;
    private AuditMember? _member;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _audit = await db.Set<Audit>().WholeAsync(command.AuditId, cancellationToken);
        // A member of a cross audit's team holds no right over the agency that holds it; who may is decided below.
        return _audit is null ? null : new Demand(AuditsRoom.Library);
    }

    public async Task<Outcome<int>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        _member = await work.Db.MemberOfAsync(work.Actor, _audit!, cancellationToken);
        if (!_audit!.Units.Any(unit => MayTailor(work.Actor, unit.UnitId)))
            return Outcome<int>.Forbidden();
        if (!_audit.TakesQuestions)
            return new Refusal("Audits.ChecklistLocked");
        // Counted, so that two who put the same questions at one moment put them once, and none comes after the report.
        if ((await work.Db.LedgerAsync(_audit.Id, cancellationToken)).Enter().Refusal is { } locked)
            return locked;
        return await ActAsync(command, _audit, work, cancellationToken);
    }

    protected bool MayTailor(Actor actor, Guid unitId) =>
        _audit!.Units.Any(unit => unit.UnitId == unitId) && (actor.May(AuditsRoom.Plan, _audit.OwnerUnitId) || _member?.MayAudit(_audit, unitId) == true);

    /// <returns>How many questions it was about.</returns>
    protected abstract Task<Outcome<int>> ActAsync(TCommand command, Audit audit, Work work, CancellationToken cancellationToken);
}
