using IsoIntranet.Features.Notices.Listing;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Notices.Bell;

/// <summary>What the bell shows: how many of the viewer's own notices are unread, and the newest.</summary>
public static class NewestNotices
{
    public const int Most = 8;

    public sealed record Query : IQuery<Query, View>;

    public sealed record View(int Unread, IReadOnlyList<NoticeList.Item> Items);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => NoticesRoom.Own;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (reading.Actor.AccountId is not { } account)
                return Outcome<View>.Forbidden();
            var own = reading.Db.Set<Notice>().Where(notice => notice.RecipientId == account);
            var items = await own.OrderByDescending(notice => notice.CreatedAt).ThenByDescending(notice => notice.Id).Take(Most)
                .Select(notice => new NoticeList.Item(notice.Id, notice.Code, notice.Arguments, notice.Address, notice.CreatedAt, notice.ReadAt)).ToListAsync(cancellationToken);
            return new View(await own.CountAsync(notice => notice.ReadAt == null, cancellationToken), items);
        }
    }
}
