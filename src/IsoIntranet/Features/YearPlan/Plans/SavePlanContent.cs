using FluentValidation;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Features.YearPlan.Years;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Saves the whole text of a draft.</summary>
public static class SavePlanContent
{
    public sealed record Command(Guid PlanId, int Version, PlanContent Content) : ICommand<Command, int>, IPlanCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<PlansText> text) =>
            RuleFor(command => command.Content).SetValidator(new PlanContentRules(text));
    }

    public sealed class Handler(ScheduleReader reader) : PlanHandler<Command>(YearPlanRoom.Keep)
    {
        protected override async Task<Ruling> ActAsync(Command command, QmsPlan plan, Work work, CancellationToken cancellationToken) =>
            plan.Revise(await work.Db.LinkedOnlyAsync(plan, command.Content, cancellationToken), reader);
    }
}
