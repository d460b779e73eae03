using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Radzen;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>A list of the library, and its editor. Nothing typed is lost: what somebody else saves meanwhile is shown beside it.</summary>
public partial class ChecklistPage
{
    private ChecklistDetails.View? _view;
    private ChecklistEditing? _editing;
    private ChecklistEditing.Row? _open;
    private ChecklistEditing.Row? _dragged;
    private ChecklistEditing.Row? _over;
    private IReadOnlyDictionary<Guid, string> _clauses = new Dictionary<Guid, string>();
    private OutcomeKind? _missing;
    private Conflict? _conflict;
    private string? _failure;
    private string? _told;
    private string? _leavingTo;
    private Guid? _read;
    private int _version;
    private bool _busy;
    private bool _saved;
    private bool _stale;
    private bool _mayPlan;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [Inject]
    private ListExporter Exporter { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    private bool MayWrite => _view is { MayKeep: true, IsRetired: false, IsBrought: false };

    private IReadOnlyList<ConflictField> ConflictFields
    {
        get
        {
            var theirs = _conflict!.Changes.SelectMany(change => change.Fields).GroupBy(pair => pair.Key).ToDictionary(pairs => pairs.Key, pairs => pairs.Last().Value.After);
            return
            [
                new(L["CkTitle"], _editing!.Title, theirs.GetValueOrDefault("Title", _view!.Title)),
                new(L["CkDescription"], _editing.Description, theirs.GetValueOrDefault("Description", _view!.Description)),
                new(L["CkEdition"], $"{_view!.Edition} +", theirs.GetValueOrDefault("Edition")),
            ];
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_read == Id)
            return;
        (_read, _editing) = (Id, null);
        _mayPlan = (await Actor.GetAsync()).MayAnywhere(AuditsRoom.Plan);
        _clauses = ((await Queries.AskAsync(new ClauseChoices.Query())).Value ?? []).ToDictionary(clause => clause.Id, clause => clause.Number);
        await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RecordId == Id;

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new ChecklistDetails.Query(Id));
        _missing = outcome.IsDone ? null : outcome.Kind;
        if (outcome.Value is not { } view)
            return;
        // What is being written stays; whose version it was written against is known at the saving.
        _stale = _editing is { IsChanged: true } && view.Version != _version;
        if (_stale)
            return;
        var fresh = _editing is null || view.Version != _version;
        (_view, _version) = (view, view.Version);
        _clauses = _clauses.Concat(view.Lines.Where(line => line.Clause is not null).Select(line => KeyValuePair.Create(line.Content.ClauseId!.Value, line.Clause!)))
            .DistinctBy(pair => pair.Key).ToDictionary();
        if (fresh)
            (_editing, _open) = (new ChecklistEditing(view), null);
    }

    private async Task SaveAsync()
    {
        _busy = true;
        var outcome = await Commands.RunAsync(new WriteChecklist.Command(Id, _version, _editing!.Title, _editing.Description, _editing.Lines));
        _busy = false;
        _conflict = outcome.Conflict;
        // The next try goes against what stands now, which the writer has then seen.
        _version = outcome.Conflict?.CurrentVersion ?? _version;
        _failure = outcome.Kind switch
        {
            OutcomeKind.Done or OutcomeKind.Conflict => null,
            OutcomeKind.Invalid => string.Join(' ', outcome.Errors.SelectMany(error => error.Value).Distinct()),
            _ => Refusals.Of(outcome),
        };
        if (!outcome.IsDone)
            return;
        (_saved, _stale) = (true, false);
        _editing.Saved();
        await RefreshAsync();
    }

    private Task TakeTheirsAsync()
    {
        (_editing, _conflict, _stale, _failure) = (null, null, false, null);
        return RefreshAsync();
    }

    private void Toggle(ChecklistEditing.Row row) => _open = _open == row ? null : row;

    private void AddOwn() => _open = _editing!.AddOwn();

    private void Move(ChecklistEditing.Row row, int place)
    {
        var before = _editing!.Rows.Index().First(one => one.Item == row).Index;
        if (_editing.Move(row, place))
            _told = L["CkMoved", before + 1, place + 1];
    }

    private void Drop(int place)
    {
        if (_dragged is { } dragged)
            Move(dragged, place);
        (_dragged, _over) = (null, null);
    }

    private async Task AddFromAsync()
    {
        var taken = await Dialogs.AskAsync<SourcesDialog, IReadOnlyList<QuestionContent>>(L["CkAddFrom"], new()
        {
            [nameof(SourcesDialog.AgencyId)] = _view!.AgencyId!.Value,
            [nameof(SourcesDialog.Except)] = Id,
            [nameof(SourcesDialog.Known)] = _editing!.Rows.Select(row => AuditQuestion.KeyOf(row.Content.Text)).ToHashSet(),
        }, isWide: true);
        if (taken is not null)
            _editing.Add(taken);
    }

    private async Task CopyAsync()
    {
        var made = await Dialogs.AskAsync<NewChecklistDialog, Guid>(L["CkCopyOf", _view!.Title], new()
        {
            [nameof(NewChecklistDialog.CopyOf)] = Id,
            [nameof(NewChecklistDialog.Title)] = L["CkCopyTitle", _view.Title].Value,
            [nameof(NewChecklistDialog.Description)] = _view.Description,
        });
        if (made != Guid.Empty)
            Navigation.NavigateTo($"audits/checklists/{made}");
    }

    private async Task ExportAsync()
    {
        IReadOnlyList<XlsxColumn> columns =
            [new(L["CkQuestion"], Width: 80), new(L["CkClause"], Width: 12), new(L["CkReference"], Width: 30), new(L["CkGuidance"], Width: 60), new(L["CkOrigin"], Width: 24)];
        var lines = new PageOf<ChecklistDetails.Line>([.. _view!.Lines], _view.Lines.Count);
        var outcome = await Exporter.ExportAsync(_view.Title, "danh-muc-cau-hoi", columns,
            line => [line.Content.Text, line.Clause, line.Content.Reference, line.Content.Guidance, L["Origin_" + line.Content.Origin].Value],
            (request, _) => Task.FromResult(Outcome<PageOf<ChecklistDetails.Line>>.Done(request.Skip == 0 ? lines : new([], lines.Total))), new PageRequest());
        _failure = outcome.IsDone ? null : Refusals.Of(outcome);
        if (outcome.IsDone)
            Navigation.NavigateTo(outcome.Value, forceLoad: true);
    }

    private void BeforeLeavingAsync(LocationChangingContext leaving)
    {
        if (_editing is not { IsChanged: true } || _leavingTo == leaving.TargetLocation)
            return;
        leaving.PreventNavigation();
        _leavingTo = leaving.TargetLocation;
        StateHasChanged();
    }

    private void Leave(bool agreed)
    {
        if (agreed && _leavingTo is { } to)
            Navigation.NavigateTo(to);
        else
            _leavingTo = null;
    }
}
