using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Platform.Jobs;

/// <summary>All jobs of the program.</summary>
public sealed class JobBook
{
    public JobBook(IServiceScopeFactory scopes)
    {
        using var scope = scopes.CreateScope();
        Jobs = [.. scope.ServiceProvider.GetServices<IJob>().Select(job => new Known(job.Name, job.Schedule)).OrderBy(job => job.Name, StringComparer.Ordinal)];
    }

    public IReadOnlyList<Known> Jobs { get; }

    public Known? Find(string name) => Jobs.FirstOrDefault(job => job.Name == name);

    public sealed record Known(string Name, JobSchedule Schedule);
}
