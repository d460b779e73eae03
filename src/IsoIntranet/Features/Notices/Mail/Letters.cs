using System.Globalization;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Deadlines;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Platform.Notices;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>Writes the messages, each in its reader's language.</summary>
public sealed class Letters(NoticeWording words, IsoSettings settings, OrganisationClock clock, IStringLocalizer<NoticesText> text)
{
    public Letter Of(Addressee to, Notice notice) => NoticeWording.In(to.Culture, () =>
    {
        var said = words.Of(notice.Content);
        return new MailBody().Paragraph(text["MailGreeting", to.Name]).Item(said, LinkTo(notice), words.Kind(notice.Room), Moment(notice.CreatedAt))
            .ToLetter($"[{settings.Organisation.Name}] {said}", to.Culture, text["MailFoot", settings.Organisation.Name], SettingsLink);
    });

    /// <param name="more">Unread notices beyond those that are named.</param>
    public Letter Digest(Addressee to, DateOnly day, IReadOnlyList<Notice> unread, int more, IReadOnlyList<KnownDeadline> due) => NoticeWording.In(to.Culture, () =>
    {
        var body = new MailBody().Paragraph(text["MailGreeting", to.Name]);
        Part(body, "DigestLate", [.. due.Where(known => known.Deadline.Due < day)]);
        Part(body, "DigestToday", [.. due.Where(known => known.Deadline.Due == day)]);
        Part(body, "DigestSoon", [.. due.Where(known => known.Deadline.Due > day)]);
        if (unread.Count > 0)
        {
            body.Heading(text["DigestUnread", unread.Count + more]);
            foreach (var notice in unread)
                body.Item(words.Of(notice.Content), LinkTo(notice), words.Kind(notice.Room), Moment(notice.CreatedAt));
        }
        if (more > 0)
            body.Link(text["DigestMore", more], Link("notices?read=no"));
        var late = due.Count(known => known.Deadline.Due < day);
        return body.ToLetter(
            $"[{settings.Organisation.Name}] {text["DigestSubject", Day(day), due.Count, late, unread.Count + more]}", to.Culture, text["MailFoot", settings.Organisation.Name], SettingsLink);
    });

    public Letter Trial(Addressee to, DateTimeOffset now) => NoticeWording.In(to.Culture, () =>
        new MailBody().Paragraph(text["MailGreeting", to.Name]).Paragraph(text["TrialBody", settings.Organisation.Name, Moment(now)])
            .ToLetter($"[{settings.Organisation.Name}] {text["TrialSubject"]}", to.Culture, text["TrialFoot"], Link("mail")));

    /// <summary>An address within the program as it is reached from outside; as it is where no public address is set.</summary>
    public string Link(string address) => $"{settings.Http.PublicAddress?.TrimEnd('/')}/{address.TrimStart('/')}";

    private string SettingsLink => Link("notices/settings");

    private string LinkTo(Notice notice) => Link($"notices/{notice.Id}");

    private void Part(MailBody body, string key, IReadOnlyList<KnownDeadline> due)
    {
        if (due.Count == 0)
            return;
        body.Heading(text[key, due.Count]);
        foreach (var known in due)
            body.Item(known.Deadline.Title, Link(known.Deadline.Address), words.Of(known.Kind, []), Day(known.Deadline.Due));
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private string Moment(DateTimeOffset at) => clock.Local(at).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
