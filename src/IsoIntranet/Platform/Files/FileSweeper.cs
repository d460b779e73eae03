using System.Globalization;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Platform.Files;

/// <summary>Once a night, takes away what crashes and cancelled forms left in the store.</summary>
public sealed class FileSweeper(FileStore store, IDbContextFactory<IsoContext> contexts) : IJob
{
    public string Name => "Platform.JobFiles";

    public JobSchedule Schedule => JobSchedule.DailyAt(2, 30);

    public async Task<JobReport?> RunAsync(JobOccasion occasion, CancellationToken cancellationToken) =>
        await SweepAsync(cancellationToken) is > 0 and var count
            ? new JobReport("Platform.JobFilesDid", count.ToString(CultureInfo.InvariantCulture))
            : null;

    /// <returns>How many files were deleted.</returns>
    public Task<int> SweepAsync(CancellationToken cancellationToken = default) =>
        store.SweepAsync(async sha256 =>
        {
            await using var db = (await contexts.CreateDbContextAsync(cancellationToken)).SeeOnly(UnitScope.Everything);
            return await db.Set<StoredFile>().AnyAsync(file => file.Sha256 == sha256, cancellationToken);
        }, cancellationToken);
}
