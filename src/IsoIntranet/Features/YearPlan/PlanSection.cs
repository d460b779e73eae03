using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.YearPlan;

/// <summary>A part of the progress table with numbering of its own (R19).</summary>
public sealed class PlanSection : Record
{
    private readonly List<WorkItem> _items = [];

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

    /// <summary>Taken out by an amendment.</summary>
    public bool IsRemoved { get; private set; }

    public IReadOnlyList<WorkItem> Items => _items;

    public override Guid RootId => PlanId;

    internal SectionContent Content() =>
        new(Id, Numeral, Title, [.. _items.Where(item => !item.IsRemoved).OrderBy(item => item.SortOrder).Select(item => item.Content())]);

    /// <summary>Taken out by an amendment; its rows that went elsewhere were released before.</summary>
    internal void Remove() => IsRemoved = true;

    /// <summary>Lets go of rows that go to another section or are forgotten; what stays without being wanted is struck out.</summary>
    internal void Release(Predicate<WorkItem> leaves)
    {
        _items.RemoveAll(leaves);
        foreach (var item in _items)
            item.Remove();
    }

    internal void Apply(SectionContent wanted, int order, Dictionary<Guid, WorkItem> known, Action<WorkItem> read)
    {
        Numeral = wanted.Numeral.Trim();
        Title = wanted.Title.Trim();
        SortOrder = order;
        IsRemoved = false;
        var place = 0;
        foreach (var row in wanted.Items)
        {
            var item = known.GetValueOrDefault(row.Id) ?? new WorkItem(PlanId, row.Id);
            _items.Add(item);
            item.Apply(row, Id, ++place);
            read(item);
        }
    }
}
