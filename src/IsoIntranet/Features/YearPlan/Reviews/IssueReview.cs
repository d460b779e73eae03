using FluentValidation;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Reviews;

/// <summary>Issues a review: its figures are counted once more, as of its last day, and stand still from now on.</summary>
public static class IssueReview
{
    /// <param name="Number">Of the report that carries it; none where it has none.</param>
    public sealed record Command(Guid ReviewId, int Version, string? Number) : ICommand<Command, int>, IReviewCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ReviewsText> text) =>
            RuleFor(command => command.Number).MaximumLength(60).WithMessage(_ => text["TooLong", 60]);
    }

    public sealed class Handler(OrganisationClock clock) : ReviewHandler<Command>(YearPlanRoom.Issue)
    {
        protected override async Task<Ruling> ActAsync(Command command, PlanReview review, QmsPlan plan, Work work, CancellationToken cancellationToken)
        {
            var figures = await work.Db.FiguresAsync(plan, review.From, review.To, review.AsOf(work.Today), clock, cancellationToken);
            return review.Issue(figures, command.Number, work.Today);
        }
    }
}
