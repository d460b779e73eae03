using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Units;

/// <summary>Chooses the units that become one, and what they become.</summary>
public partial class MergeUnitsDialog
{
    private readonly HashSet<Guid> _chosen = [];
    private readonly NewUnitFields.DraftUnit _draft = new();
    private IReadOnlyList<UnitChoices.Choice> _choices = [];
    private IReadOnlyList<UnitKindList.Row> _kinds = [];
    private string _search = "";
    private bool _isNew = true;
    private Guid? _successorId;
    private DateOnly _on;
    private string? _number;
    private bool _movesPeople = true;

    /// <summary>A unit that is chosen from the start.</summary>
    [Parameter]
    public Guid? First { get; set; }

    private IEnumerable<UnitChoices.Choice> Shown => SearchForm.Of(_search) is { Length: > 0 } wanted
        ? _choices.Where(choice => _chosen.Contains(choice.Id) || SearchForm.Of(choice.Name).Contains(wanted, StringComparison.Ordinal))
        : _choices;

    protected override async Task OnInitializedAsync()
    {
        _on = Clock.Today;
        _choices = [.. ((await Queries.AskAsync(new UnitChoices.Query())).Value ?? []).Where(choice => choice.MayKeep)];
        _kinds = (await Queries.AskAsync(new UnitKindList.Query())).Value?.Kinds ?? [];
        if (First is { } first && _choices.FirstOrDefault(choice => choice.Id == first) is { } chosen)
        {
            _chosen.Add(first);
            _draft.KindId = chosen.KindId;
        }
    }

    private void Toggle(Guid id)
    {
        if (!_chosen.Remove(id))
            _chosen.Add(id);
    }

    private async Task SaveAsync()
    {
        var units = _choices.Where(choice => _chosen.Contains(choice.Id)).ToList();
        var done = await RunAsync(new MergeUnits.Command(
            [.. units.Select(unit => new UnitAt(unit.Id, unit.Version))], _isNew ? null : _successorId,
            _isNew ? _draft.Below(units.FirstOrDefault()?.ParentId) : null, _on, _number, _movesPeople));
        if (!done && Conflict is not null)
            _choices = [.. ((await Queries.AskAsync(new UnitChoices.Query())).Value ?? []).Where(choice => choice.MayKeep)];
    }
}
