using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Programme;

/// <summary>A wish about one programme, made at the version that the writer saw.</summary>
public interface IProgrammeCommand
{
    Guid ProgrammeId { get; }

    int Version { get; }
}

/// <summary>What the use cases on one programme share: its loading and its version. The result is the new version.</summary>
public abstract class ProgrammeHandler<TCommand>(Permission permission) : ICommandHandler<TCommand, int>
    where TCommand : ICommand<TCommand, int>, IProgrammeCommand
{
    private AuditProgramme? _programme;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _programme = await db.Set<AuditProgramme>().Include(row => row.Entries).SingleOrDefaultAsync(row => row.Id == command.ProgrammeId, cancellationToken);
        return _programme is null ? null : new Demand(permission, _programme.OwnerUnitId).At(_programme, command.Version);
    }

    public async Task<Outcome<int>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        var ruling = await ActAsync(command, _programme!, work, cancellationToken);
        // The platform counts the version up when it saves, right after this.
        return ruling.Refusal is { } refused ? refused : _programme!.Version + 1;
    }

    protected abstract Task<Ruling> ActAsync(TCommand command, AuditProgramme programme, Work work, CancellationToken cancellationToken);
}
