using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Data;
using IsoIntranet.Sqlite;
using IsoIntranet.SqlServer;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace IsoIntranet.Tests.Platform.Data;

/// <summary>Each provider's migrations and its script for the DBA are what the model says.</summary>
public sealed class ProviderTests
{
    /// <summary>Set to write the scripts instead of comparing them.</summary>
    private const string WriteScripts = "ISOINTRANET_WRITE_SCRIPTS";

    public static TheoryData<string> Providers => ["Sqlite", "SqlServer"];

    [Theory]
    [MemberData(nameof(Providers))]
    public void No_change_of_the_model_waits_for_a_migration(string provider)
    {
        using var db = Open(provider);

        Assert.False(db.Database.HasPendingModelChanges(), $"Add a migration to database/{provider}.");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void The_script_for_the_DBA_is_the_one_that_the_migrations_make(string provider)
    {
        var path = Path.Combine(RepositoryRoot(), "database", "scripts", $"{provider.ToLowerInvariant()}.sql");
        using var db = Open(provider);
        var script = ScriptOf(db, provider);
        if (Environment.GetEnvironmentVariable(WriteScripts) is { Length: > 0 })
            File.WriteAllText(path, script);

        Assert.True(File.ReadAllText(path).ReplaceLineEndings("\n") == script, $"Run the tests once with {WriteScripts}=1 to write {path} anew.");
    }

    [Fact]
    public async Task The_SQLite_script_makes_the_migrated_database_and_does_no_harm_when_run_again()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        var options = new DbContextOptionsBuilder<IsoContext>();
        options.UseSqlite(connection, sqlite => sqlite.MigrationsAssembly(typeof(SqliteProvider).Assembly.GetName().Name));
        await using var db = new IsoContext(options.Options, ChangeLogKey.ForDesign, TimeProvider.System);
        var script = ScriptOf(db, "Sqlite");

        for (var run = 0; run < 2; run++)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = script;
            await command.ExecuteNonQueryAsync();
        }

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(0, (await db.ChangeLogHeads.SingleAsync()).Position);
    }

    [Fact]
    public async Task The_migrations_make_a_database_from_nothing()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        var options = new DbContextOptionsBuilder<IsoContext>();
        options.UseSqlite(connection, sqlite => sqlite.MigrationsAssembly(typeof(SqliteProvider).Assembly.GetName().Name));
        await using var db = new IsoContext(options.Options, ChangeLogKey.ForDesign, TimeProvider.System);

        await db.Database.MigrateAsync();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    private static IsoContext Open(string provider)
    {
        var options = new DbContextOptionsBuilder<IsoContext>();
        if (provider == "Sqlite")
            options.UseIsoSqlite("Data Source=:memory:");
        else
            options.UseIsoSqlServer("Server=nowhere;Database=IsoIntranet;Encrypt=true");
        return new IsoContext(options.Options, ChangeLogKey.ForDesign, TimeProvider.System);
    }

    /// <summary>EF writes no idempotent script for SQLite, which has no IF; there the statements themselves are made so.</summary>
    private static string ScriptOf(IsoContext db, string provider)
    {
        var migrator = db.GetService<IMigrator>();
        var script = provider == "SqlServer"
            ? migrator.GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent)
            : migrator.GenerateScript()
                .Replace("CREATE TABLE \"", "CREATE TABLE IF NOT EXISTS \"", StringComparison.Ordinal)
                .Replace("CREATE INDEX \"", "CREATE INDEX IF NOT EXISTS \"", StringComparison.Ordinal)
                .Replace("CREATE UNIQUE INDEX \"", "CREATE UNIQUE INDEX IF NOT EXISTS \"", StringComparison.Ordinal)
                .Replace("INSERT INTO \"", "INSERT OR IGNORE INTO \"", StringComparison.Ordinal);
        return script.ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "IsoIntranet.sln")))
            directory = directory.Parent;
        return directory.FullName;
    }
}
