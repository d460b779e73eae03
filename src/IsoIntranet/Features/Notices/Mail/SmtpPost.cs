using System.ComponentModel;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using IsoIntranet.Platform.Hosting;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>Hands one message to the SMTP server by the framework's own client (decision 0018), one connection for each.</summary>
public sealed class SmtpPost(IsoSettings settings, TimeProvider time)
{
    private const int FirstPermanent = 500;

    /// <param name="IsAway">The server could not be reached at all: no use in trying the next message now.</param>
    public sealed record Answer(MailAttempt Attempt, bool IsAway = false);

    public async Task<Answer> SendAsync(ClaimMail.Claimed mail, CancellationToken cancellationToken)
    {
        using var message = ToMessage(mail);
        using var client = NewClient();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.Mail.TimeoutSeconds));
        try
        {
            await client.SendMailAsync(message, limit.Token);
            return new Answer(new MailAttempt(time.GetUtcNow(), MailResult.Accepted, null));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Answer(Later($"{settings.Mail.Host}:{settings.Mail.Port}: {settings.Mail.TimeoutSeconds} s"), IsAway: true);
        }
        catch (SmtpException failure) when (!cancellationToken.IsCancellationRequested)
        {
            var answer = Said(failure);
            return IsForGood(failure.StatusCode)
                ? new Answer(new MailAttempt(time.GetUtcNow(), MailResult.Refused, answer))
                : new Answer(Later(answer), failure.StatusCode is SmtpStatusCode.GeneralFailure or SmtpStatusCode.ServiceNotAvailable);
        }
        catch (Exception failure) when (failure is IOException or FormatException or InvalidOperationException or Win32Exception or System.Security.Authentication.AuthenticationException)
        {
            return new Answer(Later(failure.Message), IsAway: failure is not FormatException);
        }
    }

    private MailAttempt Later(string answer) => new(time.GetUtcNow(), MailResult.NotNow, answer);

    private SmtpClient NewClient() => new(settings.Mail.Host, settings.Mail.Port)
    {
        // With this the client demands STARTTLS and fails where it is not offered; it never falls back to the clear.
        EnableSsl = settings.Mail.Security == MailSecurity.StartTls,
        UseDefaultCredentials = false,
        Credentials = string.IsNullOrEmpty(settings.Mail.UserName) ? null : new NetworkCredential(settings.Mail.UserName, settings.Mail.Password),
        DeliveryMethod = SmtpDeliveryMethod.Network,
    };

    private MailMessage ToMessage(ClaimMail.Claimed mail)
    {
        var name = string.IsNullOrWhiteSpace(settings.Mail.FromName) ? settings.Organisation.Name : settings.Mail.FromName;
        var from = new MailAddress(settings.Mail.From!, name, Encoding.UTF8);
        var message = new MailMessage(from, new MailAddress(mail.ToAddress, mail.ToName, Encoding.UTF8))
        {
            Subject = mail.Letter.Subject.ReplaceLineEndings(" "),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        // The same for every attempt, so that a server or a reader's program knows a message that came twice.
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{from.Host}>");
        // RFC 3834: no answer from a holiday's robot.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.AlternateViews.Add(View(mail.Letter.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(mail.Letter.Html, MediaTypeNames.Text.Html));
        return message;
    }

    private static AlternateView View(string content, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(content, Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }

    /// <summary>
    /// 5xx is about this message, except for what is about our own set-up (commands unknown, encryption or sign-in wanted):
    /// that is mended by an administrator, and the message then goes.
    /// </summary>
    private static bool IsForGood(SmtpStatusCode code) => (int)code >= FirstPermanent && (int)code is not (>= 500 and <= 505 or 530 or >= 534 and <= 538);

    private static string Said(SmtpException failure)
    {
        var code = (int)failure.StatusCode > 0 ? $"{(int)failure.StatusCode} " : "";
        var inner = failure.InnerException is { } cause and not SmtpException ? $" ({cause.Message})" : "";
        return (code + failure.Message + inner).ReplaceLineEndings(" ");
    }
}
