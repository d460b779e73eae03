using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>One action of a review: how far it is, with what evidence, and the buttons of whoever looks.</summary>
public partial class ReviewActionPage
{
    private ReviewActionStory.View? _view;
    private ReviewActionStory.File? _asked;
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

    protected override bool Concerns(Signal signal) => signal.RecordId == Id || signal.RootId == Id || signal.RootId == _view?.Review.Id;

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new ReviewActionStory.Query(Id));
        _missing = outcome.IsDone ? null : outcome.Kind;
        _view = outcome.Value;
    }

    private async Task RunAsync<TCommand, TResult>(ICommand<TCommand, TResult> command)
        where TCommand : ICommand<TCommand, TResult>
    {
        var outcome = await Commands.RunAsync(command);
        _failure = outcome.IsDone ? null : Refusals.Of(outcome);
        await RefreshAsync();
    }

    private Task ReportAsync() => OpenAsync<ReportReviewActionDialog>(L["ReportReviewAction"], new() { [nameof(ReportReviewActionDialog.Action)] = _view!.Action });

    private Task VerifyAsync() => OpenAsync<VerifyReviewActionDialog>(L["VerifyReviewAction"], new() { [nameof(VerifyReviewActionDialog.Action)] = _view!.Action });

    private Task ExtendAsync() => OpenAsync<ReviewExtensionDialog>(L["AskReviewExtension"], new() { [nameof(ReviewExtensionDialog.Action)] = _view!.Action });

    private Task AskAsync(ReviewReason what) => OpenAsync<ReviewActionReasonDialog>(L["Act_" + what], new()
    {
        [nameof(ReviewActionReasonDialog.What)] = what,
        [nameof(ReviewActionReasonDialog.Id)] = Id,
        [nameof(ReviewActionReasonDialog.Version)] = _view!.Action.Version,
    });

    private async Task OpenAsync<TDialog>(string title, Dictionary<string, object?> parameters)
        where TDialog : FormDialog
    {
        await Dialogs.DoAsync<TDialog>(title, parameters);
        _failure = null;
        await RefreshAsync();
    }

    private async Task WithdrawAsync(bool isSure)
    {
        var file = _asked!;
        _asked = null;
        if (isSure)
            await RunAsync(new WithdrawReviewEvidence.Command(Id, _view!.Action.Version, file.Id));
    }

    private static string KindOf(string name) => Path.GetExtension(name).TrimStart('.').ToUpperInvariant() is { Length: > 0 and < 5 } kind ? kind : "…";
}
