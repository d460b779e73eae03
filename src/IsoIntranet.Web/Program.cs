using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Sqlite;
using IsoIntranet.SqlServer;

try
{
    var builder = WebApplication.CreateBuilder(HostStart.WithoutVerbs(args));
    var settings = builder.ReadIsoSettings();
    if (settings.Database.Provider == DatabaseProvider.SqlServer)
    {
        if (!SqlServerProvider.IsSupported)
            throw new SettingException("The setting 'Database:Provider' cannot be SqlServer: this build lacks the package Microsoft.SqlServer.Server; build it from a feed that has it.");
        builder.AddIsoIntranet(
            settings,
            options => options.UseIsoSqlServer(settings.Database.ConnectionString!, settings.Database.SqlServer.MinBatchSize),
            new SqlServerErrors());
    }
    else
    {
        builder.AddIsoIntranet(settings, options => options.UseIsoSqlite(settings.SqliteConnectionString()), new SqliteErrors());
    }

    return await builder.Build().RunIsoIntranetAsync(args);
}
catch (SettingException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}

/// <summary>Public for the tests' in-memory host.</summary>
public partial class Program;
