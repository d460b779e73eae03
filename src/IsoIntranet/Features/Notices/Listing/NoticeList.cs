using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Notices.Listing;

/// <summary>The viewer's own notices, and nobody else's.</summary>
public static class NoticeList
{
    internal static readonly ListColumns<Notice> Columns = new ListColumns<Notice>(notice => notice.Id)
        .Add("made", notice => notice.CreatedAt)
        .Add("read", notice => notice.ReadAt)
        .Add("kind", notice => notice.Code)
        .SearchIn(notice => notice.SearchText)
        .SortedBy("made", descending: true);

    /// <param name="IsRead">Only read or only unread ones; both where none.</param>
    /// <param name="Kind">Only those of one room.</param>
    public sealed record Query(PageRequest Page, bool? IsRead = null, string? Kind = null) : IQuery<Query, PageOf<Item>>;

    public sealed record Item(Guid Id, string Code, IReadOnlyList<string> Arguments, string Address, DateTimeOffset At, DateTimeOffset? ReadAt)
    {
        public string Kind => Code[..Code.IndexOf('.', StringComparison.Ordinal)];
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Item>>
    {
        public Permission Permission => NoticesRoom.Own;

        public async Task<Outcome<PageOf<Item>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (reading.Actor.AccountId is not { } account)
                return PageOf<Item>.Empty;
            var notices = reading.Db.Set<Notice>().Where(notice => notice.RecipientId == account);
            if (query.IsRead is { } isRead)
                notices = notices.Where(notice => notice.ReadAt != null == isRead);
            if (query.Kind is { Length: > 0 } kind)
            {
                var start = kind + ".";
                notices = notices.Where(notice => notice.Code.StartsWith(start));
            }
            return await Columns.PageAsync(notices, query.Page,
                notice => new Item(notice.Id, notice.Code, notice.Arguments, notice.Address, notice.CreatedAt, notice.ReadAt), cancellationToken);
        }
    }
}
