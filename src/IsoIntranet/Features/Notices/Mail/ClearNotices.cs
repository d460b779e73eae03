using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>
/// Clears away read notices after a year, unread ones after two, and settled mail after ninety days: personal data is kept as
/// long as it is of use (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). Gives how many rows went.
/// </summary>
public static class ClearNotices
{
    /// <summary>In one transaction.</summary>
    public const int Most = 500;

    public const int ReadDays = 365;
    public const int UnreadDays = 730;
    public const int MailDays = 90;

    public sealed record Command : ICommand<Command, int>, IBeginsAnew;

    public sealed class Handler : ICommandHandler<Command, int>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(NoticesRoom.Clockwork));

        public async Task<Outcome<int>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var (read, unread, mailed) = (work.Now.AddDays(-ReadDays), work.Now.AddDays(-UnreadDays), work.Now.AddDays(-MailDays));
            var notices = await work.Db.Set<Notice>().Where(notice => notice.ReadAt < read || notice.CreatedAt < unread)
                .OrderBy(notice => notice.Id).Take(Most).ToListAsync(cancellationToken);
            var mails = await work.Db.Set<OutgoingMail>().Where(mail => mail.State != MailState.Waiting && mail.ChangedAt < mailed)
                .OrderBy(mail => mail.Id).Take(Most - notices.Count).ToListAsync(cancellationToken);
            work.Db.RemoveRange(notices);
            work.Db.RemoveRange(mails);
            return notices.Count + mails.Count;
        }
    }
}
