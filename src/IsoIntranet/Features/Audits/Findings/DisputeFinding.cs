using FluentValidation;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>The unit holds otherwise, and says why; the lead decides.</summary>
public static class DisputeFinding
{
    public sealed record Command(Guid FindingId, int Version, string Reason) : ICommand<Command, Nothing>, IFindingCommand, IBeginsAnew;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text) => RuleFor(command => command.Reason).Given(text);
    }

    public sealed class Handler : AnswerHandler<Command>
    {
        protected override async Task<Ruling> ActAsync(Command command, AuditFinding finding, Audit audit, Work work, CancellationToken cancellationToken)
        {
            var ruling = finding.Dispute(command.Reason, work.Actor.Author, work.Today);
            if (ruling.IsAllowed)
                await TellTeamAsync(work, finding, audit, "Audits.NoticeFindingDisputed", cancellationToken);
            return ruling;
        }
    }
}
