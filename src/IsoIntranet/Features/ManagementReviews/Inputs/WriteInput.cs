using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Inputs;

/// <summary>The owner's words on an input; nothing written leaves it to the facts and contributions.</summary>
public static class WriteInput
{
    public sealed record Command(Guid InputId, int Version, string? Text) : ICommand<Command, int>, IInputCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text) => RuleFor(command => command.Text).Bounded(text);
    }

    public sealed class Handler : OwnInputHandler<Command>
    {
        protected override Task<Ruling> ActAsync(Command command, ManagementReview review, ReviewInput input, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(review.Write(input, command.Text));
    }
}
