using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Contributions;

/// <summary>Asks units for their part in some inputs; they are told at once where the collecting is open, otherwise when it opens.</summary>
public static class AskUnits
{
    public sealed record Command(Guid Id, int Version, IReadOnlyList<Guid> InputIds, IReadOnlyList<Guid> UnitIds, string? Question) : ICommand<Command, Nothing>, IReviewCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text)
        {
            RuleFor(command => command.InputIds).NotEmpty().WithMessage(_ => text["InputsMissing"]);
            RuleFor(command => command.UnitIds).NotEmpty().WithMessage(_ => text["UnitsMissing"]);
            RuleFor(command => command.Question).Bounded(text, ManagementReview.ReasonLength);
        }
    }

    public sealed class Handler() : ReviewHandler<Command>(ManagementReviewsRoom.Prepare)
    {
        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken)
        {
            var within = await AgencyTree.WithinAsync(work.Db, review.AgencyId, cancellationToken);
            var units = await work.Db.Set<OrgUnit>().Where(unit => command.UnitIds.Contains(unit.Id) && unit.State == UnitState.Active).Select(unit => unit.Id).ToListAsync(cancellationToken);
            if (units.Count != command.UnitIds.Distinct().Count() || !units.TrueForAll(within.Contains))
                return Ruling.Refuse("ManagementReviews.UnitGone");
            var fresh = units.Where(unit => command.InputIds.Any(input => !review.Contributions.Any(part => part.InputId == input && part.UnitId == unit))).ToList();
            foreach (var input in review.Inputs.Where(input => command.InputIds.Contains(input.Id)))
            {
                foreach (var unit in units)
                {
                    if (review.Ask(input, unit, command.Question) is { IsAllowed: false } refused)
                        return refused;
                }
            }
            if (review.TakesContributions)
                await work.TellAskedAsync(review, fresh, cancellationToken);
            return Ruling.Allowed;
        }
    }
}
