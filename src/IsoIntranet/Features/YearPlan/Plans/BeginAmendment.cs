using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Begins an amendment of an issued plan; one at a time.</summary>
public static class BeginAmendment
{
    public sealed record Command(Guid PlanId, int Version, string Reason) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<PlansText> text) => RuleFor(command => command.Reason)
            .NotEmpty().WithMessage(_ => text["ReasonMissing"]).MaximumLength(4000).WithMessage(_ => text["TooLong", 4000]);
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        private QmsPlan? _plan;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _plan = await db.Set<QmsPlan>().WholeAsync(command.PlanId, cancellationToken);
            return _plan is null ? null : new Demand(YearPlanRoom.KeepOf(_plan), _plan.OwnerUnitId).At(_plan, command.Version);
        }

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (!_plan!.IsRunning)
                return new Refusal("YearPlan.OnlyIssuedIsAmended");
            if (await work.Db.Set<PlanAmendment>().AnyAsync(row => row.PlanId == _plan.Id && row.State == AmendmentState.Draft, cancellationToken))
                return new Refusal("YearPlan.AmendmentOpen");
            var amendment = new PlanAmendment(_plan, command.Reason);
            work.Db.Add(amendment);
            return amendment.Id;
        }
    }
}
