using FluentValidation;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>The owner of the programme lets somebody audit the own unit, with a reason that stays visible; never oneself.</summary>
public static class ExceptMember
{
    public sealed record Command(Guid AuditId, int Version, Guid MemberId, Guid UnitId, string Reason) : ICommand<Command, Nothing>, IAuditPlanCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text) => RuleFor(command => command.Reason).NotEmpty().WithMessage(_ => text["ReasonMissing"])
            .MaximumLength(1000).WithMessage(_ => text["PlanTooLong", 1000]);
    }

    public sealed class Handler() : AuditPlanHandler<Command>(AuditsRoom.Own)
    {
        protected override async Task<Ruling> ActAsync(Command command, Audit audit, Work work, CancellationToken cancellationToken)
        {
            if (audit.Members.FirstOrDefault(member => member.Id == command.MemberId) is { } member
                && await work.Db.AuditPersonAsync(work.Actor, cancellationToken) == member.PersonId)
                return Ruling.Refuse("Audits.ExceptOneself");
            return audit.Except(command.MemberId, command.UnitId, command.Reason, work.Actor.Author, work.Today);
        }
    }
}
