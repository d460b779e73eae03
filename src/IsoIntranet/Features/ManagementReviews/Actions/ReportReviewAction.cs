using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Shell.Parts;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>The owner tells how far an action of a review is, with evidence; and that it is done.</summary>
public static class ReportReviewAction
{
    /// <param name="Percent">0 to 100; done makes it 100.</param>
    public sealed record Command(Guid ActionId, int Version, int Percent, string? Note, bool IsDone, IReadOnlyList<FileToKeep> Files)
        : ICommand<Command, int>, IReviewActionCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text)
        {
            RuleFor(command => command.Percent).InclusiveBetween(0, 100).WithMessage(_ => text["PercentOutOfRange"]);
            RuleFor(command => command.Note).Bounded(text);
            RuleFor(command => command.Files).Must(files => files.Count <= FileDrop.MaximumFiles).WithMessage(_ => text["TooManyFiles", FileDrop.MaximumFiles]);
        }
    }

    public sealed class Handler(ReviewEvidence files) : ReviewOwnerHandler<Command>
    {
        protected override async Task<Ruling> ActAsync(
            Command command, ManagementReview review, ReviewAction action, Work work, CancellationToken cancellationToken)
        {
            var ruling = await files.PutAsync(command.Files, action.UnitId, action.Id, count => review.AddEvidence(action, count), work, cancellationToken);
            if (!ruling.IsAllowed)
                return ruling;
            ruling = review.ReportAction(action, command.Percent, command.Note, command.IsDone, work.Actor.Author, work.Now, work.Today);
            return command.IsDone ? await ruling.TellFollowersAsync(work, review, action, "NoticeActionDone", cancellationToken) : ruling;
        }
    }
}
