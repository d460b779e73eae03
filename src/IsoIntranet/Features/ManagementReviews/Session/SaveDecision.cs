using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>Writes a decision of the meeting down (9.3.3), or puts it otherwise.</summary>
public static class SaveDecision
{
    /// <param name="Id">Made by the writer, so that what is sent twice over a bad connection is one decision.</param>
    /// <param name="Version">The decision's version that the words rest on; 0 for a new one.</param>
    /// <param name="InputId">The item under which it is decided; none for the whole.</param>
    public sealed record Command(
        Guid ReviewId, Guid Id, int Version, Guid? InputId, DecisionKind Kind, string Text, Guid? OwnerId, Guid? OwnerUnitId, DateOnly? Due)
        : ICommand<Command, Nothing>, ISessionCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text)
        {
            RuleFor(command => command.Text).NotEmpty().WithMessage(_ => text["DecisionMissing"])
                .MaximumLength(ManagementReview.TextLength).WithMessage(_ => text["TextTooLong", ManagementReview.TextLength]);
            RuleFor(command => command.Kind).IsInEnum().WithMessage(_ => text["DecisionKindMissing"]);
        }
    }

    public sealed class Handler : SessionHandler<Command>
    {
        protected override Demand DemandOver(Command command, ManagementReview review, Demand demand) =>
            review.Decisions.FirstOrDefault(one => one.Id == command.Id) is { } known && command.Version > 0 ? demand.At(known, command.Version) : demand;

        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken)
        {
            // Already written and sent once more without knowing it: what stands may be newer, and is not written over.
            if (command.Version == 0 && review.Decisions.Any(one => one.Id == command.Id))
                return Ruling.Allowed;
            if (command.Version > 0 && review.Decisions.All(one => one.Id != command.Id))
                return Ruling.Refuse("ManagementReviews.DecisionGone");
            var owner = command.OwnerId is { } id
                ? await work.Db.Set<Person>().Where(person => person.Id == id).Select(person => new { person.FullName, person.HasLeft }).SingleOrDefaultAsync(cancellationToken)
                : null;
            if (command.OwnerId is not null && owner is null)
                return Ruling.Refuse("ManagementReviews.OwnerUnknown");
            if (review.Decide(command.Id, command.InputId, command.Kind, command.Text) is { IsAllowed: false } refused)
                return refused;
            var decision = review.Decisions.Single(one => one.Id == command.Id);
            if (owner is { HasLeft: true } && decision.OwnerId != command.OwnerId)
                return Ruling.Refuse("ManagementReviews.OwnerHasLeft", owner.FullName);
            return review.GiveTo(decision, command.OwnerId, owner?.FullName, command.OwnerUnitId, command.Due);
        }
    }
}
