using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Planning;

/// <summary>A planned meeting will not be held, for a reason; the record stays.</summary>
public static class CancelManagementReview
{
    public sealed record Command(Guid Id, int Version, string Reason) : ICommand<Command, Nothing>, IReviewCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text) => RuleFor(command => command.Reason).Given(text);
    }

    public sealed class Handler() : ReviewHandler<Command>(ManagementReviewsRoom.Prepare)
    {
        protected override Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(review.Cancel(command.Reason, work.Actor.Author));
    }
}
