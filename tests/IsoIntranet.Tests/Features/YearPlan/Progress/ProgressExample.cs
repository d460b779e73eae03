using System.Text;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Progress;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.YearPlan.Progress;

/// <summary>
/// An issued plan of 2026 that two communes lead: a row with a product due in September, one late since June, one that waits
/// for an event, one counted from an event, and ongoing work.
/// </summary>
internal sealed class ProgressExample
{
    public const int Product = 0, Late = 1, Event = 2, Counted = 3, Ongoing = 4;

    private ProgressExample(TestHouse house) => House = house;

    public TestHouse House { get; }

    public OrgUnit Root { get; private set; } = null!;

    public OrgUnit One { get; private set; } = null!;

    public OrgUnit Two { get; private set; } = null!;

    public QmsPlan Plan { get; private set; } = null!;

    public Actor Contact { get; private set; } = null!;

    public Actor OtherContact { get; private set; } = null!;

    public Actor Secretary { get; } = TestHouse.ActorWith(Role.IsoSecretary);

    public Actor Head { get; } = TestHouse.ActorWith(Role.CommitteeHead);

    public static async Task<ProgressExample> BuildAsync(TestHouse house)
    {
        var example = new ProgressExample(house);
        await example.BuildAsync();
        return example;
    }

    public async Task<UnitAssignment> ReadAsync(int item, OrgUnit? unit = null)
    {
        await using var db = House.Open();
        var (itemId, unitId) = (Plan.Items.ElementAt(item).Id, (unit ?? One).Id);
        return await db.Set<UnitAssignment>().AsNoTracking().Where(row => row.WorkItemId == itemId && row.UnitId == unitId)
            .OrderBy(row => row.PeriodNumber).FirstAsync();
    }

    /// <summary>Reports at the version that stands.</summary>
    public async Task<Outcome<int>> ReportAsync(
        int item, bool submit = false, int percent = 50, Actor? by = null, OrgUnit? unit = null, string? difficulty = null, params EvidenceFile[] evidence)
    {
        var assignment = await ReadAsync(item, unit);
        return await House.Commands.RunAsync(
            new ReportProgress.Command(assignment.Id, assignment.Version, percent, "Đang làm", difficulty, evidence, submit), by ?? Contact);
    }

    /// <summary>A file that lies in the store.</summary>
    public async Task<EvidenceFile> FileAsync(string text = "Quyết định số 12", string name = "quyet-dinh.txt")
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var saved = await House.Get<FileStore>().SaveAsync(content);
        return new EvidenceFile(saved.Value!, name);
    }

    private async Task BuildAsync()
    {
        var office = new UnitKind("VP", "Văn phòng", "Office", "Cơ quan", 1);
        var commune = new UnitKind("XA", "Xã", "Commune", "Xã, phường", 2);
        Root = new OrgUnit("UBND thị xã", "UBND", office.Id, null, new DateOnly(2020, 1, 1));
        One = new OrgUnit("Xã Một", "X. Một", commune.Id, Root.Id, new DateOnly(2020, 1, 1));
        Two = new OrgUnit("Xã Hai", "X. Hai", commune.Id, Root.Id, new DateOnly(2020, 1, 1));
        Contact = TestHouse.ActorWith(Role.UnitContact, One.Id);
        OtherContact = TestHouse.ActorWith(Role.UnitContact, Two.Id);
        Plan = new QmsPlan(Root.Id, 2026, "Kế hoạch ISO năm 2026");
        var items = new[]
        {
            ("Kiện toàn Ban Chỉ đạo", "Tháng 9/2026", "Quyết định"),
            ("Xây dựng mục tiêu chất lượng", "Tháng 6/2026", ""),
            ("Cập nhật thành viên", "Khi có sự thay đổi thành viên", ""),
            ("Cập nhật văn bản", "Trong 10 ngày kể từ khi có văn bản chỉ đạo", ""),
            ("Theo dõi, giám sát", "Thường xuyên", ""),
        }.Select((row, index) => new ItemContent(Guid.CreateVersion7())
        {
            Number = $"{index + 1}",
            Content = row.Item1,
            ScheduleWords = row.Item2,
            ExpectedProduct = row.Item3,
            Parties = [new PartyContent(PartyRole.Lead, null, commune.Id)],
        }).ToList();
        Rows.Must(Plan.Revise(Plan.Content() with { Sections = [new SectionContent(Guid.CreateVersion7(), "I", "Tổ chức", items)] }, new ScheduleReader()));
        Rows.Must(Plan.Issue("01/KH-UBND", new DateOnly(2026, 1, 5)));
        await House.AddAsync(office, commune, Root, One, Two, Plan);
        await House.AddAsync([.. FanOut.Align(Plan, [], [Root, One, Two]).Added]);
        await House.PumpAsync();
    }
}
