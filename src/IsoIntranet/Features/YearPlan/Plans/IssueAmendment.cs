using FluentValidation;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Puts an amendment into force and brings the assignments in line in the same transaction.</summary>
public static class IssueAmendment
{
    public sealed record Command(Guid AmendmentId, int Version, string Number, DateOnly IssuedOn) : ICommand<Command, int>, IAmendmentCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<PlansText> text) => RuleFor(command => command.Number)
            .NotEmpty().WithMessage(_ => text["NumberMissing"]).MaximumLength(60).WithMessage(_ => text["TooLong", 60]);
    }

    public sealed class Handler(ScheduleReader reader) : AmendmentHandler<Command>(YearPlanRoom.Issue)
    {
        protected override async Task<Ruling> ActAsync(
            Command command, PlanAmendment amendment, QmsPlan plan, Work work, CancellationToken cancellationToken)
        {
            var ruling = amendment.Issue(plan, command.Number, command.IssuedOn, reader);
            if (ruling.IsAllowed)
                await work.Db.KeepAlignedAsync(plan, command.IssuedOn, cancellationToken);
            return ruling;
        }
    }
}
