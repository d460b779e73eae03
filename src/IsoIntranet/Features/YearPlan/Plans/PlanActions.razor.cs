using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>The buttons of a plan's page, each with the question it asks first.</summary>
public sealed partial class PlanActions
{
    private const string Address = "plans";

    private Act? _open;

    private enum Act
    {
        Submit,
        TakeBack,
        Delete,
        Issue,
        Cancel,
        Close,
        KickOff,
        Amend,
    }

    [Parameter, EditorRequired]
    public PlanDetails.View Plan { get; set; } = default!;

    /// <summary>Something was done; the page reads again.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    private Commands Commands { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private async Task<string?> RunAsync<TCommand>(ICommand<TCommand, int> command, string? then = null)
        where TCommand : ICommand<TCommand, int>
    {
        var outcome = await Commands.RunAsync(command);
        if (!outcome.IsDone)
            return Refusals.Of(outcome);
        if (then is null)
            await DoneAsync();
        else
            Navigation.NavigateTo(then);
        return null;
    }

    private async Task<string?> BeginAsync(string reason)
    {
        var outcome = await Commands.RunAsync(new BeginAmendment.Command(Plan.Id, Plan.Version, reason));
        if (!outcome.IsDone)
            return Refusals.Of(outcome);
        Navigation.NavigateTo($"plans/{Plan.Id}/amendments/{outcome.Value}/edit");
        return null;
    }

    private async Task DoneAsync()
    {
        _open = null;
        await Changed.InvokeAsync();
    }

    private void Close() => _open = null;
}
