using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>Since when the oldest message waits that was to go by now; none where none does.</summary>
public static class OldestWaitingMail
{
    public sealed record Query : IQuery<Query, Waiting>;

    public sealed record Waiting(DateTimeOffset? Since);

    public sealed class Handler : IQueryHandler<Query, Waiting>
    {
        public Permission Permission => NoticesRoom.Clockwork;

        public async Task<Outcome<Waiting>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken) =>
            new Waiting(await reading.Db.Set<OutgoingMail>().Where(mail => mail.State == MailState.Waiting)
                .OrderBy(mail => mail.CreatedAt).Select(mail => (DateTimeOffset?)mail.CreatedAt).FirstOrDefaultAsync(cancellationToken));
    }
}

/// <summary>Degraded, not unhealthy: the program serves its pages, and what could not be sent is seen in it all the same.</summary>
public sealed partial class MailCheck(QueryRunner queries, IsoSettings settings, TimeProvider time, ILogger<MailCheck> log) : IHealthCheck
{
    /// <summary>After the fourth attempt, so that a server being restarted is no alarm.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    public static void Add(IServiceCollection services) => services.AddHealthChecks().AddCheck<MailCheck>("mail", HealthStatus.Degraded, [HealthServices.Ready]);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!settings.Mail.IsOn)
            return HealthCheckResult.Healthy();
        var waiting = await queries.AskAsync(new OldestWaitingMail.Query(), Actor.Program(), cancellationToken);
        if (waiting.Value?.Since is not { } since || time.GetUtcNow() - since <= Patience)
            return HealthCheckResult.Healthy();
        LogWaiting(since);
        return HealthCheckResult.Degraded("E-mail cannot be sent.");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "E-mail has been waiting to be sent since {Since}; the page /mail shows what the server says")]
    private partial void LogWaiting(DateTimeOffset since);
}
