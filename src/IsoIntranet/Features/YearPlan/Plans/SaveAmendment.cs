using FluentValidation;
using IsoIntranet.Features.YearPlan.Years;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Saves the text that an amendment proposes; the plan in force stays as it is.</summary>
public static class SaveAmendment
{
    public sealed record Command(Guid AmendmentId, int Version, PlanContent Content, string Reason) : ICommand<Command, int>, IAmendmentCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<PlansText> text)
        {
            RuleFor(command => command.Content).SetValidator(new PlanContentRules(text));
            RuleFor(command => command.Reason).NotEmpty().WithMessage(_ => text["ReasonMissing"])
                .MaximumLength(4000).WithMessage(_ => text["TooLong", 4000]);
        }
    }

    public sealed class Handler() : AmendmentHandler<Command>(YearPlanRoom.Keep)
    {
        protected override async Task<Ruling> ActAsync(
            Command command, PlanAmendment amendment, QmsPlan plan, Work work, CancellationToken cancellationToken) =>
            amendment.Revise(await work.Db.LinkedOnlyAsync(plan, command.Content, cancellationToken), command.Reason);
    }
}
