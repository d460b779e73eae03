using Bunit;
using IsoIntranet.Features.YearPlan.Board;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Platform.Live;
using IsoIntranet.Sqlite;
using IsoIntranet.Tests.Platform;
using Microsoft.Extensions.DependencyInjection;
using Radzen;

namespace IsoIntranet.Tests.Features.YearPlan.Board;

/// <summary>
/// Renders pages on a node of its own over a house's database: what the house commits comes to it as another server's
/// changes do, by the change log.
/// </summary>
public abstract class SecondNode : BunitContext
{
    internal PlanExample Example { get; private set; } = null!;

    protected TestHouse House { get; private set; } = null!;

    protected LiveBus Bus => Services.GetRequiredService<LiveBus>();

    protected BoardStore Boards => Services.GetRequiredService<BoardStore>();

    /// <summary>Signs somebody in with a role over the whole plan, or over one unit.</summary>
    internal async Task OpenAsync(Role role, Func<PlanExample, Guid>? unit = null, params string[] schedules)
    {
        House = await TestHouse.BuildAsync();
        Example = await PlanExample.BuildAsync(House, schedules);
        var account = new Account { UserName = "mau", DisplayName = "Nguyễn Văn Mẫu" };
        await House.AddAsync(account, new RoleGrant(account.Id, role, unit?.Invoke(Example) ?? Example.Root.Id));
        Services.AddLogging();
        Services.AddSingleton<TimeProvider>(House.Time);
        var settings = new IsoSettings { Storage = new StorageSettings { DataDirectory = House.DataDirectory } };
        Services.AddPlatform(settings, options => options.UseIsoSqlite(House.ConnectionString), new SqliteErrors());
        Services.AddRadzenComponents();
        AddAuthorization().SetAuthorized("mau").SetClaims(new System.Security.Claims.Claim(System.Security.Claims.ClaimTypes.NameIdentifier, account.Id.ToString()));
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new("Server", isInteractive: true));
        await House.PumpAsync();
        await HearAsync();
    }

    /// <summary>Reads what the house has committed, as the node's background services would.</summary>
    protected async Task HearAsync()
    {
        await Services.GetRequiredService<ChangeLogPump>().PumpAsync();
        await Boards.CatchUpAsync();
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await House.DisposeAsync();
    }
}
