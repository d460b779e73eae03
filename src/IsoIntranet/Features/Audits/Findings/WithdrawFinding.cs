using FluentValidation;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>A finding does not stand: the lead decides so, or whoever wrote it down while it is a draft.</summary>
public static class WithdrawFinding
{
    public sealed record Command(Guid FindingId, int Version, string Reason) : ICommand<Command, Nothing>, IFindingCommand, IBeginsAnew;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text) => RuleFor(command => command.Reason).Given(text);
    }

    public sealed class Handler : FindingHandler<Command>
    {
        protected override bool May(AuditMember? member, Audit audit, AuditFinding finding, Work work) => member.IsLead()
            || member is not null && finding.State == FindingState.Draft && finding.LoggedById is { } author && author == work.Actor.AccountId;

        protected override async Task<Ruling> ActAsync(Command command, AuditFinding finding, Audit audit, Work work, CancellationToken cancellationToken)
        {
            var ruling = finding.Withdraw(command.Reason, work.Actor.Author);
            // What the unit was never shown is none of its business.
            if (ruling.IsAllowed && finding.PresentedOn is not null)
                await TellUnitAsync(work, finding, audit, "Audits.NoticeFindingWithdrawn", cancellationToken);
            return ruling;
        }
    }
}
