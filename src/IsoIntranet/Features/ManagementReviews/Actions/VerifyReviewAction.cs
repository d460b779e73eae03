using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>Confirms, on looking, that an action was done as decided. Nobody verifies the own work.</summary>
public static class VerifyReviewAction
{
    public sealed record Command(Guid ActionId, int Version, string? Note) : ICommand<Command, int>, IReviewActionCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text) => RuleFor(command => command.Note).Bounded(text);
    }

    public sealed class Handler() : ReviewFollowerHandler<Command>(ManagementReviewsRoom.Prepare)
    {
        protected override async Task<Ruling> ActAsync(
            Command command, ManagementReview review, ReviewAction action, Work work, CancellationToken cancellationToken) =>
            await review.VerifyAction(action, command.Note, work.Actor.Author, await work.Db.PersonOfAsync(work.Actor, cancellationToken), work.Today)
                .TellOwnerAsync(work, review, action, "NoticeActionVerified", cancellationToken);
    }
}
