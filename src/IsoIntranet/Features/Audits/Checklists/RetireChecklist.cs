using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>A list is no longer offered, or offered again.</summary>
public static class RetireChecklist
{
    public sealed record Command(Guid Id, int Version, bool IsRetired) : ICommand<Command, Nothing>, IChecklistCommand;

    public sealed class Handler : ChecklistHandler<Command>
    {
        protected override Task<Ruling> ActAsync(Command command, Checklist list, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(list.Retire(command.IsRetired));
    }
}
