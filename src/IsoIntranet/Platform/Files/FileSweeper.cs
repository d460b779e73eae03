using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IsoIntranet.Platform.Files;

/// <summary>Once a day, takes away what crashes and cancelled forms left in the store.</summary>
public sealed partial class FileSweeper(
    FileStore store, IDbContextFactory<IsoContext> contexts, TimeProvider time, ILogger<FileSweeper> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    /// <returns>How many files were deleted.</returns>
    public Task<int> SweepAsync(CancellationToken cancellationToken = default) =>
        store.SweepAsync(async sha256 =>
        {
            await using var db = (await contexts.CreateDbContextAsync(cancellationToken)).SeeOnly(UnitScope.Everything);
            return await db.Set<StoredFile>().AnyAsync(file => file.Sha256 == sha256, cancellationToken);
        }, cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                Swept(await SweepAsync(stoppingToken));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
            {
                // Tomorrow is another day; nothing depends on it.
                CouldNotSweep(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Swept {Count} files that no record names")]
    private partial void Swept(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The file store could not be swept; it is tried again tomorrow")]
    private partial void CouldNotSweep(Exception failure);
}
