using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Reviews;

/// <summary>A wish about one review, made at the version that the writer saw.</summary>
public interface IReviewCommand
{
    Guid ReviewId { get; }

    int Version { get; }
}

/// <summary>What the use cases on one review share: its loading with its plan, and its version. Their result is its new version.</summary>
public abstract class ReviewHandler<TCommand>(Permission permission) : ICommandHandler<TCommand, int>
    where TCommand : ICommand<TCommand, int>, IReviewCommand
{
    private PlanReview? _review;
    private QmsPlan? _plan;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _review = await db.Set<PlanReview>().SingleOrDefaultAsync(row => row.Id == command.ReviewId, cancellationToken);
        if (_review is null)
            return null;
        _plan = await db.Set<QmsPlan>().AsNoTracking().WholeAsync(_review.PlanId, cancellationToken);
        return new Demand(permission.For(_plan!), _plan!.OwnerUnitId).At(_review, command.Version);
    }

    public async Task<Outcome<int>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        var ruling = await ActAsync(command, _review!, _plan!, work, cancellationToken);
        return ruling.Refusal is { } refused ? refused : _review!.Version + 1;
    }

    /// <param name="plan">To be read only.</param>
    protected abstract Task<Ruling> ActAsync(TCommand command, PlanReview review, QmsPlan plan, Work work, CancellationToken cancellationToken);
}
