using IsoIntranet.Features.Audits.Planning;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Audits.Programme;

/// <summary>The programme of the year as a matrix that is edited in place; year, agency and view live in the address.</summary>
public partial class ProgrammePage
{
    private readonly Stack<ProgrammeUndo> _undo = new();
    private ProgrammeView.View? _view;
    private IReadOnlyList<ProgrammeSuggestions.Item>? _suggestions;
    private Outcome<int>? _outcome;
    private bool _forbidden;
    private bool _isCompleting;
    private (int, Guid?)? _read;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    [Inject]
    private ProgrammeExport Export { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "year")]
    private int? Year { get; set; }

    [SupplyParameterFromQuery(Name = "agency")]
    private Guid? AgencyId { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    private string? Shown { get; set; }

    private int ShownYear => Year is >= 2000 and <= 2200 ? Year.Value : Clock.Today.Year;

    private bool ByClause => Shown == "clauses";

    private bool IsEditable => _view is { MayWrite: true, Programme.State: ProgrammeState.Draft };

    protected override async Task OnParametersSetAsync()
    {
        _forbidden = !(await Actor.GetAsync()).MayAnywhere(AuditsRoom.See);
        if (_forbidden || _read == (ShownYear, AgencyId))
            return;
        _read = (ShownYear, AgencyId);
        _undo.Clear();
        (_suggestions, _outcome) = (null, null);
        await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) =>
        signal.RecordType is nameof(AuditProgramme) or nameof(ProgrammeEntry) or nameof(Audit) or nameof(AuditUnit);

    protected override async Task RefreshAsync()
    {
        if (!_forbidden)
            _view = (await Queries.AskAsync(new ProgrammeView.Query(ShownYear, AgencyId))).Value;
        if (_suggestions is not null && _view?.Programme is { } programme)
            _suggestions = (await Queries.AskAsync(new ProgrammeSuggestions.Query(programme.Id))).Value ?? [];
    }

    private void Go(string name, object? value) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, value?.ToString()), replace: true);

    private async Task CreateAsync()
    {
        var outcome = await Commands.RunAsync(new CreateProgramme.Command(_view!.Agency.Id, ShownYear));
        _outcome = outcome.IsDone ? null : outcome.Failure<int>();
        await RefreshAsync();
    }

    /// <summary>A cell was chosen: it is written, or its audit is looked at or planned.</summary>
    private async Task OpenAsync((ProgrammeView.Row Row, int Month) place)
    {
        var cell = place.Row.Cells.FirstOrDefault(one => one.Month == place.Month);
        if (IsEditable)
        {
            await ChangeAsync(() => Dialogs.DoAsync<CellDialog>(place.Row.Name, new()
            {
                [nameof(CellDialog.View)] = _view,
                [nameof(CellDialog.Row)] = place.Row,
                [nameof(CellDialog.Month)] = place.Month,
            }, isWide: true));
        }
        else if (cell?.Audit is { } audit)
        {
            Navigation.NavigateTo($"audits/{audit.Id}");
        }
        else if (cell is not null && _view!.MayPlan)
        {
            await PlanAsync(cell.EntryId);
        }
    }

    private Task SpreadAsync() => ChangeAsync(() => Dialogs.DoAsync<SpreadDialog>(L["Spread"], new() { [nameof(SpreadDialog.View)] = _view }, isWide: true));

    private Task CopyAsync() => RunAsync(programme => new CopyFormerProgramme.Command(programme.Id, programme.Version));

    private async Task SuggestAsync() => _suggestions = _suggestions is null
        ? (await Queries.AskAsync(new ProgrammeSuggestions.Query(_view!.Programme!.Id))).Value ?? [] : null;

    private Task AddAsync(ProgrammeSuggestions.Item item) => AddAsync([item]);

    private Task AddAllAsync() => AddAsync(_suggestions!);

    private Task AddAsync(IReadOnlyList<ProgrammeSuggestions.Item> items) => RunAsync(programme => new ChangeProgramme.Command(
        programme.Id, programme.Version, [.. items.Select(item => new ProgrammeLine(item.UnitId, item.Month, [], null, null))], []));

    private async Task UndoAsync()
    {
        var step = _undo.Pop();
        _outcome = await Commands.RunAsync(new ChangeProgramme.Command(_view!.Programme!.Id, _view.Programme.Version, step.Lines, step.Emptied));
        await RefreshAsync();
    }

    private Task DescribeAsync() => DoAsync<ProgrammeTextDialog>(L["ProgrammeText"]);

    private Task ApproveAsync() => DoAsync<ApproveDialog>(L["Approve"]);

    private Task ReviseAsync() => DoAsync<ReviseDialog>(L["Revise"]);

    private async Task DoAsync<TDialog>(string title) where TDialog : FormDialog
    {
        await Dialogs.DoAsync<TDialog>(title, new() { ["View"] = _view });
        _undo.Clear();
        await RefreshAsync();
    }

    private async Task CompleteAsync(bool isSure)
    {
        _isCompleting = false;
        if (isSure)
            await RunAsync(programme => new CompleteProgramme.Command(programme.Id, programme.Version));
    }

    private async Task PlanAsync(Guid? entryId)
    {
        if (await Dialogs.AskAsync<PlanDialog, PlanAudit.Planned>(L["PlanAudit"], new() { [nameof(PlanDialog.View)] = _view, [nameof(PlanDialog.EntryId)] = entryId }, isWide: true) is { } planned)
            Navigation.NavigateTo($"audits/{planned.Id}/plan");
    }

    private async Task PlanCrossAsync()
    {
        if (await Dialogs.AskAsync<CrossDialog, IReadOnlyList<PlanAudit.Planned>>(L["PlanCross"], new() { [nameof(CrossDialog.View)] = _view }, isWide: true) is { Count: > 0 } planned)
            Navigation.NavigateTo(planned.Count == 1 ? $"audits/{planned[0].Id}/plan" : "audits");
    }

    private Task RunAsync<TCommand>(Func<ProgrammeView.Head, ICommand<TCommand, int>> command) where TCommand : ICommand<TCommand, int> =>
        ChangeAsync(async () => (_outcome = await Commands.RunAsync(command(_view!.Programme!))).IsDone);

    /// <summary>Does something to the cells and remembers how they stood.</summary>
    private async Task ChangeAsync(Func<Task<bool>> change)
    {
        var before = _view!.Rows;
        _outcome = null;
        var isDone = await change();
        await RefreshAsync();
        if (isDone && _view is not null && ProgrammeUndo.Between(before, _view.Rows) is { IsNothing: false } step)
            _undo.Push(step);
    }

    private async Task ExportAsync()
    {
        if (await Export.OfferAsync(_view!) is { } address)
            Navigation.NavigateTo(address, forceLoad: true);
    }
}
