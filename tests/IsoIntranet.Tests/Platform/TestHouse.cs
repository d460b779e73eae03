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
    private readonly string _directory = Directory.CreateTempSubdirectory("iso-intranet-test-").FullName;
    private readonly ServiceProvider _services;

    private TestHouse(Action<IServiceCollection>? configure)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        var settings = new IsoSettings { Storage = new StorageSettings { DataDirectory = _directory } };
        services.AddPlatform(settings, options => options.UseIsoSqlite(ConnectionString), new SqliteErrors());
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

    public static async Task<TestHouse> BuildAsync(Action<IServiceCollection>? configure = null)
    {
        var house = new TestHouse(configure);
        await using var db = house.Open();
        await db.Database.EnsureCreatedAsync();
        return house;
    }

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
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }
}
