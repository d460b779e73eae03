using System.Globalization;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>
/// The editor's work on a plan's text: every change makes a new text and the former one can be had back. Numbers follow from
/// places and restart in every section (R19).
/// </summary>
public sealed class PlanEditing
{
    private readonly Stack<PlanContent> _former = new();
    private string? _lastField;

    public PlanEditing(PlanContent saved)
    {
        Saved = saved;
        Content = saved;
    }

    public PlanContent Content { get; private set; }

    /// <summary>What lies in the database, as far as this editor knows.</summary>
    public PlanContent Saved { get; private set; }

    public bool IsChanged => !ReferenceEquals(Content, Saved);

    public bool MayUndo => _former.Count > 0;

    public void Undo()
    {
        if (!_former.TryPop(out var former))
            return;
        Content = former;
        _lastField = null;
    }

    /// <summary>The text was saved, or somebody else's text is known to lie in the database now.</summary>
    public void IsSavedAs(PlanContent saved)
    {
        Saved = saved;
        _lastField = null;
    }

    /// <summary>Puts another text in place of the present one, which can be had back.</summary>
    public void Replace(PlanContent content) => Do(content, null);

    public void Header(string field, Func<PlanHeader, PlanHeader> change) =>
        Do(Content with { Header = change(Content.Header) }, field);

    public void Milestones(string field, Func<IReadOnlyList<MilestoneContent>, IReadOnlyList<MilestoneContent>> change) =>
        Do(Content with { Milestones = change(Content.Milestones) }, field);

    public void Section(Guid id, string field, Func<SectionContent, SectionContent> change) =>
        Do(Each(section => section.Id == id ? change(section) : section), $"{id}.{field}");

    public void Item(Guid id, string field, Func<ItemContent, ItemContent> change) => Do(
        Each(section => section.Items.Any(item => item.Id == id)
            ? section with { Items = [.. section.Items.Select(item => item.Id == id ? change(item) : item)] } : section),
        $"{id}.{field}");

    /// <returns>The new section's first row.</returns>
    public Guid AddSection()
    {
        var row = new ItemContent(Guid.CreateVersion7());
        Arrange([.. Content.Sections, new SectionContent(Guid.CreateVersion7(), "", "", [row])]);
        return row.Id;
    }

    /// <param name="after">The row below which it goes; none for the end of the section.</param>
    public Guid AddItem(Guid sectionId, Guid? after = null) => Insert(sectionId, after, new ItemContent(Guid.CreateVersion7()));

    /// <summary>The same words and parties once more, below, as a row of its own.</summary>
    public Guid Duplicate(Guid id)
    {
        var (section, item, _) = Find(id);
        return Insert(section.Id, id, item with { Id = Guid.CreateVersion7() });
    }

    public void Delete(Guid id) =>
        Arrange([.. Content.Sections.Select(section => section with { Items = [.. section.Items.Where(item => item.Id != id)] })]);

    public void DeleteSection(Guid id) => Arrange([.. Content.Sections.Where(section => section.Id != id)]);

    public bool MayMove(Guid id, int by)
    {
        var (section, _, place) = Find(id);
        var index = IndexOf(section.Id);
        return place + by >= 0 && place + by < section.Items.Count || index + by >= 0 && index + by < Content.Sections.Count;
    }

    /// <summary>One place up or down; beyond the section's edge it goes to the neighbouring section.</summary>
    /// <param name="by">-1 or 1.</param>
    public void Move(Guid id, int by)
    {
        if (!MayMove(id, by))
            return;
        var (section, item, place) = Find(id);
        var sections = Content.Sections.ToList();
        var index = IndexOf(section.Id);
        var items = section.Items.ToList();
        items.RemoveAt(place);
        if (place + by >= 0 && place + by <= items.Count)
        {
            items.Insert(place + by, item);
            sections[index] = section with { Items = items };
        }
        else
        {
            var other = sections[index + by];
            sections[index] = section with { Items = items };
            sections[index + by] = other with { Items = by < 0 ? [.. other.Items, item] : [item, .. other.Items] };
        }
        Arrange(sections);
    }

    public void MoveSection(Guid id, int by)
    {
        var sections = Content.Sections.ToList();
        var (from, to) = (IndexOf(id), IndexOf(id) + by);
        if (to < 0 || to >= sections.Count)
            return;
        (sections[from], sections[to]) = (sections[to], sections[from]);
        Arrange(sections);
    }

    private Guid Insert(Guid sectionId, Guid? after, ItemContent row)
    {
        Arrange([.. Content.Sections.Select(section =>
        {
            if (section.Id != sectionId)
                return section;
            var items = section.Items.ToList();
            var place = after is { } above ? items.FindIndex(item => item.Id == above) + 1 : items.Count;
            items.Insert(place, row);
            return section with { Items = items };
        })]);
        return row.Id;
    }

    private PlanContent Each(Func<SectionContent, SectionContent> change) => Content with { Sections = [.. Content.Sections.Select(change)] };

    private (SectionContent Section, ItemContent Item, int Place) Find(Guid id)
    {
        var section = Content.Sections.First(candidate => candidate.Items.Any(item => item.Id == id));
        var place = section.Items.TakeWhile(item => item.Id != id).Count();
        return (section, section.Items[place], place);
    }

    private int IndexOf(Guid sectionId) => Content.Sections.TakeWhile(section => section.Id != sectionId).Count();

    private void Arrange(IReadOnlyList<SectionContent> sections) => Do(Content with { Sections = Numbered(sections) }, null);

    private static List<SectionContent> Numbered(IReadOnlyList<SectionContent> sections) =>
        [.. sections.Select((section, index) => section with
        {
            Numeral = sections.Count > 1 || section.Numeral.Length > 0 ? RomanNumeral.Of(index + 1) : "",
            Items = [.. section.Items.Select((item, place) =>
                item.Number == Number(place) ? item : item with { Number = Number(place) })],
        })];

    private static string Number(int place) => (place + 1).ToString(CultureInfo.InvariantCulture);

    /// <param name="field">Typing on in one field is one step to undo.</param>
    private void Do(PlanContent content, string? field)
    {
        if (field is null || field != _lastField)
            _former.Push(Content);
        _lastField = field;
        Content = content;
    }
}
