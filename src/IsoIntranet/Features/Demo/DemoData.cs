using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Features.Objectives.Measuring;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Reviewing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Features.Demo;

/// <summary>Fills an empty database with the made-up town of the demonstration.</summary>
public static class DemoData
{
    /// <summary>Loads everything in one transaction; does nothing where the database has units already.</summary>
    public static async Task LoadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        services = scope.ServiceProvider;
        var clock = new DemoClock();
        await using var db = new IsoContext(
            services.GetRequiredService<DbContextOptions<IsoContext>>(), services.GetRequiredService<ChangeLogKey>(), clock);
        db.SeeOnly(UnitScope.Everything);
        if (await db.Set<OrgUnit>().AnyAsync(cancellationToken))
            return;
        var (writer, calendar, store) = (new DemoWriter(db, clock), new DemoCalendar(services.GetRequiredService<OrganisationClock>()), services.GetRequiredService<FileStore>());
        var loader = new DemoLoader(
            writer,
            calendar,
            new DemoFiles(store),
            new DemoPapers(writer, calendar, store),
            services.GetService<ScheduleReader>() ?? new ScheduleReader(),
            services.GetService<IPasswordHasher<Account>>() ?? new PasswordHasher<Account>(),
            new ReviewCollector(services.GetServices<IReviewSource>()),
            services.GetRequiredService<ResultWording>());
        var kinds = await db.Set<UnitKind>().AsNoTracking().ToListAsync(cancellationToken);
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            // Everything or nothing: half a town could not be told from one that somebody works in.
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await loader.LoadAsync(kinds, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        });
        // Read with everybody else's eyes, so not before it is there.
        await new DemoReminders(writer, calendar, services).TellAsync(db, cancellationToken);
        await services.GetRequiredService<ChangeLogSealer>().SealAsync(cancellationToken);
    }
}
