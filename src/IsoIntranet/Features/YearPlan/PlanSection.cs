using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.YearPlan;

/// <summary>A part of the progress table with numbering of its own (R19).</summary>
public sealed class PlanSection : Record
{
    private readonly List<WorkItem> items = [];

    private PlanSection() { }

    internal PlanSection(Guid planId, Guid id)
    {
        PlanId = planId;
        Id = id;
    }

    public Guid PlanId { get; private set; }

    public string Numeral { get; private set; } = "";

    public string Title { get; private set; } = "";

    public int SortOrder { get; private set; }

    public IReadOnlyList<WorkItem> Items => items;

    public override Guid RootId => PlanId;

    internal SectionContent Content() =>
        new(Id, Numeral, Title, [.. items.OrderBy(item => item.SortOrder).Select(item => item.Content())]);

    internal void Apply(SectionContent wanted, int order, Dictionary<Guid, WorkItem> known, Action<WorkItem> read)
    {
        Numeral = wanted.Numeral.Trim();
        Title = wanted.Title.Trim();
        SortOrder = order;
        items.RemoveAll(item => wanted.Items.All(row => row.Id != item.Id));
        var place = 0;
        foreach (var row in wanted.Items)
        {
            var item = known.GetValueOrDefault(row.Id) ?? new WorkItem(PlanId, row.Id);
            if (!items.Contains(item))
                items.Add(item);
            item.Apply(row, Id, ++place);
            read(item);
        }
    }
}
