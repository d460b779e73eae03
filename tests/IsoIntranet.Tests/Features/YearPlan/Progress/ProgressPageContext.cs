using System.Security.Claims;
using Bunit;
using IsoIntranet.Features.YearPlan.Progress;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Platform.Live;
using IsoIntranet.Sqlite;
using IsoIntranet.Tests.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.YearPlan.Progress;

/// <summary>Components over the example's real database, signed in as somebody of it.</summary>
public abstract class ProgressPageContext : BunitContext, IAsyncLifetime
{
    internal TestHouse House { get; private set; } = null!;

    internal ProgressExample Example { get; private set; } = null!;

    internal LiveBus Bus => Services.GetRequiredService<LiveBus>();

    public virtual async Task InitializeAsync()
    {
        House = await TestHouse.BuildAsync();
        Example = await ProgressExample.BuildAsync(House);
        Services.AddSingleton<TimeProvider>(House.Time);
        Services.AddPlatform(
            new IsoSettings { Storage = new StorageSettings { DataDirectory = House.DataDirectory } },
            options => options.UseIsoSqlite(House.ConnectionString), new SqliteErrors());
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeComponentsAsync();
        await ((IAsyncDisposable)this).DisposeAsync();
        await House.DisposeAsync();
    }

    /// <summary>Signs somebody in who holds a role over some units.</summary>
    internal async Task SignInAsync(Role role, Guid unit, string name = "Đầu mối Ví Dụ")
    {
        var account = new Account { UserName = name, DisplayName = name };
        await House.AddAsync(account, new RoleGrant(account.Id, role, unit));
        AddAuthorization().SetAuthorized(name).SetClaims(new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()));
        SetRendererInfo(new("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
        // A busy machine may take its time; a wait ends as soon as it is met.
        DefaultWaitTimeout = TimeSpan.FromSeconds(30);
        // Where this browser begins to listen.
        await HearAsync();
    }

    /// <summary>Lets this browser hear of what was committed elsewhere.</summary>
    internal Task HearAsync() => Services.GetRequiredService<ChangeLogPump>().PumpAsync();

    internal async Task<ReportTarget> TargetAsync(int item)
    {
        var row = await Example.ReadAsync(item);
        return new ReportTarget(row.Id, row.Version, row.Percent, row.Note, row.Difficulty, "", row.EvidenceCount, row.ReturnReason, false);
    }
}
