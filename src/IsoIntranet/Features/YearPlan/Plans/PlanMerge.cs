namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>
/// Puts two writers' texts together: what only one of them changed is taken from that one; where both changed the same row or
/// field, mine stands. Whoever merges is shown the result's difference before saving it.
/// </summary>
public static class PlanMerge
{
    public static PlanContent Of(PlanContent common, PlanContent mine, PlanContent theirs)
    {
        var was = common.Items.ToDictionary(item => item.Id);
        var other = theirs.Items.ToDictionary(item => item.Id);
        var titles = common.Sections.ToDictionary(section => section.Id);
        var theirSections = theirs.Sections.ToDictionary(section => section.Id);
        var sections = mine.Sections
            .Where(section => theirSections.ContainsKey(section.Id) || !titles.ContainsKey(section.Id) || section.Items.Any(Stays))
            .Select(section => Named(section) with { Items = [.. section.Items.Where(Stays).Select(Row)] })
            .Concat(theirs.Sections.Where(section => !titles.ContainsKey(section.Id)).Select(section => section with { Items = [] })).ToList();
        foreach (var (section, added) in theirs.Sections.SelectMany(section => section.Items.Where(item => !was.ContainsKey(item.Id)).Select(item => (section, item))))
        {
            var index = sections.FindIndex(candidate => candidate.Id == section.Id);
            if (index < 0)
                sections.Add(section with { Items = [added] });
            else
                sections[index] = Below(sections[index], added, section);
        }
        return new PlanContent(Header(common.Header, mine.Header, theirs.Header), sections)
        {
            Milestones = Milestones(common.Milestones, mine.Milestones, theirs.Milestones),
            HigherEdition = mine.HigherEdition > (theirs.HigherEdition ?? 0) ? mine.HigherEdition : theirs.HigherEdition,
        };

        bool Stays(ItemContent item) => !was.TryGetValue(item.Id, out var before) || other.ContainsKey(item.Id) || !Same(item, before);

        ItemContent Row(ItemContent item) =>
            was.TryGetValue(item.Id, out var before) && Same(item, before) && other.TryGetValue(item.Id, out var now)
                ? now with { Number = item.Number } : item;

        SectionContent Named(SectionContent section) =>
            titles.TryGetValue(section.Id, out var before) && before.Title == section.Title && theirSections.TryGetValue(section.Id, out var now)
                ? section with { Title = now.Title } : section;

        SectionContent Below(SectionContent section, ItemContent added, SectionContent theirSection)
        {
            var above = theirSection.Items.TakeWhile(item => item.Id != added.Id).LastOrDefault(item => section.Items.Any(row => row.Id == item.Id));
            var items = section.Items.ToList();
            items.Insert(above is null ? 0 : items.FindIndex(row => row.Id == above.Id) + 1, added);
            return section with { Items = items };
        }
    }

    private static List<MilestoneContent> Milestones(
        IReadOnlyList<MilestoneContent> common, IReadOnlyList<MilestoneContent> mine, IReadOnlyList<MilestoneContent> theirs)
    {
        var was = common.ToDictionary(milestone => milestone.Id);
        var other = theirs.ToDictionary(milestone => milestone.Id);
        return
        [
            .. mine.Where(milestone => !was.TryGetValue(milestone.Id, out var before) || other.ContainsKey(milestone.Id) || milestone != before)
                .Select(milestone => was.GetValueOrDefault(milestone.Id) == milestone ? other[milestone.Id] : milestone),
            .. theirs.Where(milestone => !was.ContainsKey(milestone.Id)),
        ];
    }

    private static bool Same(ItemContent one, ItemContent other) =>
        one with { Parties = [], Number = "" } == other with { Parties = [], Number = "" } && one.Parties.SequenceEqual(other.Parties);

    private static PlanHeader Header(PlanHeader was, PlanHeader mine, PlanHeader theirs) => theirs with
    {
        Place = Pick(was, mine, theirs, header => header.Place),
        Title = Pick(was, mine, theirs, header => header.Title),
        Purpose = Pick(was, mine, theirs, header => header.Purpose),
        LegalBases = Pick(was, mine, theirs, header => header.LegalBases),
        Scope = Pick(was, mine, theirs, header => header.Scope),
        Targets = Pick(was, mine, theirs, header => header.Targets),
        Budget = Pick(was, mine, theirs, header => header.Budget),
        BudgetSource = Pick(was, mine, theirs, header => header.BudgetSource),
        SignerPosition = Pick(was, mine, theirs, header => header.SignerPosition),
        SignerName = Pick(was, mine, theirs, header => header.SignerName),
        Recipients = Pick(was, mine, theirs, header => header.Recipients),
        From = Pick(was, mine, theirs, header => header.From),
        To = Pick(was, mine, theirs, header => header.To),
    };

    private static T Pick<T>(PlanHeader was, PlanHeader mine, PlanHeader theirs, Func<PlanHeader, T> field) =>
        EqualityComparer<T>.Default.Equals(field(mine), field(was)) ? field(theirs) : field(mine);
}
