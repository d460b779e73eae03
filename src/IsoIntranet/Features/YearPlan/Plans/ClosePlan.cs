using FluentValidation;
using IsoIntranet.Features.YearPlan.Reviews;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Tổng kết (R35): ends the work on a plan by its issued final review, or, where there is none, for a stated reason.</summary>
public static class ClosePlan
{
    /// <param name="Finding">What is said of it; may be blank where a final review says it.</param>
    /// <param name="ReviewId">The final review; the last one issued is taken where none is named.</param>
    public sealed record Command(Guid PlanId, int Version, string Finding, Guid? ReviewId = null) : ICommand<Command, int>, IPlanCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<PlansText> text) => RuleFor(command => command.Finding)
            .MaximumLength(4000).WithMessage(_ => text["TooLong", 4000]);
    }

    public sealed class Handler() : PlanHandler<Command>(YearPlanRoom.Issue)
    {
        protected override async Task<Ruling> ActAsync(Command command, QmsPlan plan, Work work, CancellationToken cancellationToken)
        {
            var reviews = work.Db.Set<PlanReview>().Where(review => review.PlanId == plan.Id);
            var review = command.ReviewId is { } id
                ? await reviews.SingleOrDefaultAsync(one => one.Id == id, cancellationToken)
                : await reviews.Where(one => one.Kind == ReviewKind.Final && one.State == ReviewState.Issued)
                    .OrderByDescending(one => one.To).ThenByDescending(one => one.Id).FirstOrDefaultAsync(cancellationToken);
            if (command.ReviewId is not null && review is null)
                return Ruling.Refuse("YearPlan.NotAFinalReview");
            return plan.Close(command.Finding, review);
        }
    }
}
