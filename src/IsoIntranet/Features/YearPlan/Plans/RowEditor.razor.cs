using IsoIntranet.Features.YearPlan.Corrections;
using IsoIntranet.Features.YearPlan.Schedules;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>
/// One row of the table in the editor. Draws itself anew only when its own row changed: a keystroke in one of sixty rows must
/// not cost sixty.
/// </summary>
public sealed partial class RowEditor
{
    private ElementReference _content;
    private bool _wasSet;
    private (ItemContent, DateOnly, DateOnly, bool, object?) _drawn;
    private bool _draws;
    private bool _focuses;

    [Parameter, EditorRequired]
    public ItemContent Item { get; set; } = default!;

    [Parameter, EditorRequired]
    public PlanEditing Editing { get; set; } = default!;

    [Parameter, EditorRequired]
    public PartyOptions Options { get; set; } = default!;

    /// <summary>Rows of the higher plan that this one may carry out; none for a plan that stands for itself (R17).</summary>
    [Parameter]
    public IReadOnlyList<PlanText.HigherRow> HigherRows { get; set; } = [];

    /// <summary>The plan's year, for times without one.</summary>
    [Parameter]
    public int Year { get; set; }

    /// <summary>First day of the plan's window.</summary>
    [Parameter]
    public DateOnly From { get; set; }

    /// <summary>Last day of the plan's window.</summary>
    [Parameter]
    public DateOnly To { get; set; }

    /// <summary>Corrections of readings made before, to be offered for the same words.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, KnownCorrections.Known>? Known { get; set; }

    /// <summary>A correction that is to be offered elsewhere, too.</summary>
    [Parameter]
    public EventCallback<ScheduleMeaning> Remembered { get; set; }

    /// <summary>Just made: the cursor goes here.</summary>
    [Parameter]
    public bool IsFocused { get; set; }

    /// <summary>With the row to go on in, where a new one was made.</summary>
    [Parameter]
    public EventCallback<Guid?> Changed { get; set; }

    [Inject]
    private ScheduleReader Reader { get; set; } = default!;

    protected override void OnParametersSet()
    {
        var now = (Item, From, To, IsFocused, (object?)Known);
        var isOther = !ReferenceEquals(_drawn.Item1, Item) || _drawn != now;
        // The first drawing happens without being asked for.
        _draws = isOther && _wasSet;
        _focuses = IsFocused && !_drawn.Item4;
        (_drawn, _wasSet) = (now, true);
    }

    /// <remarks>
    /// Asked once for each new text, and forgotten at once and not when the browser has drawn it: the row must never be drawn
    /// from its former text while a newer one is on its way from the page, or it would put older letters over newer ones.
    /// </remarks>
    protected override bool ShouldRender()
    {
        var draws = _draws;
        _draws = false;
        return draws;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focuses)
            return;
        _focuses = false;
        await _content.FocusAsync();
    }

    private Task Set(string field, Func<ItemContent, ItemContent> change)
    {
        Editing.Item(Item.Id, field, change);
        return Changed.InvokeAsync();
    }

    private Task PickAsync(IReadOnlyList<PartyContent> parties) => Set(nameof(Item.Parties), item => item with { Parties = parties });

    private Task MeanAsync(ScheduleMeaning? meaning) => Set(nameof(Item.Meaning), item => item with { Meaning = meaning });

    /// <summary>How the nearest row above that does not point further up is read, for words that point there.</summary>
    private ScheduleReading? ReadAbove() => Editing.Content.Sections.First(section => section.Items.Any(row => row.Id == Item.Id)).Items
        .TakeWhile(item => item.Id != Item.Id).Reverse()
        .Select(item => Reader.Read(item.ScheduleWords, item.Meaning, Year, From, To)).FirstOrDefault(reading => !reading.PointsAbove);

    private Task Move(int by)
    {
        Editing.Move(Item.Id, by);
        return Changed.InvokeAsync(Item.Id);
    }

    private Task AddBelowAsync()
    {
        var section = Editing.Content.Sections.First(candidate => candidate.Items.Any(item => item.Id == Item.Id));
        return Changed.InvokeAsync(Editing.AddItem(section.Id, Item.Id));
    }

    private Task DuplicateAsync() => Changed.InvokeAsync(Editing.Duplicate(Item.Id));

    private Task DeleteAsync()
    {
        Editing.Delete(Item.Id);
        return Changed.InvokeAsync();
    }

    private Task KeyAsync(KeyboardEventArgs key) => key switch
    {
        { AltKey: true, Key: "ArrowUp" } => Move(-1),
        { AltKey: true, Key: "ArrowDown" } => Move(1),
        { CtrlKey: true, Key: "Enter" } => AddBelowAsync(),
        _ => Task.CompletedTask,
    };
}
