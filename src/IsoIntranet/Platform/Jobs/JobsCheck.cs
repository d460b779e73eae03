using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IsoIntranet.Platform.Jobs;

/// <summary>
/// Whether every job ran with success when it was due, its grace included. The pages work without the jobs, so it makes the
/// program "Degraded" and not unready: a load balancer must not take every node away because a reminder was not sent.
/// </summary>
public sealed class JobsCheck(JobBook book, IDbContextFactory<IsoContext> contexts, OrganisationClock clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var states = await db.Set<JobState>().AsNoTracking().ToDictionaryAsync(state => state.Name, cancellationToken);
        var plans = await db.Set<JobPlan>().AsNoTracking().ToDictionaryAsync(plan => plan.Name, cancellationToken);
        var overdue = book.Jobs.Where(job => states.TryGetValue(job.Name, out var state)
            && state.IsOverdueAt(plans.GetValueOrDefault(job.Name)?.Over(job.Schedule) ?? job.Schedule, clock.Now, clock)).Select(job => job.Name).ToList();
        return overdue.Count == 0
            ? HealthCheckResult.Healthy()
            : new HealthCheckResult(context.Registration.FailureStatus, $"Jobs that did not run with success when they were due: {string.Join(", ", overdue)}.");
    }
}
