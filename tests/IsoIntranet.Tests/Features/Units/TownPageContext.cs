using System.Security.Claims;
using Bunit;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Platform.Live;
using IsoIntranet.Sqlite;
using IsoIntranet.Tests.Platform;
using Microsoft.Extensions.DependencyInjection;
using Radzen;

namespace IsoIntranet.Tests.Features.Units;

/// <summary>Components over the town's real database, signed in as somebody of it.</summary>
public abstract class TownPageContext : BunitContext, IAsyncLifetime
{
    /// <summary>The culture is set here, because what an async method sets ends with it.</summary>
    protected TownPageContext() =>
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.CurrentUICulture = new("vi-VN");

    public Town Town { get; private set; } = null!;

    public LiveBus Bus => Services.GetRequiredService<LiveBus>();

    public async Task InitializeAsync()
    {
        Town = await Town.BuildAsync();
        Services.AddSingleton<TimeProvider>(Town.House.Time);
        Services.AddPlatform(
            new IsoSettings { Storage = new StorageSettings { DataDirectory = Town.House.DataDirectory } },
            options => options.UseIsoSqlite(Town.House.ConnectionString), new SqliteErrors());
        Services.AddRadzenComponents();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeComponentsAsync();
        await ((IAsyncDisposable)this).DisposeAsync();
        await Town.DisposeAsync();
    }

    protected async Task SignInAsync(Role role, Guid unit)
    {
        var account = await Town.OpenAccountAsync(null, role, unit);
        AddAuthorization().SetAuthorized("mau").SetClaims(new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()));
        SetRendererInfo(new("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
        // A busy machine may take its time; a wait ends as soon as it is met.
        DefaultWaitTimeout = TimeSpan.FromSeconds(30);
        await HearAsync();
    }

    /// <summary>Lets this browser hear of what was committed elsewhere.</summary>
    protected Task HearAsync() => Services.GetRequiredService<ChangeLogPump>().PumpAsync();
}
