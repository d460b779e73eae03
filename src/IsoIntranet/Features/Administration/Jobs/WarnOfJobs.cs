using System.Globalization;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Jobs;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Administration.Jobs;

/// <summary>Tells administrators, at most once a day, that jobs did not run with success when they were due.</summary>
public static class WarnOfJobs
{
    /// <summary>Time before the same is said again.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromHours(24);

    public sealed record Command : ICommand<Command, int>;

    public sealed class Handler(JobBook book, OrganisationClock clock) : ICommandHandler<Command, int>
    {
        private const string Code = "Jobs.NoticeOverdue";

        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(JobsRoom.Warn));

        /// <returns>How many accounts were told.</returns>
        public async Task<Outcome<int>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var states = await work.Db.Set<JobState>().AsNoTracking().ToListAsync(cancellationToken);
            var plans = await work.Db.Set<JobPlan>().AsNoTracking().ToDictionaryAsync(plan => plan.Name, cancellationToken);
            var overdue = states.Count(state => book.Find(state.Name) is { } job
                && state.IsOverdueAt(plans.GetValueOrDefault(job.Name)?.Over(job.Schedule) ?? job.Schedule, work.Now, clock));
            if (overdue == 0)
                return 0;
            var since = work.Now - Silence;
            var told = await work.Db.Set<Notice>().Where(notice => notice.Code == Code && notice.CreatedAt > since).Select(notice => notice.RecipientId).ToListAsync(cancellationToken);
            var administrators = await work.Db.RoleGrants.Where(grant => grant.Role == Role.Administrator && !told.Contains(grant.AccountId)
                    && work.Db.Users.Any(account => account.Id == grant.AccountId && !account.IsClosed))
                .Select(grant => grant.AccountId).Distinct().ToListAsync(cancellationToken);
            work.Notify(administrators, new NoticeContent(Code, [overdue.ToString(CultureInfo.InvariantCulture)], "jobs"));
            return administrators.Count;
        }
    }
}

/// <summary>Looks after the other jobs; that the runner itself stands still only the health check can tell.</summary>
public sealed class JobWatch(CommandRunner commands) : IJob
{
    public string Name => "Jobs.JobWatch";

    public JobSchedule Schedule => JobSchedule.Every(TimeSpan.FromMinutes(15));

    public async Task<JobReport?> RunAsync(JobOccasion occasion, CancellationToken cancellationToken) =>
        (await commands.RunAsync(new WarnOfJobs.Command(), Actor.Program(), cancellationToken)).Value is > 0 and var told
            ? new JobReport("Jobs.JobWatchDid", told.ToString(CultureInfo.InvariantCulture)) : null;
}
