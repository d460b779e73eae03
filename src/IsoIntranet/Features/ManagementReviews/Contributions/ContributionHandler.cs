using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Contributions;

/// <summary>A wish about one contribution, made at the version that the writer saw.</summary>
public interface IContributionCommand
{
    Guid ContributionId { get; }

    int Version { get; }
}

/// <summary>What the use cases on one contribution share. The result is its new version.</summary>
/// <param name="permission">Over the contributing unit, or over the agency.</param>
public abstract class ContributionHandler<TCommand>(Permission permission, bool ofAgency = false) : ICommandHandler<TCommand, int>
    where TCommand : ICommand<TCommand, int>, IContributionCommand
{
    private ManagementReview? _review;
    private InputContribution? _part;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _review = await db.Set<ManagementReview>().WithAsync<InputContribution>(db, command.ContributionId, cancellationToken);
        _part = _review?.Contributions.Single(part => part.Id == command.ContributionId);
        return _part is null ? null : new Demand(permission, ofAgency ? _review!.AgencyId : _part.UnitId).At(_part, command.Version);
    }

    public async Task<Outcome<int>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        var ruling = await ActAsync(command, _review!, _part!, work, cancellationToken);
        if (ruling.Refusal is { } refused)
            return refused;
        // The platform counts the version up when it saves, right after this; where nothing changed it stays.
        work.Db.ChangeTracker.DetectChanges();
        return _part!.Version + (work.Db.Entry(_part).State == EntityState.Modified ? 1 : 0);
    }

    protected abstract Task<Ruling> ActAsync(TCommand command, ManagementReview review, InputContribution part, Work work, CancellationToken cancellationToken);
}
