using FluentValidation;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>Turns the big screen to a slide.</summary>
public static class DriveStage
{
    /// <summary>
    /// Says where to be and not how far to go: chair and clicker who press at the same moment land on the same slide. So it rests
    /// on nothing that its writer saw.
    /// </summary>
    public sealed record Command(Guid ReviewId, StageView View) : ICommand<Command, Nothing>, IBeginsAnew, ISessionCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.View).NotNull();
            RuleFor(command => command.View.Slide).IsInEnum().When(command => command.View is not null);
        }
    }

    public sealed class Handler : SessionHandler<Command>
    {
        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken)
        {
            if (review.MayShow() is { IsAllowed: false } closed)
                return closed;
            if (command.View.InputId is { } item && review.Inputs.All(input => input.Id != item))
                return Ruling.Refuse("ManagementReviews.NotOfThisReview");
            var stage = await work.Db.StageAsync(review.Id, cancellationToken);
            return stage.Show(command.View, review.State == ManagementReviewState.InSession, work.Now);
        }
    }
}
