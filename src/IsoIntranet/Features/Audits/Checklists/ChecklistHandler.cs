using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>A wish about one list of the library, made at the version that the writer saw.</summary>
public interface IChecklistCommand
{
    Guid Id { get; }

    int Version { get; }
}

/// <summary>Loads the list; the right is held over the agency whose library it stands in.</summary>
public abstract class ChecklistHandler<TCommand> : ICommandHandler<TCommand, Nothing>
    where TCommand : ICommand<TCommand, Nothing>, IChecklistCommand
{
    private Checklist? _list;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _list = await db.Set<Checklist>().Include(list => list.Questions).SingleOrDefaultAsync(list => list.Id == command.Id, cancellationToken);
        return _list is null ? null : new Demand(AuditsRoom.Plan, _list.OwnerUnitId).At(_list, command.Version);
    }

    public async Task<Outcome<Nothing>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken) =>
        (await ActAsync(command, _list!, work, cancellationToken)).Refusal is { } refused ? refused : Nothing.Value;

    protected abstract Task<Ruling> ActAsync(TCommand command, Checklist list, Work work, CancellationToken cancellationToken);
}
