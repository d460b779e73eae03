using IsoIntranet.Features.Notices.Preferences;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>
/// Decides of new notices whether they go by e-mail at once, and puts those into the post: decision and message are one
/// transaction, so that none is lost and none goes twice. What was read meanwhile needs no mail.
/// </summary>
public static class PostNotices
{
    /// <summary>How many are decided in one transaction.</summary>
    public const int Most = 200;

    /// <summary>Older ones were made while mail was off or the program stood still, and come with the digest.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    public sealed record Command : ICommand<Command, Done>, IBeginsAnew;

    public sealed record Done(int Decided, int Posted);

    public sealed class Handler(Letters letters) : ICommandHandler<Command, Done>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(NoticesRoom.Clockwork));

        public async Task<Outcome<Done>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var notices = await work.Db.Set<Notice>().Where(notice => !notice.IsMailDecided).OrderBy(notice => notice.Id).Take(Most).ToListAsync(cancellationToken);
            var accounts = notices.Select(notice => notice.RecipientId).Distinct().ToList();
            var wishes = await work.Db.Set<NoticePreferences>().AsNoTracking().Where(wish => accounts.Contains(wish.AccountId)).ToDictionaryAsync(wish => wish.AccountId, cancellationToken);
            var addressees = await work.Db.Addressees().Where(to => accounts.Contains(to.AccountId)).ToDictionaryAsync(to => to.AccountId, cancellationToken);
            var posted = 0;
            foreach (var notice in notices)
            {
                notice.DecideMail();
                if (notice.ReadAt is not null || notice.CreatedAt < work.Now - Fresh || !addressees.TryGetValue(notice.RecipientId, out var to)
                    || wishes.GetValueOrDefault(notice.RecipientId)?.DeliveryOf(notice.Room) != NoticeDelivery.AtOnce)
                    continue;
                work.Db.Add(new OutgoingMail(MailKind.Notice, $"notice:{notice.Id:N}", to, letters.Of(to, notice), work.Now));
                posted++;
            }
            return new Done(notices.Count, posted);
        }
    }
}
