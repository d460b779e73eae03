using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

/// <summary>Xác nhận hiệu lực: the head says, once and with words, whether the system is effective.</summary>
public static class ConfirmEffectiveness
{
    public sealed record Command(Guid Id, int Version, EffectivenessVerdict Verdict, string Words) : ICommand<Command, Nothing>, IReviewCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text) => RuleFor(command => command.Words).Given(text, "WordsMissing", ManagementReview.TextLength);
    }

    public sealed class Handler() : ReviewHandler<Command>(ManagementReviewsRoom.Chair)
    {
        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken)
        {
            var ruling = review.ConfirmEffectiveness(command.Verdict, command.Words, work.Actor.Author, work.Now);
            if (ruling.IsAllowed)
                await work.TellParticipantsAsync(review, "NoticeEffectiveness", cancellationToken);
            return ruling;
        }
    }
}
