using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Platform.Jobs;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>Puts fresh notices into the post and sends what is due.</summary>
public sealed class SendMailJob(CommandRunner commands, Postman postman, IsoSettings settings) : IJob
{
    public string Name => "Notices.JobSendMail";

    public JobSchedule Schedule => JobSchedule.Every(TimeSpan.FromMinutes(1));

    public async Task<JobReport?> RunAsync(JobOccasion occasion, CancellationToken cancellationToken)
    {
        if (!settings.Mail.IsOn)
            return null;
        Outcome<PostNotices.Done> decided;
        do
        {
            decided = await commands.RunAsync(new PostNotices.Command(), Actor.Program(), cancellationToken);
        }
        while (decided is { IsDone: true, Value.Decided: PostNotices.Most });
        var (sent, failed, refused) = await postman.SendDueAsync(cancellationToken);
        return sent + failed + refused == 0 ? null : new JobReport("Notices.JobSendMailDid", $"{sent}", $"{failed}", $"{refused}");
    }
}

/// <summary>Makes each account's digest at its hour; one missed while nothing ran is made the same day.</summary>
public sealed class DigestJob(CommandRunner commands, QueryRunner queries, IsoSettings settings) : IJob
{
    public string Name => "Notices.JobDigest";

    public JobSchedule Schedule => JobSchedule.Every(TimeSpan.FromMinutes(5));

    public async Task<JobReport?> RunAsync(JobOccasion occasion, CancellationToken cancellationToken)
    {
        if (!settings.Mail.IsOn)
            return null;
        var made = 0;
        Exception? failure = null;
        foreach (var account in (await queries.AskAsync(new DueDigests.Query(), Actor.Program(), cancellationToken)).Value ?? [])
        {
            try
            {
                var outcome = await commands.RunAsync(new PostDigest.Command(account, occasion.Today), Actor.Program(), cancellationToken);
                made += outcome is { IsDone: true, Value: true } ? 1 : 0;
            }
            catch (Exception caught) when (!cancellationToken.IsCancellationRequested)
            {
                // What stands in one account's way does not take the morning from all others; it is tried again with the next run.
                failure = caught;
            }
        }
        return made == 0 && failure is null ? null : new JobReport("Notices.JobDigestDid", $"{made}") { Failure = failure };
    }
}

/// <summary>Clears away what nobody looks for any more.</summary>
public sealed class ClearNoticesJob(CommandRunner commands) : IJob
{
    public string Name => "Notices.JobClear";

    public JobSchedule Schedule => JobSchedule.DailyAt(2, 40);

    public async Task<JobReport?> RunAsync(JobOccasion occasion, CancellationToken cancellationToken)
    {
        var cleared = 0;
        Outcome<int> outcome;
        do
        {
            outcome = await commands.RunAsync(new ClearNotices.Command(), Actor.Program(), cancellationToken);
            cleared += outcome.IsDone ? outcome.Value : 0;
        }
        while (outcome is { IsDone: true, Value: ClearNotices.Most });
        return cleared == 0 ? null : new JobReport("Notices.JobClearDid", $"{cleared}");
    }
}
