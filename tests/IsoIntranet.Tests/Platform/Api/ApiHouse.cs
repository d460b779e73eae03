using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IsoIntranet.Tests.Platform.Api;

/// <summary>The real host in memory, on an empty database of its own, with one unit and an account for each wish.</summary>
public sealed class ApiHouse : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Password = "mật khẩu dài của bài thử";

    private readonly string _directory = Directory.CreateTempSubdirectory("iso-intranet-api-").FullName;
    private int _clients;

    public OrgUnit Unit { get; private set; } = default!;

    public async Task InitializeAsync()
    {
        await TestHouse.CopyEmptyDatabaseAsync(Path.Combine(_directory, "iso-intranet.db"));
        var kind = new UnitKind("XA", "Xã", "Commune", "Xã, phường", 1);
        Unit = new OrgUnit("Ủy ban thử", "UB", kind.Id, null, new DateOnly(2025, 7, 1));
        await AddAsync(kind);
        await AddAsync(Unit);
    }

    public new async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearPool(new($"Data Source={Path.Combine(_directory, "iso-intranet.db")}"));
        Directory.Delete(_directory, recursive: true);
    }

    public async Task AddAsync(params object[] records)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<IsoContext>>().CreateDbContextAsync();
        db.AddRange(records);
        await db.SaveChangesAsync();
        Services.GetRequiredService<IsoIntranet.Platform.ChangeLog.ChangeLogPump>().Nudge();
    }

    public async Task<Account> AddAccountAsync(params Role[] roles)
    {
        using var scope = Services.CreateScope();
        var account = scope.ServiceProvider.GetRequiredService<NewAccounts>().Make($"u{Guid.NewGuid():N}", "Nguyễn Văn Mẫu", Password);
        await AddAsync(account);
        foreach (var role in roles)
            await AddAsync(new RoleGrant(account.Id, role, Unit.Id));
        return account;
    }

    /// <summary>A client from an address of its own, for whom no limit is used up yet.</summary>
    public HttpClient Client()
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add(AddressFilter.Header, $"10.0.0.{Interlocked.Increment(ref _clients)}");
        return client;
    }

    public async Task<HttpClient> TokenClientAsync(params Role[] roles) => await TokenClientAsync(await AddAccountAsync(roles));

    public async Task<HttpClient> TokenClientAsync(Account account)
    {
        var client = Client();
        var tokens = await client.PostAsJsonAsync("/api/v1/tokens", new { userName = account.UserName, password = Password });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await Json(tokens)).GetProperty("accessToken").GetString());
        return client;
    }

    /// <summary>With the cookie that the sign-in page would have given.</summary>
    public async Task<HttpClient> CookieClientAsync(params Role[] roles)
    {
        var account = await AddAccountAsync(roles);
        using var scope = Services.CreateScope();
        var principal = await scope.ServiceProvider.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account);
        var options = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var properties = new AuthenticationProperties { IssuedUtc = TimeProvider.System.GetUtcNow(), ExpiresUtc = TimeProvider.System.GetUtcNow().AddHours(1) };
        var client = Client();
        client.DefaultRequestHeaders.Add("Cookie",
            $"{options.Cookie.Name}={options.TicketDataFormat.Protect(new AuthenticationTicket(principal, properties, IdentityConstants.ApplicationScheme))}");
        return client;
    }

    public static async Task<JsonElement> Json(HttpResponseMessage response) => await response.Content.ReadFromJsonAsync<JsonElement>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Storage:DataDirectory", _directory);
        builder.UseSetting("Database:MigrateAtStart", "false");
        builder.UseSetting("Demo:Enabled", "false");
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, AddressFilter>());
    }

    private sealed class AddressFilter : IStartupFilter
    {
        public const string Header = "X-Test-Address";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, step) =>
            {
                if (IPAddress.TryParse(context.Request.Headers[Header], out var address))
                    context.Connection.RemoteIpAddress = address;
                return step(context);
            });
            next(app);
        };
    }
}
