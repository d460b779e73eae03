using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Platform;

/// <summary>
/// The product's services over a real database of its own: SQLite, or SQL Server where ISOINTRANET_TEST_SQLSERVER names one.
/// Time stands still until a test moves it; the change log is pumped by the test.
/// </summary>
public sealed class TestHouse : IAsyncDisposable
{
    /// <summary>Made once for all tests: copying a file is a hundred times faster than creating the tables.</summary>
    private static readonly Lazy<Task<string>> EmptyDatabase = new(async () =>
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("iso-intranet-empty-").FullName, "empty.db");
        var options = new DbContextOptionsBuilder<IsoContext>();
        options.UseIsoSqlite($"Data Source={path};Pooling=False");
        await using var db = new IsoContext(options.Options, ChangeLogKey.ForDesign, TimeProvider.System);
        await db.Database.EnsureCreatedAsync();
        // Everything into the one file, so that it can be copied.
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return path;
    });

    private readonly bool _ownsDirectory;
    private readonly string _directory;
    private readonly ServiceProvider _services;

    private TestHouse(Action<IServiceCollection>? configure, Action<DbContextOptionsBuilder>? options, string? directory = null)
    {
        _ownsDirectory = directory is null;
        _directory = directory ?? Directory.CreateTempSubdirectory("iso-intranet-test-").FullName;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        var settings = new IsoSettings { Storage = new StorageSettings { DataDirectory = _directory } };
        services.AddPlatform(settings, builder =>
        {
            builder.UseIsoSqlite(ConnectionString);
            options?.Invoke(builder);
        }, new SqliteErrors());
        configure?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    /// <summary>Wednesday, 12 August 2026, 10:00 in Vietnam.</summary>
    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 8, 12, 3, 0, 0, TimeSpan.Zero));

    public string ConnectionString => $"Data Source={Path.Combine(_directory, "test.db")}";

    public string DataDirectory => _directory;

    public IServiceProvider Services => _services;

    public CommandRunner Commands => Get<CommandRunner>();

    public QueryRunner Queries => Get<QueryRunner>();

    public static async Task<TestHouse> BuildAsync(
        Action<IServiceCollection>? configure = null, Action<DbContextOptionsBuilder>? options = null)
    {
        var house = new TestHouse(configure, options);
        File.Copy(await EmptyDatabase.Value, Path.Combine(house._directory, "test.db"));
        return house;
    }

    /// <summary>For hosts under test, which open their own database.</summary>
    public static async Task CopyEmptyDatabaseAsync(string path) => File.Copy(await EmptyDatabase.Value, path);

    /// <summary>Another node on the database in a directory, which stays when the node goes.</summary>
    public static TestHouse OnDatabaseIn(string directory, Action<IServiceCollection>? configure = null) => new(configure, null, directory);

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A context that sees everything, for arranging and asserting.</summary>
    public IsoContext Open() => Get<IDbContextFactory<IsoContext>>().CreateDbContext().SeeOnly(UnitScope.Everything);

    /// <summary>Arranges rows directly.</summary>
    public async Task AddAsync(params object[] records)
    {
        await using var db = Open();
        db.AddRange(records);
        await db.SaveChangesAsync();
    }

    /// <summary>Seals and tells, as the background service would.</summary>
    public Task PumpAsync() => Get<ChangeLogPump>().PumpAsync();

    /// <summary>Somebody with a role over some units, without an account in the database.</summary>
    public static Actor ActorWith(Role role, params Guid[] units) =>
        new(Guid.CreateVersion7(), $"Test {role}", [new Grant(role, units.FirstOrDefault(), units.Length == 0 ? UnitScope.Everything : UnitScope.Of(units))]);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!_ownsDirectory)
            return;
        SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));
        Directory.Delete(_directory, recursive: true);
    }
}
