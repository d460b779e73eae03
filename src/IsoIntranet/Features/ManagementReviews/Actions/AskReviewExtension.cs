using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>The owner asks for more time for an action of a review.</summary>
public static class AskReviewExtension
{
    public sealed record Command(Guid ActionId, int Version, DateOnly To, string Reason) : ICommand<Command, int>, IReviewActionCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text) => RuleFor(command => command.Reason).Given(text);
    }

    public sealed class Handler : ReviewOwnerHandler<Command>
    {
        protected override Task<Ruling> ActAsync(
            Command command, ManagementReview review, ReviewAction action, Work work, CancellationToken cancellationToken) =>
            review.AskExtension(action, command.To, command.Reason, work.Actor.Author).TellFollowersAsync(work, review, action, "NoticeExtensionAsked", cancellationToken);
    }
}
