using IsoIntranet.Platform.Clock;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Units;

/// <summary>Adds a unit below another one, or keeps the facts of a unit.</summary>
public partial class UnitDialog
{
    private IReadOnlyList<UnitKindList.Row> _kinds = [];
    private IReadOnlyList<UnitChoices.Choice> _choices = [];
    private IReadOnlyList<PersonChoices.Choice> _people = [];
    private string _name = "";
    private string _shortName = "";
    private Guid _kindId;
    private Guid? _parentId;
    private DateOnly _validFrom;
    private UnitStage _stage = UnitStage.Maintain;
    private int _sortOrder;
    private Guid? _leaderId;
    private Guid? _contactId;
    private string? _duties;
    private int _version;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    /// <summary>The unit to keep; none to add one.</summary>
    [Parameter]
    public UnitView.View? Unit { get; set; }

    /// <summary>Where a new unit is offered to stand.</summary>
    [Parameter]
    public Guid? Parent { get; set; }

    [Parameter]
    public bool MayKeepTop { get; set; }

    public override IEnumerable<(string Field, string Label, string? Yours)> Typed =>
    [
        ("Name", L["Name"], _name), ("ShortName", L["ShortName"], _shortName), ("Stage", L["Stage"], _stage.ToString()),
        ("Duties", L["Duties"], _duties), ("LeaderId", L["Leader"], _leaderId?.ToString()), ("ContactId", L["Contact"], _contactId?.ToString()),
    ];

    protected override async Task OnInitializedAsync()
    {
        (_parentId, _validFrom) = (Parent, Clock.Today);
        if (Unit is { } unit)
        {
            (_name, _shortName, _kindId, _stage, _sortOrder, _version) = (unit.Name, unit.ShortName, unit.KindId, unit.Stage, unit.SortOrder, unit.Version);
            (_leaderId, _contactId, _duties) = (unit.Leader?.Id, unit.Contact?.Id, unit.Duties);
            _people = (await Queries.AskAsync(new PersonChoices.Query(Prefer: unit.Id))).Value ?? [];
        }
        else
        {
            _choices = (await Queries.AskAsync(new UnitChoices.Query())).Value ?? [];
        }
        _kinds = (await Queries.AskAsync(new UnitKindList.Query())).Value?.Kinds ?? [];
    }

    protected override void Rebase(int version) => _version = version;

    private async Task SaveAsync() => _ = Unit is { } unit
        ? await RunAsync(new EditUnit.Command(unit.Id, _version, _name, _shortName, _kindId, _stage, _leaderId, _contactId, _duties, _sortOrder))
        : await RunAsync(new AddUnit.Command(_name, _shortName, _kindId, _parentId, _validFrom, _stage, _sortOrder));
}
