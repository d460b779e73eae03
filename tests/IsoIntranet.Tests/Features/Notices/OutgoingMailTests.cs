using IsoIntranet.Features.Notices.Mail;

namespace IsoIntranet.Tests.Features.Notices;

/// <summary>The rules of a message in the post.</summary>
public sealed class OutgoingMailTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 12, 3, 0, 0, TimeSpan.Zero);

    private static OutgoingMail Mail() =>
        new(MailKind.Notice, "notice:1", new Addressee { Name = "Nguyễn Thị Mẫu", Address = "lan@mau.example" }, new Letter("Tiêu đề", "chữ", "<p>chữ</p>"), Now);

    [Fact]
    public void Only_one_has_it_until_the_lease_runs_out()
    {
        var mail = Mail();

        Assert.True(mail.Claim(Now).IsAllowed);
        Assert.Equal("Notices.MailNotDue", mail.Claim(Now.AddMinutes(1)).Refusal?.Code);
        Assert.True(mail.Claim(Now + OutgoingMail.LeaseTime).IsAllowed);
    }

    [Fact]
    public void It_waits_longer_each_time_and_is_given_up_after_the_last()
    {
        var mail = Mail();
        var at = Now;
        foreach (var wait in new[] { 1, 5, 15, 60, 240, 720 })
        {
            mail.Record(new MailAttempt(at, MailResult.NotNow, "421 later"));
            Assert.Equal((MailState.Waiting, at.AddMinutes(wait)), (mail.State, mail.NextAttemptAt));
            Assert.False(mail.IsDue(at.AddMinutes(wait).AddTicks(-1)));
            at = at.AddMinutes(wait);
            Assert.True(mail.IsDue(at));
        }
        mail.Record(new MailAttempt(at, MailResult.NotNow, "421 later"));

        Assert.Equal((MailState.GivenUp, (DateTimeOffset?)null, 7), (mail.State, mail.NextAttemptAt, mail.Attempts.Count));
    }

    [Fact]
    public void What_was_sent_while_somebody_gave_it_up_was_sent()
    {
        var mail = Mail();
        mail.Claim(Now);
        Assert.True(mail.GiveUp().IsAllowed);

        mail.Record(new MailAttempt(Now, MailResult.Accepted, null));

        Assert.Equal((MailState.Sent, Now), (mail.State, mail.SentAt));
        Assert.Equal("Notices.MailWasSent", mail.Retry(Now).Refusal?.Code);
        Assert.Equal("Notices.MailNotWaiting", mail.GiveUp().Refusal?.Code);
    }

    [Fact]
    public void A_failure_after_giving_up_does_not_bring_it_back()
    {
        var mail = Mail();
        mail.Claim(Now);
        mail.GiveUp();

        mail.Record(new MailAttempt(Now, MailResult.NotNow, "421 later"));

        Assert.Equal((MailState.GivenUp, 1), (mail.State, mail.Attempts.Count));
    }

    [Fact]
    public void Sending_again_begins_the_waits_anew_and_keeps_what_was_tried()
    {
        var mail = Mail();
        mail.Record(new MailAttempt(Now, MailResult.Refused, "550 unknown"));
        Assert.Equal(MailState.Bounced, mail.State);

        Assert.True(mail.Retry(Now.AddDays(1)).IsAllowed);

        Assert.Equal((MailState.Waiting, Now.AddDays(1), 0, 1), (mail.State, mail.NextAttemptAt, mail.Failures, mail.Attempts.Count));
    }

    [Fact]
    public void What_a_server_says_is_kept_to_a_length()
    {
        var mail = Mail();
        mail.Record(new MailAttempt(Now, MailResult.NotNow, new string('x', 5000)));

        Assert.Equal(OutgoingMail.AnswerLength, mail.Attempts[0].Answer!.Length);
    }

    [Fact]
    public void A_digest_s_day_only_goes_forward()
    {
        var mark = new DigestMark(Guid.NewGuid(), new DateOnly(2026, 8, 12));

        Assert.False(mark.Reach(new DateOnly(2026, 8, 12)));
        Assert.False(mark.Reach(new DateOnly(2026, 8, 11)));
        Assert.True(mark.Reach(new DateOnly(2026, 8, 13)));
    }
}
