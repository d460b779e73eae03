using System.Data.Common;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IsoIntranet.Sqlite;

/// <summary>The embedded default: one file, no server.</summary>
public static class SqliteProvider
{
    public static DbContextOptionsBuilder UseIsoSqlite(this DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteProvider).Assembly.GetName().Name))
        .AddInterceptors(Pragmas.Instance);

    /// <summary>
    /// Readers do not wait for the writer (WAL), a second writer waits its turn, and a commit that was acknowledged survives
    /// a killed process and a power cut (FULL).
    /// </summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        public static readonly Pragmas Instance = new();

        private const string Statement = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA foreign_keys=ON;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Statement;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Statement;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}

/// <summary>SQLITE_CONSTRAINT_UNIQUE 2067, _PRIMARYKEY 1555, _FOREIGNKEY 787.</summary>
public sealed class SqliteErrors : IDatabaseErrors
{
    public DatabaseError Classify(DbUpdateException failure) => failure.InnerException is SqliteException error
        ? error.SqliteExtendedErrorCode switch
        {
            2067 or 1555 => DatabaseError.Duplicate,
            787 => DatabaseError.Reference,
            _ => DatabaseError.Other,
        }
        : DatabaseError.Other;
}

/// <summary>For dotnet-ef.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<IsoContext>
{
    public IsoContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<IsoContext>();
        options.UseIsoSqlite("Data Source=design.db");
        return new IsoContext(options.Options, ChangeLogKey.ForDesign, TimeProvider.System);
    }
}
