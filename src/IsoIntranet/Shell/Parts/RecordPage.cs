using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Shell.Parts;

/// <summary>
/// Base of the page of one record: reads it when the address names another one, runs commands that need no words, opens dialogs
/// about it, and keeps why something was refused. Its parts act through it.
/// </summary>
public abstract class RecordPage : LivePage
{
    private Guid? _read;

    [Inject]
    protected DialogService Dialogs { get; set; } = default!;

    [Inject]
    protected RefusalText Refusals { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Why what was last tried was refused, in words; none where it was done.</summary>
    protected string? Failure { get; private set; }

    /// <summary>What the page shows, where that is a part of the record.</summary>
    protected virtual Guid Shown => Id;

    protected override async Task OnParametersSetAsync()
    {
        if (_read == Shown)
            return;
        _read = Shown;
        await RefreshAsync();
    }

    /// <summary>Runs what needs no words, and says why where it was refused.</summary>
    /// <returns>Whether it was done.</returns>
    public async Task<bool> RunAsync<TCommand, TResult>(ICommand<TCommand, TResult> command)
        where TCommand : ICommand<TCommand, TResult>
    {
        var outcome = await Commands.RunAsync(command);
        await ShowAsync(outcome.IsDone ? null : Refusals.Of(outcome));
        return outcome.IsDone;
    }

    /// <summary>Opens a dialog about the record.</summary>
    public async Task OpenAsync<TDialog>(string title, Dictionary<string, object?> parameters, bool isWide = false)
        where TDialog : FormDialog
    {
        await Dialogs.DoAsync<TDialog>(title, parameters, isWide);
        await ShowAsync(null);
    }

    private async Task ShowAsync(string? failure)
    {
        Failure = failure;
        await RefreshAsync();
        StateHasChanged();
    }
}
