using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Notices.Mail;

public enum MailKind
{
    /// <summary>One notice, at once.</summary>
    Notice,

    /// <summary>The daily digest.</summary>
    Digest,

    /// <summary>A message with which an administrator tries the settings.</summary>
    Trial,
}

public enum MailState
{
    Waiting,

    /// <summary>Taken over by the server; whether it was read nobody knows.</summary>
    Sent,

    /// <summary>Refused by the server for good: no such mailbox, too large.</summary>
    Bounced,

    /// <summary>After the last attempt, or by an administrator.</summary>
    GivenUp,
}

public enum MailResult
{
    Accepted,

    /// <summary>Not now: the server is away, busy, or set up otherwise than we are.</summary>
    NotNow,

    Refused,
}

/// <summary>One attempt to send.</summary>
/// <param name="Answer">What the server said, shortened; none where it took the message.</param>
public sealed record MailAttempt(DateTimeOffset At, MailResult Result, string? Answer);

/// <summary>What a message says.</summary>
public sealed record Letter(string Subject, string Text, string Html);

/// <summary>
/// A message in the post (thư gửi đi). Put there in the transaction that decides to send it, and sent afterwards; the change
/// log keeps to whom it goes and what becomes of it, not what it says.
/// </summary>
public sealed class OutgoingMail : Record
{
    public const int KeyLength = 120;
    public const int AddressLength = 256;
    public const int SubjectLength = 300;
    public const int AnswerLength = 300;

    /// <summary>How long one node has a message to itself; longer than any attempt takes.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(10);

    /// <summary>Waits after each failed attempt; after the last the message is given up.</summary>
    public static readonly IReadOnlyList<TimeSpan> Waits = [.. new[] { 1, 5, 15, 60, 240, 720 }.Select(minutes => TimeSpan.FromMinutes(minutes))];

    private OutgoingMail() { }

    /// <param name="key">What it is about; the same is put into the post only once.</param>
    public OutgoingMail(MailKind kind, string key, Addressee to, Letter letter, DateTimeOffset now)
    {
        (Kind, Key, AccountId, ToName, ToAddress) = (kind, key, to.AccountId, to.Name, to.Address);
        Subject = letter.Subject.Length <= SubjectLength ? letter.Subject : letter.Subject[..(SubjectLength - 1)] + "…";
        (Text, Html) = (letter.Text, letter.Html);
        NextAttemptAt = now;
    }

    public MailKind Kind { get; private set; }

    public string Key { get; private set; } = "";

    public Guid AccountId { get; private set; }

    public string ToName { get; private set; } = "";

    [NotLogged]
    public string ToAddress { get; private set; } = "";

    [NotLogged]
    public string Subject { get; private set; } = "";

    [NotLogged]
    public string Text { get; private set; } = "";

    [NotLogged]
    public string Html { get; private set; } = "";

    public MailState State { get; private set; }

    /// <summary>None once nothing more will be tried.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Until when a node has it to itself; the lease of one that died runs out.</summary>
    [Passing]
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>Failed attempts since it was put into the post, or was sent again by hand.</summary>
    [Passing]
    public int Failures { get; private set; }

    [Passing, NotLogged]
    public IReadOnlyList<MailAttempt> Attempts { get; private set; } = [];

    public override Guid RootId => Id;

    public bool IsDue(DateTimeOffset now) => State == MailState.Waiting && NextAttemptAt <= now && (LeasedUntil is null || LeasedUntil <= now);

    /// <summary>Takes it for one attempt; whoever comes second is refused, by this or by the version.</summary>
    public Ruling Claim(DateTimeOffset now)
    {
        if (!IsDue(now))
            return Ruling.Refuse("Notices.MailNotDue");
        LeasedUntil = now + LeaseTime;
        return Ruling.Allowed;
    }

    public void Record(MailAttempt attempt)
    {
        Attempts = [.. Attempts, attempt with { Answer = attempt.Answer is { Length: > AnswerLength } answer ? answer[..(AnswerLength - 1)] + "…" : attempt.Answer }];
        LeasedUntil = null;
        if (attempt.Result == MailResult.Accepted)
        {
            // Also where it was given up meanwhile: what was sent was sent.
            (State, SentAt, NextAttemptAt) = (MailState.Sent, attempt.At, null);
            return;
        }
        if (State != MailState.Waiting)
            return;
        Failures++;
        (State, NextAttemptAt) = attempt.Result == MailResult.Refused ? (MailState.Bounced, (DateTimeOffset?)null)
            : Failures > Waits.Count ? (MailState.GivenUp, null)
            : (MailState.Waiting, attempt.At + Waits[Failures - 1]);
    }

    /// <summary>Gửi lại: at once, and with all attempts before it again.</summary>
    public Ruling Retry(DateTimeOffset now)
    {
        if (State == MailState.Sent)
            return Ruling.Refuse("Notices.MailWasSent");
        (State, NextAttemptAt, Failures, LeasedUntil) = (MailState.Waiting, now, 0, null);
        return Ruling.Allowed;
    }

    public Ruling GiveUp()
    {
        if (State != MailState.Waiting)
            return Ruling.Refuse("Notices.MailNotWaiting");
        (State, NextAttemptAt) = (MailState.GivenUp, null);
        return Ruling.Allowed;
    }
}

/// <summary>The last day for which an account's digest was made or had nothing to say.</summary>
[Passing]
public sealed class DigestMark : Record
{
    private DigestMark() { }

    public DigestMark(Guid accountId, DateOnly day) => (AccountId, Day) = (accountId, day);

    public Guid AccountId { get; private set; }

    public DateOnly Day { get; private set; }

    public override Guid RootId => AccountId;

    /// <returns>Whether the day is a new one.</returns>
    public bool Reach(DateOnly day)
    {
        if (day <= Day)
            return false;
        Day = day;
        return true;
    }
}
