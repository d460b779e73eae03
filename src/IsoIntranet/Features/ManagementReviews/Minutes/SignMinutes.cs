using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

/// <summary>Signs the minutes by typing the own full name, signed in to the own account, under the exact document that is named by its SHA-256.</summary>
public static class SignMinutes
{
    /// <param name="Sha256">Of the document that the signer had before the eyes.</param>
    public sealed record Command(Guid ReviewId, int Version, SignatureRole Role, string Name, string Sha256) : ICommand<Command, Nothing>, IMinutesCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text) => RuleFor(command => command.Name).Given(text, "NameMissing", ManagementReview.NameLength);
    }

    public sealed class Handler : SigningHandler<Command>
    {
        protected override Task<Ruling> ActAsync(Command command, ManagementReview review, ReviewMinutes minutes, Work work, CancellationToken cancellationToken) =>
            SignAsync(review, minutes, [new GivenSignature(command.Role, command.Name)], command.Sha256, work, cancellationToken);
    }
}
