using System.Text.Json;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Hosting;
using Microsoft.Extensions.Configuration;

namespace IsoIntranet.Tests.Platform.Hosting;

public sealed class SettingsTests
{
    private static readonly string Sample = Path.Combine(RepositoryRoot(), "appsettings.sample.json");

    [Fact]
    public void The_sample_shows_every_setting_with_its_default()
    {
        var read = SettingsReader.Read(new ConfigurationBuilder().AddJsonFile(Sample).Build());

        Assert.Equal(JsonSerializer.Serialize(new IsoSettings()), JsonSerializer.Serialize(read));
        using var sample = JsonDocument.Parse(File.ReadAllText(Sample), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        Assert.Equal(PathsOf(typeof(IsoSettings), "").Order(StringComparer.Ordinal), PathsIn(sample.RootElement, "").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Database:Provider", "Oracle")]
    [InlineData("Database:Povider", "Sqlite")]
    [InlineData("Database:SqlServer:MinBatchSize", "0")]
    [InlineData("Storage:MaximumFileMegabytes", "viele")]
    [InlineData("Storage:DataDirectory", "")]
    [InlineData("Organisation:TimeZone", "Asia/Atlantis")]
    [InlineData("Organisation:Holidays:0", "Tết")]
    [InlineData("Access:MinimumPasswordLength", "4")]
    [InlineData("Access:SessionMinutes", "1")]
    [InlineData("Http:TrustedProxies:0", "proxy.example")]
    [InlineData("Live:PollMilliseconds", "1")]
    [InlineData("Live:ChangeLogKey", "short")]
    [InlineData("Demo:Enabled", "maybe")]
    [InlineData("Telemetry:OtlpEndpoint", "collector")]
    [InlineData("Http:PublicAddress", "iso.example")]
    [InlineData("Mail:Port", "0")]
    [InlineData("Mail:From", "ISO <iso@example.vn>")]
    [InlineData("Mail:TimeoutSeconds", "1")]
    public void A_wrong_setting_is_named_in_one_sentence(string setting, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build();

        var message = Assert.Throws<SettingException>(() => SettingsReader.Read(configuration)).Message;

        Assert.Contains(WithoutIndex(setting), message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        Assert.EndsWith(".", message, StringComparison.Ordinal);
    }

    [Fact]
    public void SQL_Server_without_an_address_is_named()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Database:Provider", "SqlServer")]).Build();

        Assert.Contains("Database:ConnectionString", Assert.Throws<SettingException>(() => SettingsReader.Read(configuration)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mail:Security", "Security", "Tls")]
    [InlineData("Mail:From", "From", "")]
    [InlineData("Http:PublicAddress", "PublicAddress", "")]
    [InlineData("Mail:Security", "Security", "None")]
    [InlineData("Mail:Password", "Password", "")]
    public void Mail_that_could_only_fail_or_betray_a_password_stops_the_start(string named, string changed, string value)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Mail:Host"] = "mail.example",
            ["Mail:UserName"] = "iso",
            ["Mail:Password"] = "mat-khau-mau",
            ["Mail:From"] = "iso@example.vn",
            ["Http:PublicAddress"] = "https://iso.example",
        };
        Assert.NotNull(SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
        settings[changed == "PublicAddress" ? "Http:PublicAddress" : $"Mail:{changed}"] = value;

        var message = Assert.Throws<SettingException>(() => SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())).Message;

        Assert.StartsWith($"The setting '{named}'", message, StringComparison.Ordinal);
        Assert.DoesNotContain("mat-khau-mau", message, StringComparison.Ordinal);
    }

    private static string WithoutIndex(string setting) => setting.EndsWith(":0", StringComparison.Ordinal) ? setting[..^2] : setting;

    private static IEnumerable<string> PathsOf(Type type, string path) => type.GetProperties().SelectMany(property =>
        property.PropertyType.IsClass && property.PropertyType.Namespace == typeof(IsoSettings).Namespace
            ? PathsOf(property.PropertyType, $"{path}{property.Name}:")
            : [$"{path}{property.Name}"]);

    private static IEnumerable<string> PathsIn(JsonElement part, string path) => part.EnumerateObject().SelectMany(property =>
        property.Value.ValueKind == JsonValueKind.Object ? PathsIn(property.Value, $"{path}{property.Name}:") : [$"{path}{property.Name}"]);

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "IsoIntranet.sln")))
            directory = directory.Parent!;
        return directory.FullName;
    }
}
