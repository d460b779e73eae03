using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

/// <summary>Writes what of the minutes the session did not write, with the chair's conclusion, as long as they are a draft.</summary>
public static class WriteMinutes
{
    public sealed record Command(Guid ReviewId, int Version, string? Opening, string? Remarks, string? Closing, string? Conclusion)
        : ICommand<Command, Nothing>, IMinutesCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text)
        {
            RuleFor(command => command.Opening).Bounded(text, MinutesText.Length);
            RuleFor(command => command.Remarks).Bounded(text, MinutesText.Length);
            RuleFor(command => command.Closing).Bounded(text, MinutesText.Length);
            RuleFor(command => command.Conclusion).Bounded(text);
        }
    }

    public sealed class Handler() : MinutesHandler<Command>(ManagementReviewsRoom.Prepare)
    {
        protected override Task<Ruling> ActAsync(Command command, ManagementReview review, ReviewMinutes minutes, Work work, CancellationToken cancellationToken)
        {
            var ruling = review.WriteMinutes(minutes, new MinutesText(command.Opening, command.Remarks, command.Closing));
            return Task.FromResult(ruling.IsAllowed ? review.Conclude(command.Conclusion) : ruling);
        }
    }
}
