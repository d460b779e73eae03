using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Tests.Features.YearPlan.Plans;

/// <summary>A small district town: its agency, two divisions, three communes, and a neighbour's commune outside.</summary>
internal sealed class PlanFixture
{
    public const int Year = 2026;

    public static readonly ScheduleReader Reader = new();

    public UnitKind Agency { get; } = new("UBND", "UBND", "People's Committee", "UBND", 1);

    public UnitKind Division { get; } = new("PHONG", "Phòng", "Division", "Phòng", 2);

    public UnitKind Commune { get; } = new("XA", "Xã", "Commune", "Xã, phường", 3);

    public OrgUnit Town { get; }

    public OrgUnit Office { get; }

    public OrgUnit Finance { get; }

    public OrgUnit[] Communes { get; }

    public OrgUnit Neighbour { get; }

    public OrgUnit NeighbourCommune { get; }

    public PlanFixture()
    {
        Town = Unit("UBND Thị xã Mẫu", Agency, null);
        Office = Unit("Văn phòng", Division, Town);
        Finance = Unit("Phòng Tài chính", Division, Town);
        Communes = [Unit("Xã Một", Commune, Town), Unit("Xã Hai", Commune, Town), Unit("Xã Ba", Commune, Town)];
        Neighbour = Unit("UBND Huyện Bên", Agency, null);
        NeighbourCommune = Unit("Xã Bên", Commune, Neighbour);
    }

    public OrgUnit[] Units => [Town, Office, Finance, .. Communes, Neighbour, NeighbourCommune];

    public static OrgUnit Unit(string name, UnitKind kind, OrgUnit? parent) =>
        new(name, name, kind.Id, parent?.Id, new DateOnly(2020, 1, 1));

    public static PartyContent Lead(OrgUnit unit) => new(PartyRole.Lead, unit.Id, null);

    public static PartyContent Lead(UnitKind kind) => new(PartyRole.Lead, null, kind.Id);

    public static PartyContent Partner(OrgUnit unit) => new(PartyRole.Partner, unit.Id, null);

    public static PartyContent Exempt(OrgUnit unit) => new(PartyRole.Exempt, unit.Id, null);

    public static ItemContent Item(string text, string time, params PartyContent[] parties) =>
        new(Guid.CreateVersion7()) { Content = text, ScheduleWords = time, ExpectedProduct = "Báo cáo", Parties = parties };

    public static SectionContent Section(string numeral, params ItemContent[] items) => new(
        Guid.CreateVersion7(), numeral, $"Phần {numeral}",
        [.. items.Select((item, index) => item with { Number = $"{index + 1}" })]);

    public QmsPlan Draft(params SectionContent[] sections)
    {
        var plan = new QmsPlan(Town.Id, Year, "Kế hoạch duy trì, cải tiến HTQLCL năm 2026");
        Assert.True(plan.Revise(new PlanContent(plan.Header, sections), Reader).IsAllowed);
        return plan;
    }

    public QmsPlan Issued(params SectionContent[] sections)
    {
        var plan = Draft(sections);
        Assert.True(plan.Issue("12/KH-UBND", new DateOnly(2026, 1, 15)).IsAllowed);
        return plan;
    }

    public FanOutResult FanOutOf(QmsPlan plan, params UnitAssignment[] existing) => FanOut.Align(plan, existing, Units);
}
