using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Contributions;

/// <summary>The preparers hand a contribution back with what is missing; its text stays for the unit to go on with.</summary>
public static class ReturnContribution
{
    public sealed record Command(Guid ContributionId, int Version, string Reason) : ICommand<Command, int>, IContributionCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text) => RuleFor(command => command.Reason).Given(text);
    }

    public sealed class Handler() : ContributionHandler<Command>(ManagementReviewsRoom.Prepare, ofAgency: true)
    {
        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, InputContribution part, Work work, CancellationToken cancellationToken)
        {
            var ruling = review.Return(part, command.Reason);
            if (ruling.IsAllowed)
                await work.TellUnitAsync(review, part.UnitId, "NoticeReturned", command.Reason, "management-reviews/mine", cancellationToken);
            return ruling;
        }
    }
}
