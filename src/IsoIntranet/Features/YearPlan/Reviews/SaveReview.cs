using System.Linq.Expressions;
using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Reviews;

/// <summary>Saves period and words of a draft review; its figures are never typed.</summary>
public static class SaveReview
{
    /// <summary>Longest part of the narrative, in characters.</summary>
    public const int LongestPart = 20_000;

    public sealed record Command(Guid ReviewId, int Version, DateOnly From, DateOnly To, ReviewNarrative Narrative)
        : ICommand<Command, int>, IReviewCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ReviewsText> text)
        {
            RuleFor(command => command.To).GreaterThanOrEqualTo(command => command.From).WithMessage(_ => text["EndsBeforeItBegins"]);
            foreach (var part in new Expression<Func<Command, string>>[]
                {
                    command => command.Narrative.Assessment, command => command.Narrative.Strengths, command => command.Narrative.Weaknesses,
                    command => command.Narrative.Causes, command => command.Narrative.Lessons, command => command.Narrative.Proposals,
                    command => command.Narrative.Directions, command => command.Narrative.Commendations,
                })
                RuleFor(part).MaximumLength(LongestPart).WithMessage(_ => text["TooLong", LongestPart]);
        }
    }

    public sealed class Handler() : ReviewHandler<Command>(YearPlanRoom.Keep)
    {
        protected override Task<Ruling> ActAsync(Command command, PlanReview review, QmsPlan plan, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(review.Revise(command.From, command.To, command.Narrative));
    }
}
