using IsoIntranet.Features.Notices.Calendar;
using IsoIntranet.Features.Notices.Mail;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Notices.Preferences;

/// <summary>The viewer's own wishes, and whether they can come true.</summary>
public static class NoticeSettingsOf
{
    public sealed record Query : IQuery<Query, View>;

    /// <param name="Version">0 where nothing was ever wished.</param>
    /// <param name="Address">Where mail goes; none where the person has no address.</param>
    /// <param name="IsMailOn">Whether this installation sends mail at all.</param>
    /// <param name="CalendarMadeAt">When the secret address of the calendar was made; none where there is none.</param>
    public sealed record View(
        int Version, bool IsDigestOn, int DigestHour, IReadOnlyDictionary<string, NoticeDelivery> Deliveries, string? Address, bool IsMailOn, DateTimeOffset? CalendarMadeAt);

    public sealed class Handler(NoticeKinds kinds, IsoSettings settings) : IQueryHandler<Query, View>
    {
        public Permission Permission => NoticesRoom.Own;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (reading.Actor.AccountId is not { } account)
                return Outcome<View>.NotFound();
            var wish = await reading.Db.Set<NoticePreferences>().SingleOrDefaultAsync(row => row.AccountId == account, cancellationToken) ?? new NoticePreferences(account);
            var addressee = await reading.Db.Addressees().SingleOrDefaultAsync(row => row.AccountId == account, cancellationToken);
            var made = await reading.Db.Set<CalendarKey>().Where(key => key.AccountId == account).Select(key => (DateTimeOffset?)key.MadeAt).SingleOrDefaultAsync(cancellationToken);
            return new View(wish.Version, wish.IsDigestOn, wish.DigestHour, kinds.All.ToDictionary(kind => kind, wish.DeliveryOf), addressee?.Address, settings.Mail.IsOn, made);
        }
    }
}
