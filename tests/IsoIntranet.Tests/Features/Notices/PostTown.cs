using IsoIntranet.Features.Notices.Mail;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Deadlines;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Platform.Jobs;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.Notices;

/// <summary>A commune with a head and a contact, a mail server's address, and deadlines that a test sets.</summary>
internal sealed class PostTown : IAsyncDisposable
{
    /// <summary>A word of the room's own with one place to fill; which it is does not matter.</summary>
    public const string Code = "Notices.DigestLate";

    private readonly Owed _due;

    private PostTown(TestHouse house, Owed due) => (House, _due) = (house, due);

    public TestHouse House { get; }

    public UnitKind Kind { get; } = new("XA", "Xã", "Commune", "Xã, phường", 1);

    public OrgUnit Top { get; private set; } = null!;

    public OrgUnit North { get; private set; } = null!;

    public OrgUnit South { get; private set; } = null!;

    public Person Lan { get; private set; } = null!;

    public Account Head { get; private set; } = null!;

    public static readonly Actor Program = Actor.Program();

    /// <param name="port">Of the SMTP server; none for an installation without mail.</param>
    public static async Task<PostTown> BuildAsync(int? port, Func<MailSettings, MailSettings>? change = null)
    {
        var due = new Owed();
        var mail = new MailSettings { Host = port is null ? null : "127.0.0.1", Port = port ?? 25, Security = MailSecurity.None, From = "iso@mau.example", FromName = "Văn phòng Mẫu", TimeoutSeconds = 60 };
        var house = await TestHouse.BuildAsync(services =>
        {
            services.AddSingleton(new IsoSettings { Mail = change?.Invoke(mail) ?? mail, Http = new HttpSettings { PublicAddress = "https://iso.mau.example/" }, Organisation = new OrganisationSettings { Name = "Thị xã Mẫu" } });
            services.AddScoped<IDeadlineSource>(_ => new Probe(due));
        });
        var town = new PostTown(house, due);
        town.Top = new OrgUnit("UBND thị xã Mẫu", "Thị xã", town.Kind.Id, null, new DateOnly(2019, 1, 1));
        town.North = new OrgUnit("Xã Bắc", "X. Bắc", town.Kind.Id, town.Top.Id, new DateOnly(2019, 1, 1));
        town.South = new OrgUnit("Xã Nam", "X. Nam", town.Kind.Id, town.Top.Id, new DateOnly(2019, 1, 1));
        town.Lan = new Person("Nguyễn Thị Mẫu", "Chủ tịch", town.North.Id) { Email = "lan@mau.example" };
        await house.AddAsync(town.Kind);
        await house.AddAsync(town.Top, town.North, town.South);
        await house.AddAsync(town.Lan);
        town.Head = await town.OpenAccountAsync(town.Lan, Role.UnitHead, town.North.Id);
        return town;
    }

    public void Owe(string title, DateOnly due, Guid? unitId = null, params Guid[] owners) =>
        _due.List.Add(new Deadline("Probe", Guid.CreateVersion7(), unitId ?? North.Id, title, due, owners, "units/1"));

    public void OweAs(Guid id, string title, DateOnly due) => _due.List.Add(new Deadline("Probe", id, North.Id, title, due, [], "units/1"));

    public void Forget() => _due.List.Clear();

    public async Task<Account> OpenAccountAsync(Person? person, Role role, Guid unitId, string culture = "vi")
    {
        var name = $"u{Guid.NewGuid():N}";
        var account = new Account { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = person?.FullName ?? name, PersonId = person?.Id, Culture = culture };
        account.RenewSecurityStamp();
        await House.AddAsync(account, new RoleGrant(account.Id, role, unitId));
        return account;
    }

    public async Task<Notice> TellAsync(Guid? accountId = null, string argument = "Sổ văn bản đến")
    {
        var notice = new Notice(accountId ?? Head.Id, new NoticeContent(Code, [argument], "units"));
        await House.AddAsync(notice);
        return notice;
    }

    public async Task<JobReport?> RunAsync<TJob>() where TJob : IJob
    {
        await using var scope = House.Services.CreateAsyncScope();
        var clock = House.Get<IsoIntranet.Platform.Clock.OrganisationClock>();
        return await scope.ServiceProvider.GetServices<IJob>().OfType<TJob>().Single().RunAsync(new JobOccasion(clock.Now, clock.Now, clock.Today), CancellationToken.None);
    }

    public async Task<OutgoingMail> MailAsync()
    {
        await using var db = House.Open();
        return await db.Set<OutgoingMail>().AsNoTracking().SingleAsync();
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();

    /// <summary>Which reading of the deadlines fails, counted from 1; none of them where none.</summary>
    public int? BreakAt
    {
        set => (_due.BreakAt, _due.Readings) = (value, 0);
    }

    private sealed class Owed
    {
        public List<Deadline> List { get; } = [];

        public int? BreakAt { get; set; }

        public int Readings { get; set; }
    }

    private sealed class Probe(Owed due) : IDeadlineSource
    {
        public string Kind => "Notices.Calendar";

        public Permission See { get; } = new("Notices.Probe", Role.UnitHead, Role.UnitContact, Role.IsoSecretary);

        public Task<IReadOnlyList<Deadline>> FindAsync(IsoContext db, DateOnly today, CancellationToken cancellationToken) =>
            ++due.Readings == due.BreakAt ? throw new InvalidOperationException("broken") : Task.FromResult<IReadOnlyList<Deadline>>(due.List);
    }
}
