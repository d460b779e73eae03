using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>A wish about one finding, made at the version that the writer saw.</summary>
public interface IFindingCommand
{
    Guid FindingId { get; }

    int Version { get; }
}

/// <summary>
/// What the use cases on one finding share: its loading with the audit, whose right it is, and the ledger, at which they meet
/// the issue of the report. That is why they all begin anew where somebody else was faster.
/// </summary>
public abstract class FindingHandler<TCommand> : ICommandHandler<TCommand, Nothing>
    where TCommand : ICommand<TCommand, Nothing>, IFindingCommand, IBeginsAnew
{
    private AuditFinding? _finding;
    private Audit? _audit;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _finding = await db.Set<AuditFinding>().SingleOrDefaultAsync(row => row.Id == command.FindingId, cancellationToken);
        _audit = _finding is null ? null : await db.Set<Audit>().WholeAsync(_finding.AuditId, cancellationToken);
        return _audit is null ? null : DemandOn(_finding!).At(_finding!, command.Version);
    }

    public async Task<Outcome<Nothing>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        var (finding, audit) = (_finding!, _audit!);
        var member = await work.Db.MemberOfAsync(work.Actor, audit, cancellationToken);
        if (!May(member, audit, finding, work))
            return Outcome<Nothing>.Forbidden();
        if (WhyNot(member, finding) is { } why)
            return why;
        var ledger = await work.Db.LedgerAsync(audit.Id, cancellationToken);
        if (ledger.Enter().Refusal is { } locked)
            return locked;
        if ((await ActAsync(command, finding, audit, work, cancellationToken)).Refusal is { } refused)
            return refused;
        return Nothing.Value;
    }

    /// <summary>What it takes to be let in; the team's rights are looked at in <see cref="May"/>.</summary>
    protected virtual Demand DemandOn(AuditFinding finding) => new(AuditsRoom.See);

    protected abstract bool May(AuditMember? member, Audit audit, AuditFinding finding, Work work);

    /// <summary>Nobody judges the own unit (9.2.2 c), the lead no more than others.</summary>
    protected virtual Refusal? WhyNot(AuditMember? member, AuditFinding finding) => member?.WhyNotIndependent(finding.UnitId);

    protected abstract Task<Ruling> ActAsync(TCommand command, AuditFinding finding, Audit audit, Work work, CancellationToken cancellationToken);

    /// <summary>Tells the unit.</summary>
    protected static async Task TellUnitAsync(Work work, AuditFinding finding, Audit audit, string code, CancellationToken cancellationToken) =>
        work.Notify(await work.Db.AnsweringAsync(finding.UnitId, cancellationToken), ContentOf(finding, audit, code));

    /// <summary>Tells the lead, and whoever wrote it down.</summary>
    protected static async Task TellTeamAsync(Work work, AuditFinding finding, Audit audit, string code, CancellationToken cancellationToken)
    {
        var lead = audit.Lead is { } found ? await work.Db.AccountsOfPeopleAsync([found.PersonId], cancellationToken) : [];
        work.Notify(finding.LoggedById is { } author ? lead.Append(author) : lead, ContentOf(finding, audit, code));
    }

    private static NoticeContent ContentOf(AuditFinding finding, Audit audit, string code) =>
        new(code, [audit.Number, finding.Statement], $"audits/findings/{finding.Id}");
}

/// <summary>For what the lead of the audit decides.</summary>
public abstract class LeadHandler<TCommand> : FindingHandler<TCommand>
    where TCommand : ICommand<TCommand, Nothing>, IFindingCommand, IBeginsAnew
{
    protected override bool May(AuditMember? member, Audit audit, AuditFinding finding, Work work) => member.IsLead();
}

/// <summary>For what the audited unit answers: its head and its contact.</summary>
public abstract class AnswerHandler<TCommand> : FindingHandler<TCommand>
    where TCommand : ICommand<TCommand, Nothing>, IFindingCommand, IBeginsAnew
{
    protected override Demand DemandOn(AuditFinding finding) => new(AuditsRoom.Answer, finding.UnitId);

    protected override bool May(AuditMember? member, Audit audit, AuditFinding finding, Work work) => true;

    protected override Refusal? WhyNot(AuditMember? member, AuditFinding finding) => null;
}
