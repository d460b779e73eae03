using IsoIntranet.Features.Notices.Mail;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Deadlines;
using IsoIntranet.Platform.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Notices.Calendar;

/// <summary>The calendar behind a secret address, with the rights that its account has now; nothing once it is revoked, closed or locked.</summary>
public static class CalendarOf
{
    /// <param name="Hash">Of the secret.</param>
    public sealed record Query(string Hash) : IQuery<Query, string>;

    public sealed class Handler(
        OwnDeadlines deadlines, Actors actors, NoticeWording words, IsoSettings settings, Letters letters, OrganisationClock clock, IStringLocalizer<NoticesText> text)
        : IQueryHandler<Query, string>
    {
        public Permission Permission => NoticesRoom.Clockwork;

        public async Task<Outcome<string>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var now = reading.Now;
            var owner = await (from key in reading.Db.Set<CalendarKey>()
                               where key.Hash == query.Hash
                               join account in reading.Db.Users on key.AccountId equals account.Id
                               where !account.IsClosed && (account.LockoutEnd == null || account.LockoutEnd <= now)
                               select new { account.Id, account.PersonId, account.DisplayName, account.Culture }).SingleOrDefaultAsync(cancellationToken);
            if (owner is null)
                return Outcome<string>.NotFound();
            var actor = await actors.GetAsync(owner.Id, cancellationToken);
            if (!actor.MayAnywhere(NoticesRoom.Own))
                return Outcome<string>.NotFound();
            var due = await deadlines.FindAsync(actor, owner.PersonId, cancellationToken);
            var ids = due.Select(known => known.Deadline.UnitId).Distinct().ToList();
            var units = await reading.Db.Set<OrgUnit>().Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
            return Outcome<string>.Done(NoticeWording.In(owner.Culture, () => IcsWriter.Write(
                text["CalendarName", settings.Organisation.Name], text["CalendarNote", owner.DisplayName], Entries(due, units, reading.Today), clock.StartOf(reading.Today))));
        }

        private IEnumerable<IcsEntry> Entries(IReadOnlyList<KnownDeadline> due, Dictionary<Guid, string> units, DateOnly today)
        {
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (kind, deadline) in due.Select(one => (one.Kind, one.Deadline)))
            {
                var uid = $"{kind}-{deadline.RecordId:N}";
                // One record may owe the same at several days.
                if (!known.Add(uid))
                    known.Add(uid = $"{uid}-{deadline.Due:yyyyMMdd}");
                var what = words.Of(kind, []);
                var link = string.IsNullOrEmpty(settings.Http.PublicAddress) ? null : letters.Link(deadline.Address);
                var lines = new[] { what, units.GetValueOrDefault(deadline.UnitId), link };
                yield return new IcsEntry(
                    $"{uid}@iso-intranet", deadline.Due < today ? text["CalendarLate", deadline.Title] : deadline.Title,
                    string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line))), deadline.Due, what, link);
            }
        }
    }
}
