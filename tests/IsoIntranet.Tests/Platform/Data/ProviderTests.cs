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
    public void The_scripts_for_the_DBA_are_those_that_the_migrations_make(string provider)
    {
        using var db = Open(provider);
        var scripts = ScriptsOf(db, provider);
        if (Environment.GetEnvironmentVariable(WriteScripts) is { Length: > 0 })
        {
            foreach (var (path, script) in scripts)
                File.WriteAllText(path, script);
        }

        Assert.All(scripts, wanted => Assert.True(
            File.Exists(wanted.Path) && File.ReadAllText(wanted.Path).ReplaceLineEndings("\n") == wanted.Script,
            $"Run the tests once with {WriteScripts}=1 to write {wanted.Path} anew."));
    }

    [Fact]
    public void No_SQLite_script_is_left_over_from_a_migration_that_is_gone()
    {
        using var db = Open("Sqlite");

        Assert.Equal(ScriptsOf(db, "Sqlite").Select(script => script.Path), Directory.GetFiles(ScriptFolder("sqlite")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_SQLite_scripts_in_their_order_make_the_migrated_database_and_each_stops_at_once_when_run_again()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        var options = new DbContextOptionsBuilder<IsoContext>();
        options.UseSqlite(connection, sqlite => sqlite.MigrationsAssembly(typeof(SqliteProvider).Assembly.GetName().Name));
        await using var db = new IsoContext(options.Options, ChangeLogKey.ForDesign, TimeProvider.System);
        var scripts = ScriptsOf(db, "Sqlite").Select(script => script.Script).ToList();

        foreach (var script in scripts)
            await RunAsync(connection, script);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(0, (await db.ChangeLogHeads.SingleAsync()).Position);
        foreach (var script in scripts)
        {
            await Assert.ThrowsAsync<SqliteException>(() => RunAsync(connection, script));
            await RunAsync(connection, "ROLLBACK;");
        }
    }

    private static async Task RunAsync(SqliteConnection connection, string script)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = script;
        await command.ExecuteNonQueryAsync();
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

    /// <summary>One script for SQL Server, which can be run again; one per migration for SQLite, which has no IF.</summary>
    private static IReadOnlyList<(string Path, string Script)> ScriptsOf(IsoContext db, string provider)
    {
        var migrator = db.GetService<IMigrator>();
        if (provider == "SqlServer")
            return [(Path.Combine(ScriptFolder(""), "sqlserver.sql"), Tidy(migrator.GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent)))];
        var migrations = db.Database.GetMigrations().ToList();
        return [.. migrations.Select((migration, index) => (
            Path.Combine(ScriptFolder("sqlite"), migration + ".sql"),
            Tidy(GuardFirst(migrator.GenerateScript(index == 0 ? "0" : migrations[index - 1], migration), migration))))];
    }

    /// <summary>
    /// Notes the migration before its work: run a second time, the note is refused and nothing behind it happens.
    /// </summary>
    private static string GuardFirst(string script, string migration)
    {
        const string begin = "BEGIN TRANSACTION;\n";
        script = script.ReplaceLineEndings("\n").Replace("CREATE TABLE \"__EF", "CREATE TABLE IF NOT EXISTS \"__EF", StringComparison.Ordinal);
        var from = script.IndexOf("INSERT INTO \"__EFMigrationsHistory\"", StringComparison.Ordinal);
        var to = script.IndexOf(';', from) + 1;
        var note = script[from..to];
        Assert.Contains(migration, note, StringComparison.Ordinal);
        return script.Remove(from, to - from).Insert(script.IndexOf(begin, StringComparison.Ordinal) + begin.Length, note + "\n\n");
    }

    private static string Tidy(string script) => script.ReplaceLineEndings("\n").TrimEnd() + "\n";

    private static string ScriptFolder(string below) => Path.Combine(RepositoryRoot(), "database", "scripts", below);

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "IsoIntranet.sln")))
            directory = directory.Parent;
        return directory.FullName;
    }
}
