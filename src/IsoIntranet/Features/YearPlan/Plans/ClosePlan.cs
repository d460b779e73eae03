using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Tổng kết (R35): ends the year's work on a plan with what the final review found.</summary>
public static class ClosePlan
{
    public sealed record Command(Guid PlanId, int Version, string Finding) : ICommand<Command, int>, IPlanCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<PlansText> text) => RuleFor(command => command.Finding)
            .NotEmpty().WithMessage(_ => text["FindingMissing"]).MaximumLength(4000).WithMessage(_ => text["TooLong", 4000]);
    }

    public sealed class Handler() : PlanHandler<Command>(YearPlanRoom.Issue)
    {
        protected override Task<Ruling> ActAsync(Command command, QmsPlan plan, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(plan.Close(command.Finding));
    }
}
