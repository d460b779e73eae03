using IsoIntranet.Features.Notices.Preferences;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>The accounts whose hour has come today, by the organisation's clocks, and that have no digest of today yet.</summary>
public static class DueDigests
{
    public sealed record Query : IQuery<Query, IReadOnlyList<Guid>>;

    public sealed class Handler(OrganisationClock clock) : IQueryHandler<Query, IReadOnlyList<Guid>>
    {
        public Permission Permission => NoticesRoom.Clockwork;

        public async Task<Outcome<IReadOnlyList<Guid>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var hour = clock.Local(reading.Now).Hour;
            var wishes = await reading.Db.Set<NoticePreferences>().Where(wish => !wish.IsDigestOn || wish.DigestHour != NoticePreferences.UsualHour)
                .Select(wish => new { wish.AccountId, wish.IsDigestOn, wish.DigestHour }).ToDictionaryAsync(wish => wish.AccountId, cancellationToken);
            var done = await reading.Db.Set<DigestMark>().Where(mark => mark.Day >= reading.Today).Select(mark => mark.AccountId).ToListAsync(cancellationToken);
            var accounts = await reading.Db.Addressees().Select(to => to.AccountId).ToListAsync(cancellationToken);
            return Outcome<IReadOnlyList<Guid>>.Done([.. accounts.Except(done).Where(account => wishes.TryGetValue(account, out var wish)
                ? wish.IsDigestOn && wish.DigestHour <= hour
                : NoticePreferences.UsualHour <= hour)]);
        }
    }
}
