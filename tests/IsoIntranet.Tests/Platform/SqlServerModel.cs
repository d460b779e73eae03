using System.Data;
using System.Data.Common;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Data;
using IsoIntranet.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IsoIntranet.Tests.Platform;

/// <summary>The product's model on SQL Server without a server: enough to see that a query translates.</summary>
public static class SqlServerModel
{
    public static IsoContext Open() => Open(_ => { });

    /// <summary>Commands are translated and kept, and answered with no rows; counts and questions with one.</summary>
    public static IsoContext OpenDry(ICollection<string> commands) =>
        Open(options => options.AddInterceptors(new NoConnection(), new NoExecution(commands)));

    private static IsoContext Open(Action<DbContextOptionsBuilder> configure)
    {
        var options = new DbContextOptionsBuilder<IsoContext>();
        options.UseIsoSqlServer("Server=nowhere;Database=IsoIntranet;Encrypt=true");
        configure(options);
        return new IsoContext(options.Options, ChangeLogKey.ForDesign, TimeProvider.System).SeeOnly(UnitScope.Everything);
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }

    private sealed class NoExecution(ICollection<string> commands) : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
            Answer(command);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Answer(command));

        private InterceptionResult<DbDataReader> Answer(DbCommand command)
        {
            commands.Add(command.CommandText);
            var table = new DataTable();
            if (command.CommandText.StartsWith("SELECT COUNT(", StringComparison.Ordinal))
                Add(table, 1);
            else if (command.CommandText.StartsWith("SELECT CASE", StringComparison.Ordinal))
                Add(table, true);
            return InterceptionResult<DbDataReader>.SuppressWithResult(table.CreateDataReader());
        }

        private static void Add(DataTable table, object value)
        {
            table.Columns.Add("value", value.GetType());
            table.Rows.Add(value);
        }
    }
}
