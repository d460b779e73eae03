using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Administration.Jobs;

/// <summary>Wishes a job to run at once; some node takes it up as soon as it hears of it.</summary>
public static class RunJobNow
{
    public sealed record Command(string Name) : ICommand<Command, Nothing>, IBeginsAnew;

    public sealed class Handler(JobBook book) : ICommandHandler<Command, Nothing>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult(book.Find(command.Name) is null ? null : new Demand(JobsRoom.Keep));

        public async Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var state = await work.Db.Set<JobState>().AsNoTracking().SingleOrDefaultAsync(row => row.Name == command.Name, cancellationToken);
            if (state?.IsRunningAt(work.Now) == true)
                return new Refusal("Jobs.RunsAlready");
            (await work.PlanOfAsync(command.Name, cancellationToken)).Request(work.Actor.Author, work.Now);
            return Nothing.Value;
        }
    }
}

internal static class JobPlans
{
    public static async Task<JobPlan> PlanOfAsync(this Work work, string name, CancellationToken cancellationToken)
    {
        if (await work.Db.Set<JobPlan>().SingleOrDefaultAsync(plan => plan.Name == name, cancellationToken) is { } known)
            return known;
        return work.Db.Add(new JobPlan(name)).Entity;
    }
}
