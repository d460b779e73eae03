using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Nonconformities.Raising;

/// <summary>Raises a nonconformity by hand; earlier ones of the same clause in the same unit are pointed out while it is written.</summary>
public partial class RaiseDialog
{
    private readonly List<UploadedFile> _files = [];
    private IReadOnlyList<UnitChoices.Choice> _units = [];
    private IReadOnlyList<RepeatsOf.Repeat> _repeats = [];
    private IReadOnlyList<Guid> _clauses = [];
    private Guid? _unitId;
    private NonconformitySource _source = NonconformitySource.ByHand;
    private NonconformityGrade _grade = NonconformityGrade.Minor;
    private string _title = "";
    private string _description = "";
    private string? _procedure;
    private string? _correction;
    private DateOnly _answerDue;
    private int _days = Nonconformity.DefaultEffectivenessDays;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    /// <summary>The unit that is offered.</summary>
    [Parameter]
    public Guid? UnitId { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _answerDue = Clock.Today.AddDays(Nonconformity.DefaultAnswerDays);
        var actor = await Actor.GetAsync();
        _units = [.. ((await Queries.AskAsync(new UnitChoices.Query())).Value ?? []).Where(unit => actor.May(NonconformitiesRoom.Raise, unit.Id))];
        _unitId = UnitId ?? (_units.Count == 1 ? _units[0].Id : null);
    }

    private Task ChooseUnitAsync(Guid? unit)
    {
        _unitId = unit;
        return LookBackAsync();
    }

    private Task ChooseClausesAsync(IReadOnlyList<Guid> clauses)
    {
        _clauses = clauses;
        return LookBackAsync();
    }

    private async Task LookBackAsync() => _repeats = _unitId is { } unit && _clauses.Count > 0
        ? (await Queries.AskAsync(new RepeatsOf.Query(unit, _clauses))).Value ?? []
        : [];

    private async Task SaveAsync()
    {
        // Without a unit there is no command to ask; what else is missing is said along with it.
        if (_unitId is not { } unit)
            Fail(Missing());
        else
            await RunAsync(new RaiseNonconformity.Command(
                new NonconformityFacts(unit, _source, _grade, _title, _description, _clauses, _procedure, _correction, null, _answerDue, _days), FileToKeep.Of(_files)));
    }

    private IEnumerable<(string Name, string Message)> Missing()
    {
        yield return ("UnitId", L["UnitMissing"]);
        if (string.IsNullOrWhiteSpace(_title))
            yield return ("Title", L["TitleMissing"]);
        if (string.IsNullOrWhiteSpace(_description))
            yield return ("Description", L["DescriptionMissing"]);
    }
}
