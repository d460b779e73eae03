using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Jobs;
using IsoIntranet.Platform.Lists;

namespace IsoIntranet.Features.Administration.Jobs;

/// <summary>The runs that were, newest first.</summary>
public static class JobHistory
{
    private static readonly ListColumns<JobRun> Columns = new ListColumns<JobRun>(run => run.Id)
        .Add("name", run => run.Name)
        .Add("started", run => run.StartedAt)
        .Add("ended", run => run.EndedAt)
        .Add("outcome", run => run.Outcome)
        .SortedBy("started", descending: true);

    /// <param name="Job">Only runs of this one.</param>
    public sealed record Query(PageRequest Page, string? Job = null, JobOutcome? Outcome = null) : IQuery<Query, PageOf<JobRun>>;

    public sealed class Handler : IQueryHandler<Query, PageOf<JobRun>>
    {
        public Permission Permission => JobsRoom.Keep;

        public async Task<Outcome<PageOf<JobRun>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            IQueryable<JobRun> runs = reading.Db.Set<JobRun>();
            if (query.Job is { Length: > 0 } job)
                runs = runs.Where(run => run.Name == job);
            if (query.Outcome is { } outcome)
                runs = runs.Where(run => run.Outcome == outcome);
            return await Columns.PageAsync(runs, query.Page, run => run, cancellationToken);
        }
    }
}
