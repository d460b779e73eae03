using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>The library of checklists.</summary>
public partial class ChecklistsPage
{
    private DataTable<ChecklistList.Item>? _table;
    private ChecklistList.Item? _retiring;
    private string? _failure;
    private bool _forbidden;
    private bool _mayPlan;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "origin")]
    private string? Origin { get; set; }

    [SupplyParameterFromQuery(Name = "retired")]
    private bool Retired { get; set; }

    private ChecklistList.Filter Wanted => new(
        Enum.TryParse<QuestionOrigin>(Origin, out var origin) && Enum.IsDefined(origin) ? origin : null, Retired);

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actor.GetAsync();
        _forbidden = !actor.MayAnywhere(AuditsRoom.Library);
        _mayPlan = actor.MayAnywhere(AuditsRoom.Plan);
    }

    protected override bool Concerns(Signal signal) => signal.RecordType == nameof(Checklist);

    protected override Task RefreshAsync() => _table?.ReloadAsync() ?? Task.CompletedTask;

    private Task<Outcome<PageOf<ChecklistList.Item>>> LoadAsync(PageRequest request, CancellationToken cancellationToken) =>
        Queries.AskAsync(new ChecklistList.Query(request, Wanted), cancellationToken);

    private void Go(string name, object? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = value is "" ? null : value, ["page"] = null }), replace: true);

    private async Task MakeAsync(ChecklistList.Item? copyOf)
    {
        var title = copyOf is null ? L["CkNew"] : L["CkCopyOf", copyOf.Title];
        var made = await Dialogs.AskAsync<NewChecklistDialog, Guid>(title, new()
        {
            [nameof(NewChecklistDialog.CopyOf)] = copyOf?.Id,
            [nameof(NewChecklistDialog.Title)] = copyOf is null ? "" : L["CkCopyTitle", copyOf.Title].Value,
            [nameof(NewChecklistDialog.Description)] = copyOf?.Description,
        });
        if (made != Guid.Empty)
            Navigation.NavigateTo($"audits/checklists/{made}");
    }

    private Task AskAsync(ChecklistList.Item list)
    {
        if (list.IsRetired)
            return RunAsync(list, false);
        _retiring = list;
        return Task.CompletedTask;
    }

    private async Task AnswerAsync(bool agreed)
    {
        var list = _retiring;
        _retiring = null;
        if (agreed && list is not null)
            await RunAsync(list, true);
    }

    private async Task RunAsync(ChecklistList.Item list, bool isRetired)
    {
        var outcome = await Commands.RunAsync(new RetireChecklist.Command(list.Id, list.Version, isRetired));
        _failure = outcome.IsDone ? null : Refusals.Of(outcome);
        await RefreshAsync();
    }
}
