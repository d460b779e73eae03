using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Reviews;

/// <summary>What a unit adds to a review while it is being written; the unit's last words stand.</summary>
public static class WriteContribution
{
    /// <param name="Version">Of the unit's contribution as the writer saw it; 0 for the first.</param>
    public sealed record Command(Guid ReviewId, Guid UnitId, int Version, string Words) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ReviewsText> text) => RuleFor(command => command.Words)
            .NotEmpty().WithMessage(_ => text["WordsMissing"]).MaximumLength(SaveReview.LongestPart).WithMessage(_ => text["TooLong", SaveReview.LongestPart]);
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        private PlanReview? _review;
        private ReviewContribution? _known;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _review = await db.Set<PlanReview>().SingleOrDefaultAsync(row => row.Id == command.ReviewId, cancellationToken);
            if (_review is null)
                return null;
            _known = await db.Set<ReviewContribution>().SingleOrDefaultAsync(row => row.ReviewId == command.ReviewId && row.UnitId == command.UnitId, cancellationToken);
            var demand = new Demand(YearPlanRoom.Report, command.UnitId);
            return _known is null ? demand : demand.At(_known, command.Version);
        }

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (!await work.Db.Set<UnitAssignment>().AnyAsync(row => row.PlanId == _review!.PlanId && row.UnitId == command.UnitId, cancellationToken))
                return new Refusal("YearPlan.UnitNotInPlan");
            var contribution = _known ?? new ReviewContribution(_review!, command.UnitId);
            var ruling = contribution.Write(_review!, command.Words, work.Actor.Author, work.Now);
            if (ruling.Refusal is { } refused)
                return refused;
            if (_known is null)
                work.Db.Add(contribution);
            return contribution.Id;
        }
    }
}
