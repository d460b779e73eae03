using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Nonconformities.Similar;

/// <summary>A wish about one unit that is asked for the like, made at the version that the writer saw.</summary>
public interface ISimilarCommand
{
    Guid CheckId { get; }

    int Version { get; }
}

/// <summary>What the use cases on one check share. The unit responsible and whoever follows it look for the like.</summary>
public abstract class SimilarHandler<TCommand> : ICommandHandler<TCommand, Nothing>
    where TCommand : ICommand<TCommand, Nothing>, ISimilarCommand
{
    private Nonconformity? _record;
    private SimilarCheck? _check;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        var id = await db.Set<SimilarCheck>().Where(check => check.Id == command.CheckId)
            .Select(check => (Guid?)check.NonconformityId).SingleOrDefaultAsync(cancellationToken);
        _record = id is { } found ? await db.Set<Nonconformity>().WholeAsync(found, cancellationToken) : null;
        _check = _record?.SimilarChecks.Single(check => check.Id == command.CheckId);
        return _check is null ? null : new Demand(NonconformitiesRoom.Answer, _record!.UnitId).Or(NonconformitiesRoom.Follow).At(_check, command.Version);
    }

    public Task<Outcome<Nothing>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        Outcome<Nothing> outcome = Act(command, _record!, _check!, work).Refusal is { } refused ? refused : Nothing.Value;
        return Task.FromResult(outcome);
    }

    protected abstract Ruling Act(TCommand command, Nonconformity record, SimilarCheck check, Work work);
}
