using FluentValidation;
using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>Calls an audit off; its number stays, and the programme's entries are free again.</summary>
public static class CancelAudit
{
    public sealed record Command(Guid AuditId, int Version, string Reason) : ICommand<Command, Nothing>, IAuditPlanCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text) => RuleFor(command => command.Reason).NotEmpty().WithMessage(_ => text["ReasonMissing"])
            .MaximumLength(1000).WithMessage(_ => text["PlanTooLong", 1000]);
    }

    public sealed class Handler() : AuditPlanHandler<Command>(AuditsRoom.Plan)
    {
        protected override async Task<Ruling> ActAsync(Command command, Audit audit, Work work, CancellationToken cancellationToken)
        {
            var told = audit.State != AuditState.Planned;
            var ruling = audit.Cancel(await work.Db.LedgerAsync(audit.Id, cancellationToken), command.Reason);
            if (!ruling.IsAllowed)
                return ruling;
            foreach (var entry in await work.Db.Set<ProgrammeEntry>().Where(entry => entry.AuditId == audit.Id).ToListAsync(cancellationToken))
                entry.CarryOutBy(null);
            if (told)
                await PlanNotices.CancelledAsync(audit, work, cancellationToken);
            return ruling;
        }
    }
}
