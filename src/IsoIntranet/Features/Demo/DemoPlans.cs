using System.Globalization;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Demo;

/// <summary>A plan of the running year with its assignments, made as the secretary would make it.</summary>
internal sealed class DemoPlan
{
    private readonly DemoTown _town;
    private readonly int _year;

    public DemoPlan(DemoContent.Plan content, DemoTown town, int year)
    {
        _town = town;
        _year = year;
        Content = content;
        IssuedOn = Day(content.IssuedOn, year - 1);
        Plan = new QmsPlan(town.Unit("ubnd").Id, year, Fill(content.Title), year + content.MoreYears);
    }

    public DemoContent.Plan Content { get; }

    public QmsPlan Plan { get; }

    /// <summary>Late in the year before: an office that starts the year without a plan loses its first weeks.</summary>
    public DateOnly IssuedOn { get; }

    public IReadOnlyList<DemoCell> Cells { get; private set; } = [];

    /// <summary>Files of evidence by the row's place, for example “II.3”.</summary>
    public IEnumerable<DemoContent.Item> Items => Content.Sections.SelectMany(section => section.Items);

    public void Write(ScheduleReader reader) => Must(Plan.Revise(
        new PlanContent(Header(), [.. Content.Sections.Select(Section)])
        {
            Milestones = [.. Content.Milestones.Select(milestone => new MilestoneContent(Guid.CreateVersion7())
            {
                Words = Fill(milestone.Words), Due = new DateOnly(_year + milestone.Year, 12, 31), Measure = milestone.Measure, Target = milestone.Target,
            })],
        }, reader));

    /// <summary>Issues the plan and gives every unit its part.</summary>
    public void Issue()
    {
        Must(Plan.Issue(Content.Number, IssuedOn));
        var items = Plan.Items.Zip(Content.Sections.SelectMany(section => section.Items.Select(item => (Place: PlaceOf(section, item), Item: item))))
            .ToDictionary(pair => pair.First.Id, pair => pair.Second);
        Cells = [.. FanOut.Align(Plan, [], _town.Units).Added.Select(assignment =>
            new DemoCell(this, assignment, items[assignment.WorkItemId].Place, items[assignment.WorkItemId].Item, _town))];
    }

    public DateOnly Day(string monthAndDay, int? year = null) =>
        DateOnly.ParseExact($"{year ?? _year}-{monthAndDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <exception cref="InvalidOperationException">The story breaks a rule of the plan: a bug of the demonstration.</exception>
    public static void Must(Ruling ruling)
    {
        if (!ruling.IsAllowed)
            throw new InvalidOperationException($"The demonstration breaks the rule {ruling.Refusal!.Code}.");
    }

    private PlanHeader Header() => new()
    {
        Place = Content.Place,
        Title = Fill(Content.Title),
        Purpose = Content.Purpose,
        LegalBases = Content.LegalBases,
        Scope = Content.Scope,
        Budget = Content.Budget,
        BudgetSource = Fill(Content.BudgetSource),
        SignerPosition = Content.SignerPosition,
        SignerName = Content.SignerName,
        Recipients = Content.Recipients,
        From = Day(Content.From),
        To = Day(Content.To, _year + Content.MoreYears),
        KickOff = Content.KickOff,
    };

    private SectionContent Section(DemoContent.Section section) =>
        new(Guid.CreateVersion7(), section.Numeral, section.Title, [.. section.Items.Select(Row)]);

    private ItemContent Row(DemoContent.Item item) => new(Guid.CreateVersion7())
    {
        Number = item.Number,
        Content = item.Content,
        LeadWords = item.LeadWords,
        PartnerWords = item.PartnerWords,
        ScheduleWords = Fill(item.Schedule),
        ExpectedProduct = item.Product,
        Remark = item.Remark,
        Parties = [.. item.Lead.Select(code => Party(PartyRole.Lead, code)), .. item.Partner.Select(code => Party(PartyRole.Partner, code))],
    };

    private PartyContent Party(PartyRole role, string code) =>
        _town.IsUnit(code) ? new PartyContent(role, _town.Unit(code).Id, null) : new PartyContent(role, null, _town.Kind(code).Id);

    private string Fill(string words) => Fill(words, _year);

    /// <summary>Puts the years in: {Y} is the running one, {Y+1} the next.</summary>
    public static string Fill(string words, int year) => words.Replace("{Y}", year.ToString(CultureInfo.InvariantCulture))
        .Replace("{Y+1}", (year + 1).ToString(CultureInfo.InvariantCulture)).Replace("{Y+2}", (year + 2).ToString(CultureInfo.InvariantCulture));

    private static string PlaceOf(DemoContent.Section section, DemoContent.Item item) =>
        section.Numeral.Length == 0 ? item.Number : $"{section.Numeral}.{item.Number}";
}
