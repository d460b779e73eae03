using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Freezing;

/// <summary>Opens the frozen inputs again before the session, for a reason.</summary>
public static class UnfreezeInputs
{
    public sealed record Command(Guid Id, int Version, string Reason) : ICommand<Command, Nothing>, IReviewCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text) => RuleFor(command => command.Reason).Given(text);
    }

    public sealed class Handler() : ReviewHandler<Command>(ManagementReviewsRoom.Prepare)
    {
        protected override Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(review.Unfreeze(command.Reason));
    }
}
