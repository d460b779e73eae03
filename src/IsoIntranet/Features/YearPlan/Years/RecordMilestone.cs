using FluentValidation;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Years;

/// <summary>Says what was reached at a milestone (R15): a fact about an issued plan, so that no amendment is needed.</summary>
public static class RecordMilestone
{
    /// <param name="Reached">In the milestone's measure; none where only words say it.</param>
    public sealed record Command(Guid PlanId, int Version, Guid MilestoneId, decimal? Reached, string? Remark) : ICommand<Command, int>, IPlanCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<PlansText> text) =>
            RuleFor(command => command.Remark).MaximumLength(4000).WithMessage(_ => text["TooLong", 4000]);
    }

    public sealed class Handler() : PlanHandler<Command>(YearPlanRoom.Keep)
    {
        protected override Task<Ruling> ActAsync(Command command, QmsPlan plan, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(plan.RecordMilestone(command.MilestoneId, command.Reached, command.Remark, work.Actor.Author, work.Today));
    }
}
