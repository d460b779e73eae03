using FluentValidation;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Deadlines;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Jobs;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Packs;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IsoIntranet.Platform.Hosting;

/// <summary>Wires the platform. Everything that a room brings is found by its type, so that a room is added by adding it.</summary>
public static class PlatformServices
{
    private static readonly Type[] FoundByType = [typeof(ICommandHandler<,>), typeof(IQueryHandler<,>), typeof(IValidator<>)];

    /// <summary>Likewise, and asked for all at once.</summary>
    private static readonly Type[] FoundInNumbers = [typeof(IDeadlineSource), typeof(IJob), typeof(IReviewSource), typeof(IFileSight)];

    public static IServiceCollection AddPlatform(
        this IServiceCollection services, IsoSettings settings, Action<DbContextOptionsBuilder> useProvider, IDatabaseErrors databaseErrors)
    {
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new OrganisationClock(
            provider.GetRequiredService<TimeProvider>(), TimeZoneInfo.FindSystemTimeZoneById(settings.Organisation.TimeZone)));
        services.AddSingleton(databaseErrors);
        services.AddSingleton(_ => settings.Live.ChangeLogKey is { Length: > 0 } key
            ? new ChangeLogKey(Convert.FromBase64String(key))
            : ChangeLogKey.FromFile(Path.Combine(settings.Storage.DataDirectory, "keys", "change-log.key")));
        services.AddDbContextFactory<IsoContext>(useProvider);

        services.AddSingleton(new ChangeLogOptions(TimeSpan.FromMilliseconds(settings.Live.PollMilliseconds)));
        services.AddSingleton<ChangeLogSealer>();
        services.AddSingleton<ChangeLogVerifier>();
        services.AddSingleton<ChangeLogSight>();
        services.AddSingleton<LiveBus>();
        services.AddSingleton<ChangeLogPump>();
        services.AddHostedService(provider => provider.GetRequiredService<ChangeLogPump>());

        services.AddSingleton(new FileStoreOptions(
            Path.Combine(settings.Storage.DataDirectory, "files"), settings.Storage.MaximumFileMegabytes * 1024L * 1024L));
        services.AddSingleton<FileStore>();
        services.AddSingleton<Files.Pictures.Thumbnails>();
        services.AddSingleton<FileSweeper>();

        services.AddSingleton<JobBook>();
        services.AddSingleton<JobDesk>();
        services.AddSingleton<JobRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());

        services.AddSingleton<XlsxWriter>();
        services.AddSingleton<PackWriter>();
        services.AddSingleton<ExportStore>();
        services.AddScoped<ListExporter>();

        services.AddSingleton<Actors>();
        services.AddScoped<CurrentActor>();
        services.AddSingleton<CommandRunner>();
        services.AddSingleton<QueryRunner>();
        services.AddScoped<Commands.Commands>();
        services.AddScoped<Queries>();
        services.AddLocalization();
        services.AddScoped<RefusalText>();
        services.AddScoped<Reviewing.ReviewWording>();
        services.AddScoped<Reviewing.ReviewFactsWriter>();
        services.AddScoped<DeadlineBook>();
        services.AddRooms();
        return services;
    }

    private static void AddRooms(this IServiceCollection services)
    {
        foreach (var type in typeof(Room).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsClass: true }))
        {
            foreach (var found in type.GetInterfaces().Where(face => face.IsGenericType && FoundByType.Contains(face.GetGenericTypeDefinition())))
                services.AddScoped(found, type);
            foreach (var found in FoundInNumbers.Where(face => face.IsAssignableFrom(type)))
                services.AddScoped(found, type);
            if (!type.IsSubclassOf(typeof(Room)))
                continue;
            var room = (Room)Activator.CreateInstance(type)!;
            services.AddSingleton(room);
            room.AddServices(services);
        }
    }
}
