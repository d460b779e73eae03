using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Cancels a plan, issued or not, with a reason.</summary>
public static class CancelPlan
{
    public sealed record Command(Guid PlanId, int Version, string Reason) : ICommand<Command, int>, IPlanCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<PlansText> text) => RuleFor(command => command.Reason)
            .NotEmpty().WithMessage(_ => text["ReasonMissing"]).MaximumLength(4000).WithMessage(_ => text["TooLong", 4000]);
    }

    public sealed class Handler() : PlanHandler<Command>(YearPlanRoom.Issue)
    {
        protected override Task<Ruling> ActAsync(Command command, QmsPlan plan, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(plan.Cancel(command.Reason));
    }
}
