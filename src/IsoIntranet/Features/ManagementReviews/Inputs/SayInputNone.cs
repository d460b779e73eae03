using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Inputs;

/// <summary>Says expressly that there is nothing to an input, and why; the owner's words on it go.</summary>
public static class SayInputNone
{
    public sealed record Command(Guid InputId, int Version, string Reason) : ICommand<Command, int>, IInputCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text) => RuleFor(command => command.Reason).Given(text);
    }

    public sealed class Handler : OwnInputHandler<Command>
    {
        protected override Task<Ruling> ActAsync(Command command, ManagementReview review, ReviewInput input, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(review.SayNone(input, command.Reason));
    }
}
