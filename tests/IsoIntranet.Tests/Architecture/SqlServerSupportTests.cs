using System.Reflection;

namespace IsoIntranet.Tests.Architecture;

/// <summary>A build that left out what SQL Server needs must know it, or it would fail at its first query.</summary>
public sealed class SqlServerSupportTests
{
    [Fact]
    public void The_build_says_truly_whether_it_can_use_SQL_Server()
    {
        var said = Assembly.Load("IsoIntranet.SqlServer").GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "SqlServerSupported").Value;
        var present = File.Exists(Path.Combine(AppContext.BaseDirectory, "Microsoft.SqlServer.Server.dll"));

        Assert.Equal(present ? "true" : "false", said);
    }
}
