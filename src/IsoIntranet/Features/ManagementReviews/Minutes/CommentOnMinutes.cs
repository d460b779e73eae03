using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

/// <summary>A participant says what is to be put otherwise in the draft of the minutes.</summary>
public static class CommentOnMinutes
{
    public sealed record Command(Guid ReviewId, string Text) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text) => RuleFor(command => command.Text).Given(text, "CommentMissing", MinutesComment.TextLength);
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        private ManagementReview? _review;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _review = await db.Set<ManagementReview>().WholeAsync(command.ReviewId, cancellationToken);
            return _review is null ? null : new Demand(ManagementReviewsRoom.See);
        }

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var person = await work.Db.PersonOfAsync(work.Actor, cancellationToken);
            if (!work.Actor.May(ManagementReviewsRoom.Prepare, _review!.AgencyId) && !(person is { } who && _review.Participants.Any(one => one.PersonId == who)))
                return Outcome<Guid>.Forbidden();
            var minutes = await work.Db.Set<ReviewMinutes>().SingleOrDefaultAsync(row => row.ReviewId == _review.Id, cancellationToken);
            if (_review.Comment(minutes, command.Text, work.Actor.Author, work.Now, out var comment).Refusal is { } refused)
                return refused;
            work.Db.Add(comment!);
            await work.TellSignersAsync(_review, "NoticeMinutesComment", work.Actor.Name, cancellationToken);
            return comment!.Id;
        }
    }
}
