using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Jobs;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Administration.Jobs;

/// <summary>Việc chạy nền: every job with its last and its next run, live, and the runs that were.</summary>
public partial class JobsPage
{
    private DataTable<JobRun>? _table;
    private IReadOnlyList<JobList.Row> _jobs = [];
    private Outcome<Nothing>? _outcome;
    private bool _forbidden;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "job")]
    private string? Job { get; set; }

    [SupplyParameterFromQuery(Name = "outcome")]
    private string? OutcomeName { get; set; }

    protected override Task OnInitializedAsync() => ReadAsync();

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(JobRun) or nameof(JobPlan);

    protected override async Task RefreshAsync()
    {
        await ReadAsync();
        if (_table is not null)
            await _table.ReloadAsync();
    }

    private async Task ReadAsync()
    {
        var outcome = await Queries.AskAsync(new JobList.Query());
        _forbidden = outcome.Kind == OutcomeKind.Forbidden;
        _jobs = outcome.Value ?? _jobs;
    }

    private Task<Outcome<PageOf<JobRun>>> LoadAsync(PageRequest page, CancellationToken cancellationToken) =>
        Queries.AskAsync(new JobHistory.Query(page, Job, Enum.TryParse<JobOutcome>(OutcomeName, out var outcome) && Enum.IsDefined(outcome) ? outcome : null), cancellationToken);

    private async Task RunNowAsync(JobList.Row job) => _outcome = await Commands.RunAsync(new RunJobNow.Command(job.Name));

    private async Task MoveAsync(JobList.Row job)
    {
        await Dialogs.DoAsync<MoveJobDialog>(L["MoveOf", Words.Name(job.Name)], new() { [nameof(MoveJobDialog.Row)] = job });
        await ReadAsync();
    }

    private string ResultOf(JobRun run) => run.Outcome == JobOutcome.Running ? "" : run.Error is { } error
        ? run.ReportCode is null ? error : $"{Words.Did(run.ReportCode, run.ReportArguments)} {error}"
        : run.Outcome == JobOutcome.Succeeded ? Words.Did(run.ReportCode, run.ReportArguments) : "";

    private string AddressOf(string name, string? value) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = value, ["page"] = null });

    private void Go(string name, ChangeEventArgs change) =>
        Navigation.NavigateTo(AddressOf(name, change.Value?.ToString() is { Length: > 0 } value ? value : null), replace: true);
}
