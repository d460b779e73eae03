using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Issues a plan under its number, and gives every unit concerned its assignments in the same transaction (R21).</summary>
public static class IssuePlan
{
    /// <param name="IssuedOn">The date that stands on it; units existing on that day are assigned.</param>
    public sealed record Command(Guid PlanId, int Version, string Number, DateOnly IssuedOn) : ICommand<Command, int>, IPlanCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<PlansText> text) => RuleFor(command => command.Number)
            .NotEmpty().WithMessage(_ => text["NumberMissing"]).MaximumLength(60).WithMessage(_ => text["TooLong", 60]);
    }

    public sealed class Handler() : PlanHandler<Command>(YearPlanRoom.Issue)
    {
        protected override async Task<Ruling> ActAsync(Command command, QmsPlan plan, Work work, CancellationToken cancellationToken)
        {
            var ruling = plan.Issue(command.Number, command.IssuedOn);
            if (ruling.IsAllowed)
                await work.Db.KeepAlignedAsync(plan, command.IssuedOn, cancellationToken);
            return ruling;
        }
    }
}
