using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>The leader gives an action up, expressly and with a reason; it stays in the book.</summary>
public static class DropReviewAction
{
    public sealed record Command(Guid ActionId, int Version, string Reason) : ICommand<Command, int>, IReviewActionCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text) => RuleFor(command => command.Reason).Given(text);
    }

    public sealed class Handler() : ReviewFollowerHandler<Command>(ManagementReviewsRoom.Chair)
    {
        protected override Task<Ruling> ActAsync(
            Command command, ManagementReview review, ReviewAction action, Work work, CancellationToken cancellationToken) =>
            review.DropAction(action, command.Reason, work.Actor.Author, work.Today).TellOwnerAsync(work, review, action, "NoticeActionDropped", cancellationToken);
    }
}
