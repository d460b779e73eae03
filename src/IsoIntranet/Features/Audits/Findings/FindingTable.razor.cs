using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>The table of findings.</summary>
public partial class FindingTable
{
    private DataTable<FindingList.Item>? _table;
    private FindingChoices.View _choices = new([], [], [], [], 0);

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <summary>Only this audit's.</summary>
    [Parameter]
    public Guid? AuditId { get; set; }

    /// <summary>Told how many findings are not presented yet, whenever that was read.</summary>
    [Parameter]
    public EventCallback<int> DraftsRead { get; set; }

    [Parameter]
    public RenderFragment? Actions { get; set; }

    [SupplyParameterFromQuery(Name = "grade")]
    private string? Grade { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    private Guid? UnitId { get; set; }

    [SupplyParameterFromQuery(Name = "clause")]
    private string? Clause { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    private int? Year { get; set; }

    [SupplyParameterFromQuery(Name = "auditor")]
    private string? Auditor { get; set; }

    private FindingList.Filter Wanted => new(
        AuditId, AuditWording.Parsed<FindingGrade>(Grade), AuditWording.Parsed<FindingState>(State), UnitId, Clause, Year, Auditor);

    private sealed record Choice(string Name, string Label, string All, string? Value, IEnumerable<(string Value, string Words)> Options);

    private IEnumerable<Choice> Filters
    {
        get
        {
            yield return new("grade", "GradeLabel", "AllGrades", Grade, Enum.GetValues<FindingGrade>().Select(grade => (grade.ToString(), Words.Grade(grade))));
            yield return new("state", "FindingState", "AllStates", State, Enum.GetValues<FindingState>().Select(state => (state.ToString(), Words.State(state))));
            yield return new("unit", "UnitLabel", "AllUnits", UnitId?.ToString(), _choices.Units.Select(unit => (unit.Id.ToString(), unit.Name)));
            yield return new("clause", "ClauseLabel", "AllClauses", Clause, _choices.Clauses.Select(clause => (clause, clause)));
            if (AuditId is null)
                yield return new("year", "YearLabel", "AllYears", Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), _choices.Years.Select(year => ($"{year}", $"{year}")));
            yield return new("auditor", "AuditorLabel", "AllAuditors", Auditor, _choices.Auditors.Select(auditor => (auditor, auditor)));
        }
    }

    protected override Task OnInitializedAsync() => ReadChoicesAsync();

    protected override bool Concerns(Signal signal) => signal.RecordType == nameof(AuditFinding) && (AuditId is null || signal.RootId == AuditId);

    protected override async Task RefreshAsync()
    {
        await ReadChoicesAsync();
        await (_table?.ReloadAsync() ?? Task.CompletedTask);
    }

    private async Task ReadChoicesAsync()
    {
        _choices = (await Queries.AskAsync(new FindingChoices.Query(AuditId))).Value ?? _choices;
        await DraftsRead.InvokeAsync(_choices.Drafts);
    }

    private Task<Outcome<PageOf<FindingList.Item>>> LoadAsync(PageRequest request, CancellationToken cancellationToken) =>
        Queries.AskAsync(new FindingList.Query(request, Wanted), cancellationToken);

    private void Go(string name, ChangeEventArgs change) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = change.Value?.ToString() is { Length: > 0 } value ? value : null, ["page"] = null }), replace: true);
}
