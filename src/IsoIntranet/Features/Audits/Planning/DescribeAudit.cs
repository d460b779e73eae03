using FluentValidation;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>Changes what a plan says about the whole; on other days the team has to be fit as well.</summary>
public static class DescribeAudit
{
    public sealed record Command(Guid AuditId, int Version, AuditFacts Facts) : ICommand<Command, Nothing>, IAuditPlanCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text) => this.AuditFacts(command => command.Facts, text);
    }

    public sealed class Handler() : AuditPlanHandler<Command>(AuditsRoom.Plan)
    {
        protected override async Task<Ruling> ActAsync(Command command, Audit audit, Work work, CancellationToken cancellationToken)
        {
            var ruling = audit.Describe(command.Facts with { StandardVersionId = audit.StandardVersionId });
            return ruling.IsAllowed ? await TeamSeats.ReseatAsync(audit, work, cancellationToken) : ruling;
        }
    }
}
