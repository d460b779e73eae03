using FluentValidation;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Reviews;

/// <summary>Begins the interim or the final review of an issued plan (R35).</summary>
public static class CreateReview
{
    public sealed record Command(Guid PlanId, ReviewKind Kind, DateOnly From, DateOnly To) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ReviewsText> text)
        {
            RuleFor(command => command.Kind).IsInEnum();
            RuleFor(command => command.To).GreaterThanOrEqualTo(command => command.From).WithMessage(_ => text["EndsBeforeItBegins"]);
        }
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        private QmsPlan? _plan;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _plan = await db.Set<QmsPlan>().SingleOrDefaultAsync(plan => plan.Id == command.PlanId, cancellationToken);
            return _plan is null ? null : new Demand(YearPlanRoom.KeepOf(_plan), _plan.OwnerUnitId);
        }

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (_plan!.State is not (PlanState.Issued or PlanState.Closed))
                return new Refusal("YearPlan.OnlyIssuedIsReviewed");
            if (await work.Db.Set<PlanReview>().AnyAsync(
                review => review.PlanId == command.PlanId && review.Kind == command.Kind && review.State == ReviewState.Draft, cancellationToken))
                return new Refusal("YearPlan.ReviewOpen");
            var review = new PlanReview(command.PlanId, command.Kind, command.From, command.To);
            work.Db.Add(review);
            return review.Id;
        }
    }
}
