using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>What may be sent now, the longest waiting first.</summary>
public static class DueMail
{
    private const int Most = 200;

    public sealed record Query : IQuery<Query, IReadOnlyList<Guid>>;

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Guid>>
    {
        public Permission Permission => NoticesRoom.Clockwork;

        public async Task<Outcome<IReadOnlyList<Guid>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var now = reading.Now;
            return await reading.Db.Set<OutgoingMail>()
                .Where(mail => mail.State == MailState.Waiting && mail.NextAttemptAt <= now && (mail.LeasedUntil == null || mail.LeasedUntil <= now))
                .OrderBy(mail => mail.NextAttemptAt).Take(Most).Select(mail => mail.Id).ToListAsync(cancellationToken);
        }
    }
}
