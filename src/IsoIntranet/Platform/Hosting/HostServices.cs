using System.Text.Encodings.Web;
using System.Text.Unicode;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.WebEncoders;
using Radzen;

namespace IsoIntranet.Platform.Hosting;

/// <summary>What the host needs besides a database provider.</summary>
public static class HostServices
{
    public const string DefaultAddress = "http://localhost:5080";

    /// <summary>Reads the settings; the data directory comes out absolute, and exists.</summary>
    /// <exception cref="SettingException">A setting is wrong; the message is one sentence that names it.</exception>
    public static IsoSettings ReadIsoSettings(this WebApplicationBuilder builder)
    {
        var written = builder.Configuration["Storage:DataDirectory"];
        if (!string.IsNullOrWhiteSpace(written) || written is null)
            builder.Configuration["Storage:DataDirectory"] = Path.GetFullPath(written ?? new StorageSettings().DataDirectory, builder.Environment.ContentRootPath);
        var settings = SettingsReader.Read(builder.Configuration);
        try
        {
            Directory.CreateDirectory(settings.Storage.DataDirectory);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"The setting 'Storage:DataDirectory' cannot be used: {failure.Message.TrimEnd('.')}.");
        }
        return settings;
    }

    /// <summary>The connection string of the embedded database.</summary>
    public static string SqliteConnectionString(this IsoSettings settings) =>
        string.IsNullOrWhiteSpace(settings.Database.ConnectionString)
            ? $"Data Source={Path.Combine(settings.Storage.DataDirectory, "iso-intranet.db")}"
            : settings.Database.ConnectionString;

    public static void AddIsoIntranet(
        this WebApplicationBuilder builder, IsoSettings settings, Action<DbContextOptionsBuilder> useProvider, IDatabaseErrors databaseErrors)
    {
        // Outside Development too, the build output finds its css and scripts through the manifest; a published copy has none and needs none.
        builder.WebHost.UseStaticWebAssets();
        if (!NamesAddresses(builder.Configuration))
            builder.WebHost.UseUrls(DefaultAddress);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (!builder.Environment.IsDevelopment())
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        }

        var services = builder.Services;
        services.AddPlatform(settings, useProvider, databaseErrors);
        services.AddAccess(settings);
        services.AddIsoApi();
        services.AddHealth();
        TelemetryExport.Add(services, settings.Telemetry);
        services.AddSingleton<FirstStart>();
        services.AddDataProtection().SetApplicationName("IsoIntranet")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.Storage.DataDirectory, "keys")));
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "iso.forgery");
        // Vietnamese as it is, not a number for every letter with a mark: pages are half as large.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RequestLocalizationOptions>(localization =>
        {
            localization.DefaultRequestCulture = new RequestCulture(Cultures.Vietnamese);
            localization.SupportedCultures = localization.SupportedUICultures = [.. Cultures.All];
            localization.RequestCultureProviders = [new CookieRequestCultureProvider()];
        });
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddSingleton<ILocalizer, RadzenLocalizer>();
    }

    private static bool NamesAddresses(ConfigurationManager configuration) =>
        !string.IsNullOrEmpty(configuration[WebHostDefaults.ServerUrlsKey]) || !string.IsNullOrEmpty(configuration["HTTP_PORTS"])
        || !string.IsNullOrEmpty(configuration["HTTPS_PORTS"]) || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
