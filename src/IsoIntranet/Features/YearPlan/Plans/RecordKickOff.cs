using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Records the conference that started the plan (R34).</summary>
public static class RecordKickOff
{
    /// <param name="KickOff">When, where, who took part; blank takes the record back.</param>
    public sealed record Command(Guid PlanId, int Version, string? KickOff) : ICommand<Command, int>, IPlanCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<PlansText> text) =>
            RuleFor(command => command.KickOff).MaximumLength(4000).WithMessage(_ => text["TooLong", 4000]);
    }

    public sealed class Handler() : PlanHandler<Command>(YearPlanRoom.Keep)
    {
        protected override Task<Ruling> ActAsync(Command command, QmsPlan plan, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(plan.RecordKickOff(command.KickOff));
    }
}
