using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.ManagementReviews.Story;

/// <summary>A review's record: where it stands, what comes next for whoever looks, its agenda and its people.</summary>
public partial class ReviewPage
{
    private ReviewStory.View? _view;
    private OutcomeKind? _missing;
    private string? _failure;
    private Guid? _read;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_read == Id)
            return;
        _read = Id;
        await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RootId == Id;

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new ReviewStory.Query(Id));
        _missing = outcome.IsDone ? null : outcome.Kind;
        _view = outcome.Value;
    }

    /// <summary>Runs what needs no words, and says why where it was refused.</summary>
    public async Task RunAsync<TCommand, TResult>(ICommand<TCommand, TResult> command)
        where TCommand : ICommand<TCommand, TResult>
    {
        var outcome = await Commands.RunAsync(command);
        await ShowAsync(outcome.IsDone ? null : Refusals.Of(outcome));
    }

    /// <summary>Opens a dialog about the review.</summary>
    public async Task OpenAsync<TDialog>(string title, Dictionary<string, object?> parameters, bool isWide = false)
        where TDialog : FormDialog
    {
        await Dialogs.DoAsync<TDialog>(title, parameters, isWide);
        await ShowAsync(null);
    }

    private async Task ShowAsync(string? failure)
    {
        _failure = failure;
        await RefreshAsync();
        StateHasChanged();
    }
}
