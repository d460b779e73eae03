using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Access;
using static IsoIntranet.Features.Audits.FindingState;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>What somebody may do about a finding now; for showing buttons, the commands refuse by themselves.</summary>
public sealed class FindingMay(Actor actor, AuditSight sight, AuditFinding finding, DateOnly today)
{
    private readonly AuditMember? _member = sight.Member?.WhyNotIndependent(finding.UnitId) is null ? sight.Member : null;

    private bool IsOpen => sight.Audit.TakesFindings;

    private bool IsAuthor => _member is { Judges: true } && actor.AccountId is { } account && account == finding.LoggedById;

    public bool Edit => IsOpen && finding.State == Draft && (_member.IsLead() || IsAuthor);

    public bool Present => IsOpen && finding.State == Draft && sight.Member.KeepsRecords();

    /// <summary>To accept or dispute it for the unit.</summary>
    public bool Answer => IsOpen && finding.State == Presented && actor.May(AuditsRoom.Answer, finding.UnitId);

    public bool Uphold => IsOpen && finding.State == Disputed && _member.IsLead();

    public bool Withdraw => IsOpen && (_member.IsLead() && finding.State is (Draft or Presented or Disputed) || finding.State == Draft && IsAuthor);

    public bool TakeAsAccepted => IsOpen && finding.State == Presented && finding.AnswerDue < today && _member.IsLead();

    public bool AddAddendum => sight.Audit.TakesAddenda && sight.Member.KeepsRecords();

    public bool IsNext => Present || Answer || Uphold || TakeAsAccepted;
}
