using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Notices.Listing;

/// <summary>The actor has read all, or all of one kind. Gives how many that were.</summary>
public static class MarkAllNoticesRead
{
    /// <param name="Upto">Those made later were not on the screen, and stay unread.</param>
    public sealed record Command(DateTimeOffset Upto, string? Kind = null) : ICommand<Command, int>, IBeginsAnew;

    public sealed class Handler : ICommandHandler<Command, int>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(NoticesRoom.Own));

        public async Task<Outcome<int>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var account = work.Actor.AccountId;
            var notices = work.Db.Set<Notice>().Where(notice => notice.RecipientId == account && notice.ReadAt == null && notice.CreatedAt <= command.Upto);
            if (command.Kind is { Length: > 0 } kind)
            {
                var start = kind + ".";
                notices = notices.Where(notice => notice.Code.StartsWith(start));
            }
            var unread = await notices.ToListAsync(cancellationToken);
            foreach (var notice in unread)
                notice.MarkRead(work.Now);
            return unread.Count;
        }
    }
}
