using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Hosting;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>Takes messages out of the post one by one: claims, sends, records. What another node has claimed is left to it.</summary>
public sealed class Postman(CommandRunner commands, QueryRunner queries, SmtpPost post, IsoSettings settings)
{
    private static readonly Actor Program = Actor.Program();

    public sealed record Round(int Sent, int Failed, int Refused);

    /// <summary>Sends what is due; stops where the server is away, since the next message would only wait for it as well.</summary>
    public async Task<Round> SendDueAsync(CancellationToken cancellationToken)
    {
        var (sent, failed, refused) = (0, 0, 0);
        if (!settings.Mail.IsOn)
            return new Round(0, 0, 0);
        foreach (var id in (await queries.AskAsync(new DueMail.Query(), Program, cancellationToken)).Value ?? [])
        {
            if (await SendAsync(id, cancellationToken) is not { } answer)
                continue;
            _ = answer.Attempt.Result switch { MailResult.Accepted => sent++, MailResult.Refused => refused++, _ => failed++ };
            if (answer.IsAway)
                break;
        }
        return new Round(sent, failed, refused);
    }

    /// <returns>What came of it; none where it is not due or somebody else has it.</returns>
    public async Task<SmtpPost.Answer?> SendAsync(Guid id, CancellationToken cancellationToken)
    {
        var claimed = await commands.RunAsync(new ClaimMail.Command(id), Program, cancellationToken);
        if (!claimed.IsDone)
            return null;
        var answer = await post.SendAsync(claimed.Value, cancellationToken);
        // Sent is sent: recorded even where the host is being stopped.
        await commands.RunAsync(new RecordMailAttempt.Command(id, answer.Attempt), Program, CancellationToken.None);
        return answer;
    }
}
