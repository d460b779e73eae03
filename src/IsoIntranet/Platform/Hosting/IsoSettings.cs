using System.ComponentModel.DataAnnotations;

namespace IsoIntranet.Platform.Hosting;

/// <summary>Every setting of the program; <c>appsettings.sample.json</c> shows each with its default.</summary>
public sealed class IsoSettings
{
    public DatabaseSettings Database { get; init; } = new();

    public StorageSettings Storage { get; init; } = new();

    public OrganisationSettings Organisation { get; init; } = new();

    public AccessSettings Access { get; init; } = new();

    public HttpSettings Http { get; init; } = new();

    public LiveSettings Live { get; init; } = new();

    public DemoSettings Demo { get; init; } = new();

    public TelemetrySettings Telemetry { get; init; } = new();

    public MailSettings Mail { get; init; } = new();
}

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

public sealed class DatabaseSettings
{
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Blank with SQLite: a file in the data directory.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Whether the program brings the database to its own version at start; off where a DBA runs the scripts.</summary>
    public bool MigrateAtStart { get; init; } = true;

    public SqlServerSettings SqlServer { get; init; } = new();
}

public sealed class SqlServerSettings
{
    /// <summary>Fewest rows sent as one MERGE; unset for SQL Server's own default.</summary>
    [Range(1, 1000)]
    public int? MinBatchSize { get; init; }
}

public sealed class StorageSettings
{
    /// <summary>Where database file, uploaded files and keys lie; relative to the program's working directory.</summary>
    [Required]
    public string DataDirectory { get; init; } = "data";

    /// <summary>Largest file taken, in megabytes.</summary>
    [Range(1, 200)]
    public int MaximumFileMegabytes { get; init; } = 25;
}

public sealed class OrganisationSettings
{
    private const string ProgramName = "ISO Intranet";

    /// <summary>Shown beside the program's name.</summary>
    [Required]
    public string Name { get; init; } = ProgramName;

    internal bool IsNamed => Name != ProgramName;

    /// <summary>IANA or Windows name of the zone in which days begin.</summary>
    [Required]
    public string TimeZone { get; init; } = "Asia/Ho_Chi_Minh";

    /// <summary>Ngày nghỉ lễ, Tết: decided by the Prime Minister year by year.</summary>
    public DateOnly[] Holidays { get; init; } = [];

    /// <summary>Weekend days worked in exchange (hoán đổi ngày làm việc).</summary>
    public DateOnly[] MovedWorkingDays { get; init; } = [];
}

public sealed class AccessSettings
{
    /// <summary>Shortest password, in characters.</summary>
    [Range(8, 64)]
    public int MinimumPasswordLength { get; init; } = 12;

    /// <summary>Wrong passwords in a row until the account is locked.</summary>
    [Range(3, 20)]
    public int LockoutAfterFailures { get; init; } = 5;

    [Range(1, 24 * 60)]
    public int LockoutMinutes { get; init; } = 15;

    /// <summary>Minutes without a request after which a sign-in ends.</summary>
    [Range(5, 24 * 60)]
    public int SessionMinutes { get; init; } = 480;

    /// <summary>Seconds between two looks whether an open page's account still holds.</summary>
    [Range(5, 3600)]
    public int RevalidateSeconds { get; init; } = 60;

    public SingleSignOnSettings SingleSignOn { get; init; } = new();
}

/// <summary>Sign-in with the agency's own accounts by OpenID Connect, for example Microsoft Entra ID, AD FS or Keycloak.</summary>
public sealed class SingleSignOnSettings
{
    /// <summary>The provider's address, below which it describes itself; blank for no single sign-on.</summary>
    public string? Authority { get; init; }

    public string? ClientId { get; init; }

    /// <summary>Set as an environment variable or in a file that only the program's account can read.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What the button on the sign-in page says.</summary>
    [Required]
    public string Name { get; init; } = "OpenID Connect";

    /// <summary>The claim that holds the account's user name here; AD FS has <c>upn</c>.</summary>
    [Required]
    public string UserNameClaim { get; init; } = "preferred_username";

    internal bool IsOn => !string.IsNullOrWhiteSpace(Authority);
}

public sealed class HttpSettings
{
    /// <summary>
    /// IP addresses of reverse proxies whose X-Forwarded-For, -Proto and -Host are believed; from anybody else they are ignored.
    /// </summary>
    public string[] TrustedProxies { get; init; } = [];

    /// <summary>
    /// How people reach the program, for example <c>https://iso.venbien.gov.vn</c>: links in e-mail and calendars begin with it.
    /// </summary>
    public string? PublicAddress { get; init; }
}

public sealed class LiveSettings
{
    /// <summary>How often a node looks for other nodes' commits, in milliseconds.</summary>
    [Range(50, 60_000)]
    public int PollMilliseconds { get; init; } = 250;

    /// <summary>
    /// Secret of the change log's hashes, 32 bytes in base64, the same on every node; blank for a key file in the data directory.
    /// </summary>
    public string? ChangeLogKey { get; init; }
}

public sealed class DemoSettings
{
    /// <summary>Whether to load the made-up organisation into an empty database.</summary>
    public bool Enabled { get; init; }
}

public sealed class TelemetrySettings
{
    /// <summary>Where metrics and traces go by OTLP, for example <c>http://collector:4317</c>; blank for nowhere.</summary>
    public string? OtlpEndpoint { get; init; }
}

public enum MailSecurity
{
    /// <summary>In the clear: for a relay on this machine or in its own network segment, and never with a password.</summary>
    None,

    /// <summary>Encrypted from the server's first answer on (port 587); where it does not offer that, nothing is sent.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte on (port 465), which the framework's client cannot: refused, with that word (decision 0018).</summary>
    Tls,
}

public sealed class MailSettings
{
    /// <summary>The SMTP server; blank where this installation sends no e-mail.</summary>
    public string? Host { get; init; }

    [Range(1, 65_535)]
    public int Port { get; init; } = 587;

    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>Blank where the server takes mail from this machine without a sign-in.</summary>
    public string? UserName { get; init; }

    /// <summary>Better given as the environment variable <c>Mail__Password</c>; never logged, shown on no page.</summary>
    public string? Password { get; init; }

    /// <summary>The address that mail comes from.</summary>
    public string? From { get; init; }

    /// <summary>Shown beside that address; blank for the organisation's name.</summary>
    public string? FromName { get; init; }

    /// <summary>Seconds until one attempt is given up.</summary>
    [Range(5, 300)]
    public int TimeoutSeconds { get; init; } = 30;

    internal bool IsOn => !string.IsNullOrWhiteSpace(Host);
}
