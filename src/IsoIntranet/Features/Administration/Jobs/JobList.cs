using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Administration.Jobs;

public enum JobHealth
{
    /// <summary>New, and not yet due.</summary>
    Waiting,
    Running,
    Good,

    /// <summary>Failed, and tried again soon.</summary>
    Retrying,

    /// <summary>Did not run with success when it was due; the health check says so, too.</summary>
    Overdue,
}

/// <summary>The jobs with their last and next run.</summary>
public static class JobList
{
    public sealed record Query : IQuery<Query, IReadOnlyList<Row>>;

    /// <param name="PlanVersion">Of what an administrator set; 0 where nobody did.</param>
    /// <param name="Own">When it is due as the program brings it along.</param>
    /// <param name="Last">The newest run; none where it never ran.</param>
    /// <param name="Failures">In a row.</param>
    public sealed record Row(
        string Name, int PlanVersion, JobSchedule Own, JobSchedule Schedule, JobHealth State, JobRun? Last, DateTimeOffset? LastSuccessAt,
        DateTimeOffset? NextAt, int Failures);

    public sealed class Handler(JobBook book, OrganisationClock clock) : IQueryHandler<Query, IReadOnlyList<Row>>
    {
        public Permission Permission => JobsRoom.Keep;

        public async Task<Outcome<IReadOnlyList<Row>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var states = await reading.Db.Set<JobState>().ToDictionaryAsync(state => state.Name, cancellationToken);
            var plans = await reading.Db.Set<JobPlan>().ToDictionaryAsync(plan => plan.Name, cancellationToken);
            var rows = new List<Row>();
            foreach (var job in book.Jobs)
            {
                var last = await reading.Db.Set<JobRun>().Where(run => run.Name == job.Name).OrderByDescending(run => run.StartedAt).FirstOrDefaultAsync(cancellationToken);
                var plan = plans.GetValueOrDefault(job.Name);
                var schedule = plan?.Over(job.Schedule) ?? job.Schedule;
                var state = states.GetValueOrDefault(job.Name);
                rows.Add(new Row(
                    job.Name, plan?.Version ?? 0, job.Schedule, schedule, HealthOf(state, schedule, reading.Now), last, state?.LastSuccessAt,
                    state?.NextAt(schedule, reading.Now, clock), state?.Failures ?? 0));
            }
            return rows;
        }

        private JobHealth HealthOf(JobState? state, JobSchedule schedule, DateTimeOffset now) =>
            state is null ? JobHealth.Waiting
            : state.IsRunningAt(now) ? JobHealth.Running
            : state.IsOverdueAt(schedule, now, clock) ? JobHealth.Overdue
            : state.Failures > 0 ? JobHealth.Retrying
            : state.LastSuccessAt is null ? JobHealth.Waiting : JobHealth.Good;
    }
}
