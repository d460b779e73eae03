using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.OfficialDocuments.Register;

/// <summary>Hủy: takes an issued document back; its number stays taken, with the reason beside it.</summary>
public static class VoidDocument
{
    public sealed record Command(Guid EntryId, int Version, string Reason) : ICommand<Command, int>, IEntryCommand;

    public sealed class Handler : EntryHandler<Command>
    {
        protected override async Task<Ruling> ActAsync(Command command, RegisterEntry entry, Work work, CancellationToken cancellationToken)
        {
            foreach (var notice in await work.Db.Set<ReminderNotice>().Where(notice => notice.EntryId == entry.Id).ToListAsync(cancellationToken))
                notice.IsVoid = true;
            return entry.Void(command.Reason);
        }
    }
}
