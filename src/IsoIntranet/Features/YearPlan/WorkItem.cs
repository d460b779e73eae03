using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.YearPlan;

/// <summary>
/// Nội dung công việc: one row of the plan. The words are kept as written; beside them stands how they are read.
/// </summary>
public sealed class WorkItem : Record
{
    private readonly List<WorkItemParty> _parties = [];

    private WorkItem() { }

    internal WorkItem(Guid planId, Guid id)
    {
        PlanId = planId;
        Id = id;
    }

    public Guid PlanId { get; private set; }

    public Guid SectionId { get; private set; }

    public string Number { get; private set; } = "";

    /// <summary>Nội dung công việc.</summary>
    public string Text { get; private set; } = "";

    public string LeadWords { get; private set; } = "";

    public string PartnerWords { get; private set; } = "";

    public string ScheduleWords { get; private set; } = "";

    /// <summary>What an official said that the words mean; none where the reader is relied on.</summary>
    public ScheduleMeaning? ScheduleMeaning { get; private set; }

    /// <summary>What the schedule's words mean.</summary>
    public ScheduleReading? Schedule { get; private set; }

    /// <summary>Kết quả: completion needs it as evidence (R27) where it is not blank.</summary>
    public string ExpectedProduct { get; private set; } = "";

    public string Remark { get; private set; } = "";

    /// <summary>The row of the higher plan that this one carries out (R17).</summary>
    public Guid? HigherItemId { get; private set; }

    public int SortOrder { get; private set; }

    /// <summary>Taken out by an amendment; what was reported on it stays.</summary>
    public bool IsRemoved { get; private set; }

    public string SearchText { get; private set; } = "";

    public IReadOnlyList<WorkItemParty> Parties => _parties;

    public override Guid RootId => PlanId;

    public ItemContent Content() => new(Id)
    {
        Number = Number,
        Content = Text,
        LeadWords = LeadWords,
        PartnerWords = PartnerWords,
        ScheduleWords = ScheduleWords,
        Meaning = ScheduleMeaning,
        ExpectedProduct = ExpectedProduct,
        Remark = Remark,
        HigherItemId = HigherItemId,
        Parties = [.. _parties.OrderBy(party => party.Role).ThenBy(party => party.SortOrder)
            .Select(party => new PartyContent(party.Role, party.UnitId, party.KindId))],
    };

    internal void Apply(ItemContent row, Guid sectionId, int order)
    {
        IsRemoved = false;
        SectionId = sectionId;
        SortOrder = order;
        Number = row.Number.Trim();
        Text = row.Content.Trim();
        LeadWords = row.LeadWords.Trim();
        PartnerWords = row.PartnerWords.Trim();
        ScheduleWords = row.ScheduleWords;
        // What was said of other words says nothing of these.
        ScheduleMeaning = row.Meaning?.Fits(row.ScheduleWords) == true ? row.Meaning : null;
        ExpectedProduct = row.ExpectedProduct.Trim();
        Remark = row.Remark.Trim();
        HigherItemId = row.HigherItemId;
        SearchText = SearchForm.Of($"{Number} {Text} {ExpectedProduct}");
        _parties.RemoveAll(party => !row.Parties.Contains(new PartyContent(party.Role, party.UnitId, party.KindId)));
        var place = 0;
        foreach (var wanted in row.Parties.Distinct())
        {
            var party = _parties.Find(known => known.Role == wanted.Role && known.UnitId == wanted.UnitId && known.KindId == wanted.KindId);
            if (party is null)
                _parties.Add(party = new WorkItemParty(PlanId, Id, wanted));
            party.SortOrder = ++place;
        }
    }

    internal void Remove() => IsRemoved = true;

    /// <summary>Makes a unit lead; one that a kind brings along anyway only has its exemption lifted.</summary>
    internal void Assign(Guid unitId, bool ledByKind)
    {
        _parties.RemoveAll(party => party.UnitId == unitId && party.Role == PartyRole.Exempt);
        if (!ledByKind && !_parties.Exists(party => party.UnitId == unitId && party.Role == PartyRole.Lead))
            Add(PartyRole.Lead, unitId);
    }

    internal void Unassign(Guid unitId, bool ledByKind)
    {
        _parties.RemoveAll(party => party.UnitId == unitId && party.Role == PartyRole.Lead);
        if (ledByKind && !_parties.Exists(party => party.UnitId == unitId && party.Role == PartyRole.Exempt))
            Add(PartyRole.Exempt, unitId);
    }

    private void Add(PartyRole role, Guid unitId) =>
        _parties.Add(new WorkItemParty(PlanId, Id, new PartyContent(role, unitId, null)) { SortOrder = _parties.Count + 1 });

    internal void Read(ScheduleReader reader, int planYear, DateOnly from, DateOnly to) =>
        Schedule = reader.Read(ScheduleWords, ScheduleMeaning, planYear, from, to);
}

/// <summary>A unit, or all units of a kind, in its part in a work item.</summary>
public sealed class WorkItemParty : Record
{
    private WorkItemParty() { }

    internal WorkItemParty(Guid planId, Guid workItemId, PartyContent content)
    {
        PlanId = planId;
        WorkItemId = workItemId;
        Role = content.Role;
        UnitId = content.UnitId;
        KindId = content.KindId;
    }

    public Guid PlanId { get; private set; }

    public Guid WorkItemId { get; private set; }

    public PartyRole Role { get; private set; }

    public Guid? UnitId { get; private set; }

    public Guid? KindId { get; private set; }

    public int SortOrder { get; internal set; }

    public override Guid RootId => PlanId;
}
