using System.Text.Json.Serialization;

namespace IsoIntranet.Features.YearPlan;

/// <summary>A plan's whole text as a value: what the editor works on and what an amendment proposes.</summary>
public sealed record PlanContent(PlanHeader Header, IReadOnlyList<SectionContent> Sections)
{
    /// <summary>Mốc từng năm of a plan over several years (R15), the earliest first.</summary>
    public IReadOnlyList<MilestoneContent> Milestones { get; init; } = [];

    /// <summary>The edition of the higher plan that the text answers to (R17); none for a plan that stands for itself.</summary>
    public int? HigherEdition { get; init; }

    [JsonIgnore]
    public IEnumerable<ItemContent> Items => Sections.SelectMany(section => section.Items);

    /// <summary>
    /// The same text under new identities, as the start of another plan (R36); exemptions of single units and ties to a higher
    /// plan are left behind, for the new plan stands for itself.
    /// </summary>
    public PlanContent Copied() => this with
    {
        HigherEdition = null,
        Milestones = [.. Milestones.Select(milestone => milestone with { Id = Guid.CreateVersion7() })],
        Sections = [.. Sections.Select(section => section with
        {
            Id = Guid.CreateVersion7(),
            Items = [.. section.Items.Select(item => item with
            {
                Id = Guid.CreateVersion7(),
                HigherItemId = null,
                Parties = [.. item.Parties.Where(party => party.Role != PartyRole.Exempt)],
            })],
        })],
    };

    /// <summary>Carries over the units that were added to rows, or taken off them, between two states of the text.</summary>
    internal PlanContent WithAdjustments(PlanContent before, PlanContent after)
    {
        var old = before.Items.ToDictionary(item => item.Id, item => item.Parties);
        var now = after.Items.ToDictionary(item => item.Id, item => item.Parties);
        return this with
        {
            Sections = [.. Sections.Select(section => section with
            {
                Items = [.. section.Items.Select(item =>
                    old.TryGetValue(item.Id, out var was) && now.TryGetValue(item.Id, out var since)
                        ? item with { Parties = [.. item.Parties.Except(was.Except(since)).Union(since.Except(was))] }
                        : item)],
            })],
        };
    }
}

/// <param name="Numeral">I, II …; blank for a table without sections.</param>
public sealed record SectionContent(Guid Id, string Numeral, string Title, IReadOnlyList<ItemContent> Items);

/// <summary>A row of the progress table (R18), in the official's own words.</summary>
public sealed record ItemContent(Guid Id)
{
    /// <summary>TT: restarts in every section (R19).</summary>
    public string Number { get; init; } = "";

    /// <summary>Nội dung công việc.</summary>
    public string Content { get; init; } = "";

    /// <summary>Cơ quan chủ trì, as written.</summary>
    public string LeadWords { get; init; } = "";

    /// <summary>Cơ quan phối hợp, as written.</summary>
    public string PartnerWords { get; init; } = "";

    /// <summary>Whom the words mean.</summary>
    public IReadOnlyList<PartyContent> Parties { get; init; } = [];

    /// <summary>Thời gian thực hiện, as written.</summary>
    public string ScheduleWords { get; init; } = "";

    /// <summary>What an official said that these words mean; goes before the reader while they stay the same words.</summary>
    public Schedules.ScheduleMeaning? Meaning { get; init; }

    /// <summary>Kết quả, sản phẩm.</summary>
    public string ExpectedProduct { get; init; } = "";

    public string Remark { get; init; } = "";

    /// <summary>The row of the higher plan that this one carries out (R17).</summary>
    public Guid? HigherItemId { get; init; }
}

/// <summary>One unit, or every unit of a kind, in its part in an item.</summary>
public sealed record PartyContent(PartyRole Role, Guid? UnitId, Guid? KindId);

public enum PartyRole
{
    /// <summary>Chủ trì: gets an assignment.</summary>
    Lead,

    /// <summary>Phối hợp: is shown, reports nothing.</summary>
    Partner,

    /// <summary>Taken out of a kind that leads, for example a commune that the work does not concern.</summary>
    Exempt,
}
