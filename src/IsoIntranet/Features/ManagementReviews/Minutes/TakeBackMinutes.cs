using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

/// <summary>Takes the minutes back to the draft before both have signed; a signature already given holds no longer.</summary>
public static class TakeBackMinutes
{
    public sealed record Command(Guid ReviewId, int Version, string Reason) : ICommand<Command, Nothing>, IMinutesCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text) => RuleFor(command => command.Reason).Given(text);
    }

    public sealed class Handler() : MinutesHandler<Command>(ManagementReviewsRoom.Prepare)
    {
        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, ReviewMinutes minutes, Work work, CancellationToken cancellationToken)
        {
            var ruling = review.TakeBackMinutes(minutes, command.Reason);
            if (ruling.IsAllowed)
                await work.TellSignersAsync(review, "NoticeMinutesTakenBack", command.Reason, cancellationToken);
            return ruling;
        }
    }
}
