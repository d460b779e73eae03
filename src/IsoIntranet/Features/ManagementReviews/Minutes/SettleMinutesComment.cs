using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

/// <summary>Says what became of an opinion on the minutes: taken over, or explained.</summary>
public static class SettleMinutesComment
{
    public sealed record Command(Guid CommentId, int Version, bool IsTaken, string? Answer) : ICommand<Command, Nothing>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text)
        {
            RuleFor(command => command.Answer).Bounded(text, MinutesComment.TextLength);
            RuleFor(command => command.Answer).NotEmpty().When(command => !command.IsTaken).WithMessage(_ => text["AnswerMissing"]);
        }
    }

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        private ManagementReview? _review;
        private MinutesComment? _comment;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _comment = await db.Set<MinutesComment>().SingleOrDefaultAsync(comment => comment.Id == command.CommentId, cancellationToken);
            _review = _comment is null ? null : await db.Set<ManagementReview>().SingleAsync(review => review.Id == _comment.ReviewId, cancellationToken);
            return _review is null ? null : new Demand(ManagementReviewsRoom.Prepare, _review.AgencyId).At(_comment!, command.Version);
        }

        public Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (_review!.SettleComment(_comment!, command.IsTaken, command.Answer, work.Actor.Author).Refusal is { } refused)
                return Task.FromResult<Outcome<Nothing>>(refused);
            if (_comment!.GivenById is { } giver)
                work.Notify([giver], new NoticeContent("ManagementReviews.NoticeCommentSettled", [_review.Number, _review.Title, command.Answer ?? ""], $"management-reviews/{_review.Id}/minutes"));
            return Task.FromResult<Outcome<Nothing>>(Nothing.Value);
        }
    }
}
