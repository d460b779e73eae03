using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Notices.Listing;

/// <summary>The actor has read a notice; one that was read stays as it is. Gives the address that it leads to.</summary>
public static class MarkNoticeRead
{
    public sealed record Command(Guid NoticeId) : ICommand<Command, string>, IBeginsAnew;

    public sealed class Handler : ICommandHandler<Command, string>
    {
        private Notice? _notice;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _notice = await db.Set<Notice>().SingleOrDefaultAsync(notice => notice.Id == command.NoticeId, cancellationToken);
            return _notice is null ? null : new Demand(NoticesRoom.Own);
        }

        public Task<Outcome<string>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            // Somebody else's does not exist.
            if (_notice!.RecipientId != work.Actor.AccountId)
                return Task.FromResult(Outcome<string>.NotFound());
            _notice.MarkRead(work.Now);
            return Task.FromResult(Outcome<string>.Done(_notice.Address));
        }
    }
}
