using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>Hands an action back that is not done, with a reason.</summary>
public static class ReturnReviewAction
{
    public sealed record Command(Guid ActionId, int Version, string Reason) : ICommand<Command, int>, IReviewActionCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text) => RuleFor(command => command.Reason).Given(text);
    }

    public sealed class Handler() : ReviewFollowerHandler<Command>(ManagementReviewsRoom.Prepare)
    {
        protected override Task<Ruling> ActAsync(
            Command command, ManagementReview review, ReviewAction action, Work work, CancellationToken cancellationToken) =>
            review.ReturnAction(action, command.Reason, work.Actor.Author).TellOwnerAsync(work, review, action, "NoticeActionReturned", cancellationToken);
    }
}
