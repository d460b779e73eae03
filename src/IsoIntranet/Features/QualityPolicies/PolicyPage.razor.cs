using System.Globalization;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Radzen;

namespace IsoIntranet.Features.QualityPolicies;

/// <summary>The policy as it is posted, who has read it, and its editions.</summary>
public partial class PolicyPage
{
    private PolicyView.View? _view;
    private OutcomeKind _failure;
    private string? _message;
    private bool _deleting;
    private (bool Read, Guid? Id) _shown;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    /// <summary>The edition; the one that holds for the viewer where none.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == (true, Id))
            return;
        (_shown, _message) = ((true, Id), null);
        await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(QualityPolicy) or nameof(PolicyReading) or nameof(Person);

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new PolicyView.Query(Id));
        (_failure, _view) = (outcome.Kind, outcome.Value);
    }

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "–";

    private static string Share(int read, int people) => (people == 0 ? 0 : 100 * read / people).ToString(CultureInfo.InvariantCulture);

    private async Task PrintAsync() => await Js.InvokeVoidAsync("print");

    private async Task ReadAsync()
    {
        var outcome = await Commands.RunAsync(new ReadPolicy.Command(_view!.Policy!.Id));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        await RefreshAsync();
    }

    private async Task BeginAsync(Guid owner)
    {
        var outcome = await Commands.RunAsync(new DraftPolicy.Command(owner));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        if (outcome.IsDone)
            Navigation.NavigateTo($"policy/{outcome.Value}/edit");
    }

    private async Task PublishAsync()
    {
        await Dialogs.DoAsync<PublishPolicyDialog>(L["Publish"], new() { [nameof(PublishPolicyDialog.Policy)] = _view!.Policy });
        await RefreshAsync();
    }

    private async Task DeleteAsync(bool goAhead)
    {
        _deleting = false;
        if (!goAhead)
            return;
        var outcome = await Commands.RunAsync(new DeleteDraftPolicy.Command(_view!.Policy!.Id, _view.Policy.Version));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        if (outcome.IsDone)
            Navigation.NavigateTo("policy");
    }
}
