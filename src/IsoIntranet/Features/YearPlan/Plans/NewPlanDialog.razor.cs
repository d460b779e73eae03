using IsoIntranet.Features.YearPlan.Years;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Asks for whom and for which years a plan is begun, and what it takes over from a former one (R15, R36).</summary>
public sealed partial class NewPlanDialog(Commands commands, Queries queries, RefusalText refusals, NavigationManager navigation)
{
    private Guid _unit;
    private int _year;
    private int _toYear;
    private string _title = "";
    private bool _titleIsTyped;
    private Guid? _copyOf;
    private NextPlanPreview.View? _preview;
    private CarryChoice? _choice;
    private string? _failure;
    private IReadOnlyDictionary<string, string[]> _errors = new Dictionary<string, string[]>();
    private bool _busy;

    [Parameter, EditorRequired]
    public NewPlanOptions.View Options { get; set; } = default!;

    [Parameter]
    public EventCallback Closed { get; set; }

    protected override void OnInitialized()
    {
        _unit = Options.Units.Count > 0 ? Options.Units[0].Id : default;
        _year = _toYear = Options.Year;
        Suggest();
    }

    private string? Invalid(string field) => _errors.ContainsKey(field) ? "is-invalid" : null;

    private void Suggest()
    {
        if (!_titleIsTyped)
            _title = _toYear > _year ? L["SuggestedLongTitle", _year, _toYear] : L["SuggestedTitle", _year];
    }

    private void Typed(string? title)
    {
        _title = title ?? "";
        _titleIsTyped = true;
    }

    private Task MoveYearAsync()
    {
        if (_toYear < _year)
            _toYear = _year;
        Suggest();
        return PreviewAsync();
    }

    /// <summary>What follows a plan begins when that has ended, unless a later year is meant.</summary>
    private Task ChooseFormerAsync()
    {
        if (Options.Plans.FirstOrDefault(plan => plan.Id == _copyOf) is { } former && former.ToYear >= _year)
            (_year, _toYear) = (former.ToYear + 1, former.ToYear + 1 + _toYear - _year);
        Suggest();
        return PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        _preview = _copyOf is { } former ? (await queries.AskAsync(new NextPlanPreview.Query(former, _year))).Value : null;
        _choice = _preview?.Whole();
    }

    private async Task CreateAsync()
    {
        _busy = true;
        var outcome = await commands.RunAsync(
            new CreatePlan.Command(_unit, _year, _title, _copyOf, _toYear == _year ? null : _toYear, _preview is null ? null : _choice));
        _busy = false;
        _errors = outcome.Errors;
        _failure = outcome.IsDone || outcome.Kind == OutcomeKind.Invalid ? null : refusals.Of(outcome);
        if (outcome.IsDone)
            navigation.NavigateTo($"plans/{outcome.Value}/edit");
    }
}
