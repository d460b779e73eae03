using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.ManagementReviews.Inputs;

/// <summary>One input of a review: what the rooms know, what the owner and the units say, and what changed since it was frozen.</summary>
public partial class InputPage
{
    private InputStory.View? _view;
    private OutcomeKind? _missing;
    private string? _failure;
    private Guid? _read;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    /// <summary>The review's.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Parameter]
    public Guid InputId { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_read == InputId)
            return;
        _read = InputId;
        await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RootId == Id || _view?.Parts.Any(part => part.Contribution?.Id == signal.RootId) == true;

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new InputStory.Query(Id, InputId));
        _missing = outcome.IsDone ? null : outcome.Kind;
        _view = outcome.Value;
    }

    /// <summary>Runs what needs no words, and says why where it was refused.</summary>
    public async Task<bool> RunAsync<TCommand, TResult>(ICommand<TCommand, TResult> command)
        where TCommand : ICommand<TCommand, TResult>
    {
        var outcome = await Commands.RunAsync(command);
        await ShowAsync(outcome.IsDone ? null : Refusals.Of(outcome));
        return outcome.IsDone;
    }

    /// <summary>Opens a dialog about the input.</summary>
    public async Task OpenAsync<TDialog>(string title, Dictionary<string, object?> parameters, bool isWide = false)
        where TDialog : FormDialog
    {
        await Dialogs.DoAsync<TDialog>(title, parameters, isWide);
        await ShowAsync(null);
    }

    private ReviewInput? Neighbour(int by) => _view?.Items.FirstOrDefault(item => item.Place == _view.Input.Place + by);

    private async Task ShowAsync(string? failure)
    {
        _failure = failure;
        await RefreshAsync();
        StateHasChanged();
    }
}
