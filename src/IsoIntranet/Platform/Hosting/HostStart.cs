using IsoIntranet.Features.Demo;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IsoIntranet.Platform.Hosting;

/// <summary>From a built host to a running one: database, demo data, the lines that whoever starts it reads.</summary>
public static class HostStart
{
    public const string MigrateVerb = "--migrate";

    public const string VerifyVerb = "--verify-change-log";

    private static readonly string[] Verbs = [MigrateVerb, VerifyVerb];

    /// <summary>The arguments that are settings; a verb would be taken for the name of one.</summary>
    public static string[] WithoutVerbs(string[] arguments) => [.. arguments.Except(Verbs)];

    /// <returns>Exit code: 0, or 2 where the change log was found to be tampered with.</returns>
    public static async Task<int> RunIsoIntranetAsync(this WebApplication app, string[] arguments)
    {
        var settings = app.Services.GetRequiredService<IsoSettings>();
        if (arguments.Contains(VerifyVerb))
            return await VerifyAsync(app.Services);
        if (settings.Database.MigrateAtStart || arguments.Contains(MigrateVerb))
            await MigrateAsync(app.Services);
        if (settings.Demo.Enabled && !arguments.Contains(MigrateVerb) && await IsEmptyAsync(app.Services))
            await DemoData.LoadAsync(app.Services, CancellationToken.None);
        // After the made-up year, whose entries in the change log are older than today's.
        await SeedAsync(app.Services);
        if (arguments.Contains(MigrateVerb))
            return 0;
        app.UseIsoIntranet();
        await app.StartAsync();
        await GreetAsync(app, settings);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task MigrateAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<IsoContext>>().CreateDbContextAsync();
        await db.Database.MigrateAsync();
    }

    private static async Task SeedAsync(IServiceProvider services)
    {
        foreach (var room in services.GetServices<Room>())
            await room.SeedAsync(services, CancellationToken.None);
    }

    private static async Task<bool> IsEmptyAsync(IServiceProvider services)
    {
        await using var db = (await services.GetRequiredService<IDbContextFactory<IsoContext>>().CreateDbContextAsync()).SeeOnly(UnitScope.Everything);
        return !await db.Set<OrgUnit>().AnyAsync();
    }

    private static async Task<int> VerifyAsync(IServiceProvider services)
    {
        var report = await services.GetRequiredService<ChangeLogVerifier>().VerifyAsync();
        foreach (var finding in report.Findings)
            Console.WriteLine($"{finding.Fault} at position {finding.Position?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}, row {finding.EntryId?.ToString() ?? "none"}");
        Console.WriteLine(report.IsIntact
            ? $"The change log is intact: {report.Rows} rows, sealed to position {report.SealedTo}."
            : $"The change log was tampered with: {report.Findings.Count} findings in {report.Rows} rows.");
        return report.IsIntact ? 0 : 2;
    }

    private static async Task GreetAsync(WebApplication app, IsoSettings settings)
    {
        Console.WriteLine();
        Console.WriteLine($"ISO Intranet: {string.Join(", ", app.Urls)}");
        if (settings.Demo.Enabled)
        {
            Console.WriteLine($"Made-up data. Accounts, all with the password {DemoAccounts.Password}");
            foreach (var (userName, use) in DemoAccounts.Described)
                Console.WriteLine($"  {userName,-14} {use}");
        }
        var firstStart = app.Services.GetRequiredService<FirstStart>();
        if (await firstStart.IsOpenAsync())
            Console.WriteLine($"No account yet. Create the first administrator at /account/first-administrator with the code {firstStart.Code}");
        Console.WriteLine();
    }
}
