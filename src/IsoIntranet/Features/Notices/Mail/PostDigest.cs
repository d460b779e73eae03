using IsoIntranet.Features.Notices.Preferences;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>
/// Makes an account's digest of the day and puts it into the post, or marks the day where there is nothing to say. Gives
/// whether a digest was made.
/// </summary>
public static class PostDigest
{
    /// <summary>Unread notices that a digest names; of the others it gives the number.</summary>
    public const int MostNotices = 20;

    /// <summary>Unread notices older than this are left to the list.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromDays(14);

    /// <summary>Days ahead that count as soon.</summary>
    public const int SoonDays = 7;

    public sealed record Command(Guid AccountId, DateOnly Day) : ICommand<Command, bool>;

    public sealed class Handler(Letters letters, OwnDeadlines deadlines, Actors actors) : ICommandHandler<Command, bool>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(NoticesRoom.Clockwork));

        public async Task<Outcome<bool>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var db = work.Db;
            if (await db.Addressees().SingleOrDefaultAsync(to => to.AccountId == command.AccountId, cancellationToken) is not { } to)
                return false;
            var mark = await db.Set<DigestMark>().SingleOrDefaultAsync(row => row.AccountId == command.AccountId, cancellationToken);
            if (mark is not null && !mark.Reach(command.Day))
                return false;
            if (mark is null)
                db.Add(new DigestMark(command.AccountId, command.Day));
            var wish = await db.Set<NoticePreferences>().AsNoTracking().SingleOrDefaultAsync(row => row.AccountId == command.AccountId, cancellationToken)
                ?? new NoticePreferences(command.AccountId);
            var since = work.Now - Recent;
            var unread = (await db.Set<Notice>().AsNoTracking().Where(notice => notice.RecipientId == command.AccountId && notice.ReadAt == null && notice.CreatedAt >= since)
                .OrderByDescending(notice => notice.CreatedAt).ToListAsync(cancellationToken)).Where(notice => wish.DeliveryOf(notice.Room) == NoticeDelivery.Digest).ToList();
            var due = (await deadlines.FindAsync(await actors.GetAsync(command.AccountId, cancellationToken), to.PersonId, cancellationToken))
                .Where(known => known.Deadline.Due <= command.Day.AddDays(SoonDays)).ToList();
            if (unread.Count == 0 && due.Count == 0)
                return false;
            var letter = letters.Digest(to, command.Day, [.. unread.Take(MostNotices)], Math.Max(0, unread.Count - MostNotices), due);
            db.Add(new OutgoingMail(MailKind.Digest, $"digest:{command.AccountId:N}:{command.Day:yyyy-MM-dd}", to, letter, work.Now));
            return true;
        }
    }
}
