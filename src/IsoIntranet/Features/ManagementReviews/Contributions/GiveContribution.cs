using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Shell.Parts;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Contributions;

/// <summary>A unit hands its contribution in, with files.</summary>
public static class GiveContribution
{
    public sealed record Command(Guid ContributionId, int Version, string Text, IReadOnlyList<FileToKeep> Files) : ICommand<Command, int>, IContributionCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text)
        {
            RuleFor(command => command.Text).Given(text, "ContributionMissing", ManagementReview.TextLength);
            RuleFor(command => command.Files).Must(files => files.Count <= FileDrop.MaximumFiles).WithMessage(_ => text["TooManyFiles", FileDrop.MaximumFiles]);
        }
    }

    public sealed class Handler(ReviewFiles files) : ContributionHandler<Command>(ManagementReviewsRoom.Contribute)
    {
        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, InputContribution part, Work work, CancellationToken cancellationToken)
        {
            var ruling = review.Give(part, command.Text, work.Actor.Author, work.Now);
            return ruling.IsAllowed ? await files.PutAsync(command.Files, part, work, cancellationToken) : ruling;
        }
    }
}
