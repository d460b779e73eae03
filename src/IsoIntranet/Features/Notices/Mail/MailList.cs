using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>The post: to whom, in which state, what the server said; never what a message says.</summary>
public static class MailList
{
    internal static readonly ListColumns<OutgoingMail> Columns = new ListColumns<OutgoingMail>(mail => mail.Id)
        .Add("made", mail => mail.CreatedAt)
        .Add("to", mail => mail.ToName)
        .Add("kind", mail => mail.Kind)
        .Add("state", mail => mail.State)
        .Add("next", mail => mail.NextAttemptAt)
        .SortedBy("made", descending: true);

    public sealed record Query(PageRequest Page, MailState? State = null) : IQuery<Query, PageOf<Item>>;

    public sealed record Item(
        Guid Id, int Version, MailKind Kind, string ToName, string ToAddress, MailState State, DateTimeOffset At, DateTimeOffset? NextAttemptAt, DateTimeOffset? SentAt,
        IReadOnlyList<MailAttempt> Attempts)
    {
        public string? LastAnswer => Attempts.LastOrDefault(attempt => attempt.Answer is not null)?.Answer;
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Item>>
    {
        public Permission Permission => NoticesRoom.Post;

        public async Task<Outcome<PageOf<Item>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var mails = reading.Db.Set<OutgoingMail>().AsQueryable();
            if (query.State is { } state)
                mails = mails.Where(mail => mail.State == state);
            if (query.Page.Search is { } search)
                mails = mails.Where(mail => mail.ToName.Contains(search) || mail.ToAddress.Contains(search));
            return await Columns.PageAsync(mails, query.Page, mail => new Item(
                mail.Id, mail.Version, mail.Kind, mail.ToName, mail.ToAddress, mail.State, mail.CreatedAt, mail.NextAttemptAt, mail.SentAt, mail.Attempts), cancellationToken);
        }
    }
}

/// <summary>How mail is set up, without secrets, and how much waits.</summary>
public static class MailOverview
{
    public sealed record Query : IQuery<Query, View>;

    /// <param name="OwnAddress">Of the viewer, to be proposed for the trial.</param>
    /// <param name="Without">Open accounts that mail cannot reach for want of an address.</param>
    public sealed record View(
        bool IsOn, string? Host, int Port, MailSecurity Security, bool SignsIn, string? From, string? PublicAddress, IReadOnlyDictionary<MailState, int> Counts, string? OwnAddress, int Without);

    public sealed class Handler(IsoSettings settings) : IQueryHandler<Query, View>
    {
        public Permission Permission => NoticesRoom.Post;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var mail = settings.Mail;
            var counts = await reading.Db.Set<OutgoingMail>().GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
            var own = await reading.Db.Addressees().Where(to => to.AccountId == reading.Actor.AccountId).Select(to => to.Address).SingleOrDefaultAsync(cancellationToken);
            var without = await reading.Db.Users.CountAsync(account => !account.IsClosed, cancellationToken) - await reading.Db.Addressees().CountAsync(cancellationToken);
            return new View(
                mail.IsOn, mail.Host, mail.Port, mail.Security, !string.IsNullOrEmpty(mail.UserName), mail.From, settings.Http.PublicAddress,
                Enum.GetValues<MailState>().ToDictionary(state => state, state => counts.GetValueOrDefault(state)), own, without);
        }
    }
}
