using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.YearPlan.Board;

/// <summary>An issued plan of 2026: two communes and an office; three items that all communes lead.</summary>
internal sealed class PlanExample
{
    private PlanExample(TestHouse house) => House = house;

    public TestHouse House { get; }

    public UnitKind Office { get; } = new("VP", "Văn phòng", "Office", "Cơ quan", 1);

    public UnitKind Commune { get; } = new("XA", "Xã", "Commune", "Xã, phường", 2);

    public OrgUnit Root { get; private set; } = null!;

    public OrgUnit First { get; private set; } = null!;

    public OrgUnit Second { get; private set; } = null!;

    public QmsPlan Plan { get; private set; } = null!;

    public static async Task<PlanExample> BuildAsync(TestHouse house, params string[] schedules)
    {
        var example = new PlanExample(house);
        await example.BuildAsync(schedules.Length == 0 ? ["Tháng 3/2026", "Tháng 9/2026", "Tháng 12/2026"] : schedules);
        return example;
    }

    /// <summary>Changes one assignment as a command would, and lets the house hear of it.</summary>
    public async Task ChangeAsync(OrgUnit unit, int item, Action<UnitAssignment> change)
    {
        await using var db = House.Open();
        var itemId = Plan.Items.ElementAt(item).Id;
        change(await db.Set<UnitAssignment>().OrderBy(one => one.PeriodNumber).FirstAsync(one => one.UnitId == unit.Id && one.WorkItemId == itemId));
        await db.SaveChangesAsync();
        await House.PumpAsync();
    }

    private async Task BuildAsync(string[] schedules)
    {
        Root = new OrgUnit("UBND thị xã", "UBND", Office.Id, null, new DateOnly(2020, 1, 1));
        First = new OrgUnit("Xã Một", "X. Một", Commune.Id, Root.Id, new DateOnly(2020, 1, 1));
        Second = new OrgUnit("Xã Hai", "X. Hai", Commune.Id, Root.Id, new DateOnly(2020, 1, 1));
        Plan = new QmsPlan(Root.Id, 2026, "Kế hoạch ISO năm 2026");
        var items = schedules.Select((words, index) => new ItemContent(Guid.CreateVersion7())
        {
            Number = $"{index + 1}",
            Content = $"Nội dung {index + 1}",
            ScheduleWords = words,
            Parties = [new PartyContent(PartyRole.Lead, null, Commune.Id), new PartyContent(PartyRole.Partner, Root.Id, null)],
        }).ToList();
        var content = Plan.Content() with { Sections = [new SectionContent(Guid.CreateVersion7(), "I", "Phần một", items)] };
        Assert.True(Plan.Revise(content, new ScheduleReader()).IsAllowed);
        Assert.True(Plan.Issue("01/KH-UBND", new DateOnly(2026, 1, 5)).IsAllowed);
        await House.AddAsync(Office, Commune, Root, First, Second, Plan);
        await House.AddAsync([.. FanOut.Align(Plan, [], [Root, First, Second]).Added]);
        await House.PumpAsync();
    }

    public static readonly Author Reporter = new(Guid.Parse("00000000-0000-0000-0000-000000000001"), "Nguyễn Văn Mẫu");
}
