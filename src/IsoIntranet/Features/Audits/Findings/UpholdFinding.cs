using FluentValidation;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>The lead decides a dispute: the finding stands, perhaps with another grade.</summary>
public static class UpholdFinding
{
    public sealed record Command(Guid FindingId, int Version, FindingGrade Grade, string Reason) : ICommand<Command, Nothing>, IFindingCommand, IBeginsAnew;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            RuleFor(command => command.Grade).IsInEnum();
            RuleFor(command => command.Reason).Given(text);
        }
    }

    public sealed class Handler(FindingOutcome outcome) : LeadHandler<Command>
    {
        protected override async Task<Ruling> ActAsync(Command command, AuditFinding finding, Audit audit, Work work, CancellationToken cancellationToken)
        {
            var ruling = finding.Uphold(command.Grade, command.Reason, work.Actor.Author);
            if (!ruling.IsAllowed)
                return ruling;
            await TellUnitAsync(work, finding, audit, "Audits.NoticeFindingUpheld", cancellationToken);
            return await outcome.RaiseAsync(finding, audit, work, cancellationToken);
        }
    }
}
