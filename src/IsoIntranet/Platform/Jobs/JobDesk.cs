using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Platform.Jobs;

/// <summary>Hands out the runs of jobs, each to one node, and keeps what came of them.</summary>
public sealed class JobDesk(IDbContextFactory<IsoContext> contexts, IDatabaseErrors databaseErrors, OrganisationClock clock)
{
    private static readonly TimeSpan KeepDaily = TimeSpan.FromDays(400);
    private static readonly TimeSpan KeepFrequent = TimeSpan.FromDays(14);
    private static readonly string Node = Environment.MachineName;

    /// <summary>A run that this node has.</summary>
    public sealed record Claim(JobBook.Known Job, Guid LeaseId, Guid RunId, DateTimeOffset Occasion);

    /// <param name="Claim">None where there is nothing to run, or another node was faster.</param>
    /// <param name="NextAt">When to look again at the latest.</param>
    /// <param name="Version">Of the state; another one than last time tells that somebody ran it.</param>
    public sealed record Look(Claim? Claim, DateTimeOffset NextAt, int Version);

    public async Task<Look> LookAsync(JobBook.Known job, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var plan = await db.Set<JobPlan>().AsNoTracking().SingleOrDefaultAsync(row => row.Name == job.Name, cancellationToken);
        var schedule = plan?.Over(job.Schedule) ?? job.Schedule;
        var state = await db.Set<JobState>().SingleOrDefaultAsync(row => row.Name == job.Name, cancellationToken);
        if (state is null)
            db.Add(state = new JobState(job.Name, schedule.LatestAt(now, clock), now));
        var claim = state.DueAt(schedule, now, clock, plan?.RequestedAt) is { } due ? await TakeAsync(db, job, state, plan, due, cancellationToken) : null;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new Look(claim, state.NextAt(schedule, now, clock), state.Version);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Look(null, schedule.NextAfter(now, clock), state.Version);
        }
        catch (DbUpdateException failure) when (databaseErrors.Classify(failure) == DatabaseError.Duplicate)
        {
            return new Look(null, schedule.NextAfter(now, clock), state.Version);
        }
    }

    /// <returns>Whether the run is this node's still.</returns>
    public async Task<bool> RenewAsync(Claim claim, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var state = await db.Set<JobState>().SingleAsync(row => row.Name == claim.Job.Name, cancellationToken);
        if (state.LeaseId != claim.LeaseId)
            return false;
        state.Renew(clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Writes down how it ended. A run that was taken over in the meantime settles nothing.</summary>
    public async Task EndAsync(Claim claim, JobOutcome outcome, JobReport? report, Exception? failure)
    {
        var now = clock.Now;
        await using var db = await contexts.CreateDbContextAsync();
        var state = await db.Set<JobState>().SingleAsync(row => row.Name == claim.Job.Name);
        var run = await db.Set<JobRun>().SingleAsync(row => row.Id == claim.RunId);
        run.End(outcome, now, report, failure);
        if (state.LeaseId == claim.LeaseId)
            Settle(state, claim.Occasion, outcome, now);
        await db.SaveChangesAsync();
        await ForgetAsync(db, claim, run, now);
    }

    /// <summary>Old runs, and of frequent jobs those that found nothing to do, but for the last: they would bury the others.</summary>
    private static async Task ForgetAsync(IsoContext db, Claim claim, JobRun run, DateTimeOffset now)
    {
        var old = now - (claim.Job.Schedule.IsDaily ? KeepDaily : KeepFrequent);
        var isIdle = run is { Outcome: JobOutcome.Succeeded, ReportCode: null } && !claim.Job.Schedule.IsDaily;
        db.RemoveRange(await db.Set<JobRun>().Where(row => row.Name == claim.Job.Name && row.Id != run.Id && (row.StartedAt < old
            || (isIdle && row.Outcome == JobOutcome.Succeeded && row.ReportCode == null && row.RequestedBy == null))).ToListAsync());
        await db.SaveChangesAsync();
    }

    private static void Settle(JobState state, DateTimeOffset occasion, JobOutcome outcome, DateTimeOffset now)
    {
        if (outcome == JobOutcome.Succeeded)
            state.Succeed(occasion, now);
        else if (outcome == JobOutcome.Failed)
            state.Fail(now);
        else
            state.Release();
    }

    private async Task<Claim> TakeAsync(
        IsoContext db, JobBook.Known job, JobState state, JobPlan? plan, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        // Whoever had it gives no sign any more: the lease is over.
        foreach (var abandoned in await db.Set<JobRun>().Where(run => run.Name == job.Name && run.EndedAt == null).ToListAsync(cancellationToken))
            abandoned.End(JobOutcome.Abandoned, now);
        var wish = plan?.RequestedAt > (state.RequestTaken ?? DateTimeOffset.MinValue) ? plan : null;
        var run = new JobRun(job.Name, due, now, Node, wish?.RequestedBy);
        db.Add(run);
        // A wish at once settles what was due before it, and nothing that is to come.
        var occasion = wish is null ? due : (plan?.Over(job.Schedule) ?? job.Schedule).LatestAt(now, clock);
        return new Claim(job, state.Lease(now, wish?.RequestedAt), run.Id, occasion);
    }
}
