using System.Reflection;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace IsoIntranet.SqlServer;

/// <summary>The production database.</summary>
public static class SqlServerProvider
{
    /// <summary>
    /// Whether the assembly is there that SqlClient loads at its first command with parameters; a build from a partial feed
    /// lacks it, unless it was put beside the program.
    /// </summary>
    public static bool IsSupported { get; } = CanLoad("Microsoft.SqlServer.Server");

    /// <param name="minBatchSize">Fewest rows that are sent as one MERGE; raise it for servers that lack MERGE.</param>
    public static DbContextOptionsBuilder UseIsoSqlServer(this DbContextOptionsBuilder options, string connectionString, int? minBatchSize = null) =>
        options.UseSqlServer(connectionString, server =>
        {
            server.MigrationsAssembly(typeof(SqlServerProvider).Assembly.GetName().Name);
            server.EnableRetryOnFailure();
            if (minBatchSize is { } size)
                server.MinBatchSize(size);
        });

    private static bool CanLoad(string assembly)
    {
        try
        {
            return Assembly.Load(assembly) is not null;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }
}

/// <summary>2601 and 2627 unique, 547 reference; read through all inner exceptions.</summary>
public sealed class SqlServerErrors : IDatabaseErrors
{
    public DatabaseError Classify(DbUpdateException failure)
    {
        for (Exception? inner = failure; inner is not null; inner = inner.InnerException)
        {
            if (inner is SqlException { Number: 2601 or 2627 })
                return DatabaseError.Duplicate;
            if (inner is SqlException { Number: 547 })
                return DatabaseError.Reference;
        }
        return DatabaseError.Other;
    }
}

/// <summary>For dotnet-ef.</summary>
public sealed class SqlServerDesign : IDesignTimeDbContextFactory<IsoContext>
{
    public IsoContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<IsoContext>();
        options.UseIsoSqlServer("Server=localhost;Database=IsoIntranet;Encrypt=true");
        return new IsoContext(options.Options, ChangeLogKey.ForDesign, TimeProvider.System);
    }
}
