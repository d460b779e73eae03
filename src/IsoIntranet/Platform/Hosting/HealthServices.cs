using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IsoIntranet.Platform.Hosting;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: the database is there and at this program's version, and
/// the change log is being followed; "Degraded" where only a job did not run. <c>/health/jobs</c>: the jobs alone, 503 where one
/// did not run. All say one word and no detail; the log has the detail.
/// </summary>
internal static class HealthServices
{
    /// <summary>Marks what readiness depends on; rooms add parts of their own.</summary>
    public const string Ready = "ready";
    private const string Jobs = "jobs";

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddDbContextCheck<IsoContext>("database", tags: [Ready])
        .AddCheck<MigrationsCheck>("migrations", tags: [Ready])
        .AddCheck<PumpCheck>("change log", tags: [Ready])
        .AddCheck<JobsCheck>(Jobs, HealthStatus.Degraded, [Ready, Jobs]);

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
        endpoints.MapHealthChecks("/health/jobs", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(Jobs),
            ResultStatusCodes = { [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable },
        }).AllowAnonymous();
    }

    private sealed class MigrationsCheck(IDbContextFactory<IsoContext> contexts) : IHealthCheck
    {
        private bool _isUpToDate;

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            // A database does not go back by itself, so one good answer is enough.
            if (_isUpToDate)
                return HealthCheckResult.Healthy();
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
            _isUpToDate = !pending.Any();
            return _isUpToDate ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database lacks migrations of this version.");
        }
    }

    /// <summary>Within a few looks, and never less than ten seconds, so that one slow look is no alarm.</summary>
    private sealed class PumpCheck(ChangeLogPump pump, ChangeLogOptions options, TimeProvider time) : IHealthCheck
    {
        private static readonly TimeSpan Least = TimeSpan.FromSeconds(10);

        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var patience = options.PollInterval * 5 > Least ? options.PollInterval * 5 : Least;
            return Task.FromResult(pump.LastHealthy is { } last && time.GetUtcNow() - last <= patience
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The change log is not being sealed and read; screens are not told of changes."));
        }
    }
}
