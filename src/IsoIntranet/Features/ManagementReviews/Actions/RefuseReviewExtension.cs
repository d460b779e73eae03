using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>The leader does not give the time that was asked for, and says why.</summary>
public static class RefuseReviewExtension
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
            review.RefuseExtension(action, command.Reason, work.Actor.Author).TellOwnerAsync(work, review, action, "NoticeExtensionRefused", cancellationToken, action.ExtensionAskedById);
    }
}
