using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Sqlite;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Benchmarks.Towns;

/// <summary>
/// A made-up town in a data directory of its own: an issued plan, every item led by every unit, about every second
/// assignment already reported on. Made with the product's own entities; removed when the run is over.
/// </summary>
internal sealed class Town : IAsyncDisposable
{
    public const string UserName = "thu-ky";

    public const string Password = "bảng tiến độ thử tải";

    private static readonly Author Reporter = new(null, "Nguyễn Văn Mẫu");

    private readonly string _directory = Directory.CreateTempSubdirectory("iso-intranet-benchmark-").FullName;

    public string DataDirectory => _directory;

    public Guid PlanId { get; private set; }

    public string BoardPath => $"/plans/{PlanId}/board";

    /// <summary>One assignment of each unit and item, by unit.</summary>
    public IReadOnlyList<TownCell> Cells { get; private set; } = [];

    public TownAudit Audit { get; private set; } = null!;

    /// <summary>Saves so far; a second host on the same town goes on with cells that were not changed yet.</summary>
    public int Saves { get; set; }

    public static async Task<Town> BuildAsync(int units, int items)
    {
        var town = new Town();
        var services = new ServiceCollection();
        services.AddLogging();
        var settings = new IsoSettings { Storage = new StorageSettings { DataDirectory = town._directory } };
        var database = $"Data Source={Path.Combine(town._directory, "iso-intranet.db")}";
        services.AddPlatform(settings, options => options.UseIsoSqlite(database), new SqliteErrors());
        await using (var provider = services.BuildServiceProvider())
        {
            await town.FillAsync(provider, units, items);
            // So that the host does not begin with sealing thousands of rows.
            await provider.GetRequiredService<ChangeLogPump>().PumpAsync();
        }
        SqliteConnection.ClearAllPools();
        return town;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task FillAsync(IServiceProvider services, int unitCount, int itemCount)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var begin = new DateOnly(now.Year - 5, 1, 1);
        var office = new UnitKind("VP", "Văn phòng", "Office", "Cơ quan", 1);
        var commune = new UnitKind("XA", "Xã", "Commune", "Xã, phường", 2);
        var root = new OrgUnit("UBND thành phố", "UBND", office.Id, null, begin);
        var units = Enumerable.Range(1, unitCount)
            .Select(number => new OrgUnit($"Đơn vị {number:0000}", $"ĐV {number:0000}", commune.Id, root.Id, begin)).ToList();
        var plan = PlanOf(root, commune, itemCount, now.Year);
        PlanId = plan.Id;
        var account = new Account
        {
            UserName = UserName,
            NormalizedUserName = UserName.ToUpperInvariant(),
            DisplayName = "Trần Thị Mẫu",
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);

        await using var db = (await services.GetRequiredService<IDbContextFactory<IsoContext>>().CreateDbContextAsync()).SeeOnly(UnitScope.Everything);
        // From the model and not by migrations, which a change in the making may lack; the host is told not to migrate either.
        await db.Database.EnsureCreatedAsync();
        db.AddRange(office, commune, root, plan, account);
        db.AddRange(units);
        await db.SaveChangesAsync();
        db.AddRange(new RoleGrant(account.Id, Role.IsoSecretary, root.Id), new RoleGrant(account.Id, Role.LeadAuditor, root.Id));
        Audit = TownAudit.Add(db, root, [.. units.Select(unit => unit.Id).Take(20)], account, now);
        var assignments = FanOut.Align(plan, [], [root, .. units]).Added;
        db.AddRange(assignments);
        await db.SaveChangesAsync();
        for (var index = 0; index < assignments.Count; index += 2)
            assignments[index].Report(index * 7 % 90, "Đang thực hiện", null, Reporter, now);
        await db.SaveChangesAsync();
        var names = units.ToDictionary(unit => unit.Id, unit => unit.Name);
        Cells = [.. assignments.Select(assignment => new TownCell(
            assignment.Id, names[assignment.UnitId]) { Version = assignment.Version, Percent = assignment.Percent })];
    }

    private static QmsPlan PlanOf(OrgUnit root, UnitKind commune, int items, int year)
    {
        var plan = new QmsPlan(root.Id, year, $"Kế hoạch ISO năm {year}");
        var rows = Enumerable.Range(1, items).Select(number => new ItemContent(Guid.CreateVersion7())
        {
            Number = $"{number}",
            Content = $"Rà soát, hoàn thiện nội dung {number} của hệ thống quản lý chất lượng",
            ScheduleWords = $"Tháng {1 + (number * 5 % 12)}/{year}",
            Parties = [new PartyContent(PartyRole.Lead, null, commune.Id)],
        }).ToList();
        var sections = rows.Chunk(10).Select((chunk, index) => new SectionContent(Guid.CreateVersion7(), $"{index + 1}", $"Phần {index + 1}", chunk)).ToList();
        Require(plan.Revise(plan.Content() with { Sections = sections }, new ScheduleReader()));
        Require(plan.Issue("01/KH-UBND", new DateOnly(year, 1, 5)));
        return plan;
    }

    private static void Require(Ruling ruling)
    {
        if (!ruling.IsAllowed)
            throw new InvalidOperationException($"The benchmark's plan was refused: {ruling.Refusal!.Code}");
    }
}

/// <summary>An assignment that a save of the benchmark changes, as it now stands.</summary>
internal sealed class TownCell(Guid assignmentId, string unitName)
{
    public Guid AssignmentId => assignmentId;

    public string UnitName => unitName;

    public int Version { get; set; }

    public int Percent { get; set; }
}
