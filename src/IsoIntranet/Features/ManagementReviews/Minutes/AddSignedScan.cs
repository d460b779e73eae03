using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

/// <summary>Puts the scan of the printed and signed document here: the signatures that it bears count.</summary>
public static class AddSignedScan
{
    /// <param name="Roles">Whose signatures the paper bears.</param>
    /// <param name="Sha256">Of the document that was printed.</param>
    public sealed record Command(Guid ReviewId, int Version, IReadOnlyList<SignatureRole> Roles, FileToKeep File, string Sha256) : ICommand<Command, Nothing>, IMinutesCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text)
        {
            RuleFor(command => command.Roles).NotEmpty().WithMessage(_ => text["RolesMissing"]);
            RuleFor(command => command.File).Must(file => file.Content.MediaType is "application/pdf" or "image/png" or "image/jpeg").WithMessage(_ => text["ScanKind"]);
        }
    }

    public sealed class Handler(FileStore store) : SigningHandler<Command>
    {
        protected override Task<Ruling> ActAsync(Command command, ManagementReview review, ReviewMinutes minutes, Work work, CancellationToken cancellationToken)
        {
            if (!store.Keep(command.File.Content.Sha256))
                return Task.FromResult(Ruling.Refuse("Platform.FileGone", command.File.Name));
            var file = new StoredFile(command.File.Content, command.File.Name, review.AgencyId, review.Id, work.Actor.Author);
            work.Db.Add(file);
            var scan = new SignedScan(file.Id, file.Sha256);
            return SignAsync(review, minutes, command.Roles.Distinct().Order().Select(role => new GivenSignature(role, review.NameOf(role), scan)), command.Sha256, work, cancellationToken);
        }
    }
}
