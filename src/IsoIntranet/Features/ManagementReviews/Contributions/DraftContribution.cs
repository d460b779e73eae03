using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Contributions;

/// <summary>Keeps what a unit has typed so far.</summary>
public static class DraftContribution
{
    public sealed record Command(Guid ContributionId, int Version, string? Text) : ICommand<Command, int>, IContributionCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text) => RuleFor(command => command.Text).Bounded(text);
    }

    public sealed class Handler() : ContributionHandler<Command>(ManagementReviewsRoom.Contribute)
    {
        protected override Task<Ruling> ActAsync(Command command, ManagementReview review, InputContribution part, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(review.Draft(part, command.Text));
    }
}
