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
