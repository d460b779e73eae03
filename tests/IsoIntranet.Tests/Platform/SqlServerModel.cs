using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Data;
using IsoIntranet.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Platform;

/// <summary>The product's model on SQL Server without a server: enough to see that a query translates.</summary>
public static class SqlServerModel
{
    public static IsoContext Open()
    {
        var options = new DbContextOptionsBuilder<IsoContext>();
        options.UseIsoSqlServer("Server=nowhere;Database=IsoIntranet;Encrypt=true");
        return new IsoContext(options.Options, ChangeLogKey.ForDesign, TimeProvider.System).SeeOnly(UnitScope.Everything);
    }
}
