using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Tests.Platform;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IsoIntranet.Tests.Shell;

/// <summary>The whole host in memory, over a database of its own in a folder of its own. Time stands still until it is moved.</summary>
public sealed partial class WebHouse : WebApplicationFactory<Program>
{
    public const string GoodPassword = "ba-con-meo-di-hoc";

    private readonly string _directory = Directory.CreateTempSubdirectory("iso-intranet-web-").FullName;

    /// <summary>Further settings and services of a test's own.</summary>
    public Action<IWebHostBuilder>? Also { get; init; }

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 8, 12, 3, 0, 0, TimeSpan.Zero));

    /// <summary>Everything that was logged, in words.</summary>
    public ConcurrentQueue<string> Log { get; } = [];

    public Guid UnitId { get; private set; }

    /// <summary>Opens no redirects and no cookies but the given client's own.</summary>
    public HttpClient Open() => CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>An account with a role over the one unit there is.</summary>
    public async Task<IsoIntranet.Platform.Access.Account> AddAccountAsync(string userName, Role? role = null, Action<IsoIntranet.Platform.Access.Account>? change = null)
    {
        await using var scope = Services.CreateAsyncScope();
        await using var db = await OpenDatabaseAsync();
        if (UnitId == Guid.Empty)
        {
            var kind = new UnitKind("PHUONG", "Phường", "Ward", "Phường", 1);
            var unit = new OrgUnit("UBND phường Thử Nghiệm", "P. Thử Nghiệm", kind.Id, null, new DateOnly(2026, 1, 1));
            db.AddRange(kind, unit);
            UnitId = unit.Id;
        }
        var account = scope.ServiceProvider.GetRequiredService<NewAccounts>().Make(userName, "Người Thử", GoodPassword);
        change?.Invoke(account);
        db.Add(account);
        if (role is { } held)
            db.Add(new RoleGrant(account.Id, held, UnitId));
        await db.SaveChangesAsync();
        return account;
    }

    public async Task ChangeAccountAsync(Guid id, Action<IsoIntranet.Platform.Access.Account> change)
    {
        await using var db = await OpenDatabaseAsync();
        change(await db.Users.SingleAsync(account => account.Id == id));
        await db.SaveChangesAsync();
    }

    public async Task<IsoContext> OpenDatabaseAsync() =>
        (await Services.GetRequiredService<IDbContextFactory<IsoContext>>().CreateDbContextAsync()).SeeOnly(UnitScope.Everything);

    /// <summary>Gets a page with a form, fills it in and sends it, as a browser would.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(HttpClient client, string page, string handler, params (string Name, string Value)[] fields)
    {
        var form = await client.GetStringAsync(page);
        var token = ForgeryToken().Match(form).Groups["token"].Value;
        return await client.PostAsync(page, new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
                .Append(KeyValuePair.Create("_handler", handler))
                .Append(KeyValuePair.Create("__RequestVerificationToken", WebUtility.HtmlDecode(token)))));
    }

    public static Task<HttpResponseMessage> SignInAsync(HttpClient client, string userName, string password = GoodPassword) =>
        SubmitAsync(client, "/account/login", "login", ("Form.UserName", userName), ("Form.Password", password));

    /// <summary>A client that is signed in already.</summary>
    public async Task<HttpClient> SignedInAsync(string userName)
    {
        var client = Open();
        var answer = await SignInAsync(client, userName);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    public static async Task<bool> IsSignedInAsync(HttpClient client) =>
        (await client.GetAsync("/account/session")).StatusCode == HttpStatusCode.NoContent;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Storage:DataDirectory", _directory);
        builder.UseSetting("Organisation:Name", "UBND phường Thử Nghiệm");
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(new Kept(Log)).SetMinimumLevel(LogLevel.Information));
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time));
        Also?.Invoke(builder);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !Directory.Exists(_directory))
            return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex ForgeryToken();

    private sealed class Kept(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
