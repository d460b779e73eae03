using IsoIntranet.Features.Escalation.Steps;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Deadlines;
using IsoIntranet.Platform.Jobs;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.Escalation;

/// <summary>A town with one commune, somebody for every rung, and deadlines that a test puts in. It is Wednesday, 12 August 2026.</summary>
internal sealed class LadderTown : IAsyncDisposable
{
    public const string Job = "Escalation.JobLadder";
    public const string Kind = "Test.Deadline";

    private static readonly DateOnly Founded = new(2019, 1, 1);

    private LadderTown(TestHouse house, TestDeadlines deadlines) => (House, Deadlines) = (house, deadlines);

    public TestHouse House { get; }

    public TestDeadlines Deadlines { get; }

    public OrgUnit Top { get; private set; } = null!;

    public OrgUnit North { get; private set; } = null!;

    public Person Lan { get; private set; } = null!;

    public Dictionary<string, Account> Accounts { get; } = [];

    public static async Task<LadderTown> BuildAsync(params string[] without)
    {
        var deadlines = new TestDeadlines();
        var town = new LadderTown(await TestHouse.BuildAsync(deadlines.Add), deadlines);
        var kind = new UnitKind("XA", "Xã", "Commune", "Xã, phường", 1);
        town.Top = new OrgUnit("UBND thị xã Mẫu", "Thị xã", kind.Id, null, Founded);
        town.North = new OrgUnit("Xã Bắc", "X. Bắc", kind.Id, town.Top.Id, Founded);
        town.Lan = new Person("Nguyễn Thị Mẫu", "Công chức", town.North.Id);
        await town.House.AddAsync(kind);
        await town.House.AddAsync(town.Top, town.North);
        await town.House.AddAsync(town.Lan);
        foreach (var (name, role, unit) in new (string, Role, Guid)[]
        {
            ("owner", Role.Auditor, town.North.Id), ("contact", Role.UnitContact, town.North.Id), ("head", Role.UnitHead, town.North.Id),
            ("secretary", Role.IsoSecretary, town.Top.Id), ("leader", Role.CommitteeHead, town.Top.Id), ("admin", Role.Administrator, town.Top.Id),
        })
        {
            if (!without.Contains(name))
                await town.OpenAsync(name, role, unit);
        }
        // Seen for the first time at ten: the first run is tomorrow's.
        await town.House.Get<JobRunner>().RunIfDueAsync(Job);
        await town.House.Commands.RunAsync(new IsoIntranet.Features.Escalation.Ladders.SetUpLadders.Command(), Actor.Program());
        return town;
    }

    public async Task OpenAsync(string name, Role role, Guid unitId)
    {
        var account = new Account { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, PersonId = name == "owner" ? Lan.Id : null };
        account.RenewSecurityStamp();
        await House.AddAsync(account, new RoleGrant(account.Id, role, unitId));
        Accounts[name] = account;
    }

    public Deadline Owe(DateOnly due, string title = "Trả lời KPH 01", bool byName = true, string? address = null)
    {
        var id = Guid.NewGuid();
        var deadline = new Deadline("Thing", id, North.Id, title, due, byName ? [Lan.Id] : [], address ?? $"things/{id}");
        Deadlines.Open.Add(deadline);
        return deadline;
    }

    /// <summary>Lets the clock go to five past seven of a day, and the job run.</summary>
    /// <returns>Whom the run told, by name and by the key of what was told.</returns>
    public async Task<string> MorningAsync(DateOnly day)
    {
        House.Time.Advance(new DateTimeOffset(day.ToDateTime(new TimeOnly(7, 5)), TimeSpan.FromHours(7)) - House.Time.GetUtcNow());
        return await RunAsync();
    }

    public async Task<string> RunAsync()
    {
        var before = (await NoticesAsync()).Select(notice => notice.Id).ToHashSet();
        await House.Get<JobRunner>().RunIfDueAsync(Job);
        var names = Accounts.ToDictionary(pair => pair.Value.Id, pair => pair.Key);
        return string.Join(", ", (await NoticesAsync()).Where(notice => !before.Contains(notice.Id))
            .Select(notice => $"{names[notice.RecipientId]}:{notice.Code["Escalation.".Length..]}").Order(StringComparer.Ordinal));
    }

    public async Task<List<Notice>> NoticesAsync()
    {
        await using var db = House.Open();
        return await db.Set<Notice>().AsNoTracking().ToListAsync();
    }

    public async Task<List<EscalationStep>> StepsAsync()
    {
        await using var db = House.Open();
        return await db.Set<EscalationStep>().AsNoTracking().OrderBy(step => step.Due).ThenBy(step => step.Days).ToListAsync();
    }

    public async Task<JobRun> LastRunAsync()
    {
        await using var db = House.Open();
        return await db.Set<JobRun>().AsNoTracking().Where(run => run.Name == Job).OrderByDescending(run => run.StartedAt).FirstAsync();
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}

/// <summary>Deadlines of a room that is not there.</summary>
internal sealed class TestDeadlines
{
    public List<Deadline> Open { get; } = [];

    public Exception? Failure { get; set; }

    public DeadlineDebtor Debtor { get; set; }

    public void Add(IServiceCollection services)
    {
        services.AddScoped<IDeadlineSource>(_ => new Source(this));
        // Wednesday and Thursday, 26 and 27 August, are off.
        services.AddSingleton(new WorkingCalendar([new(2026, 8, 26), new(2026, 8, 27)]));
    }

    private sealed class Source(TestDeadlines deadlines) : IDeadlineSource
    {
        public string Kind => LadderTown.Kind;

        public DeadlineDebtor Debtor => deadlines.Debtor;

        public Permission See { get; } = new("Test.See", Permission.Participants);

        public Task<IReadOnlyList<Deadline>> FindAsync(IsoContext db, DateOnly today, CancellationToken cancellationToken) =>
            deadlines.Failure is { } failure ? throw failure : Task.FromResult<IReadOnlyList<Deadline>>([.. deadlines.Open]);
    }
}
