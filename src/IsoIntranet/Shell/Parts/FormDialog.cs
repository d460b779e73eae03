using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Shell.Parts;

/// <summary>
/// Base of the dialogs that run one command: closes with its value when it is done, otherwise says why and keeps what was
/// typed. After a conflict the next try goes against the version that stands now, which the writer has then seen.
/// </summary>
public abstract class FormDialog : ComponentBase
{
    [Inject]
    protected Commands Commands { get; set; } = default!;

    [Inject]
    protected Queries Queries { get; set; } = default!;

    [Inject]
    protected DialogService Dialogs { get; set; } = default!;

    [Inject]
    protected RefusalText Refusals { get; set; } = default!;

    public bool IsBusy { get; private set; }

    public IReadOnlyDictionary<string, string[]> Errors { get; private set; } = new Dictionary<string, string[]>();

    public string? Message { get; protected set; }

    public Conflict? Conflict { get; private set; }

    /// <summary>What the form holds, field by field as the change log names them, to be shown beside somebody else's on a conflict.</summary>
    public virtual IEnumerable<(string Field, string Label, string? Yours)> Typed => [];

    protected async Task<bool> RunAsync<TCommand, TResult>(ICommand<TCommand, TResult> command, bool closes = true)
        where TCommand : ICommand<TCommand, TResult>
    {
        if (IsBusy)
            return false;
        IsBusy = true;
        try
        {
            var outcome = await Commands.RunAsync(command);
            Errors = outcome.Errors;
            Conflict = outcome.Conflict;
            // What is wrong with a field is said beside the field.
            Message = outcome.Kind is OutcomeKind.Done or OutcomeKind.Conflict or OutcomeKind.Invalid ? null : Refusals.Of(outcome);
            if (outcome.Conflict is { } conflict)
                Rebase(conflict.CurrentVersion);
            if (outcome.IsDone)
                Done(outcome.Value!);
            if (outcome.IsDone && closes)
                Dialogs.Close(outcome.Value);
            return outcome.IsDone;
        }
        finally
        {
            IsBusy = false;
        }
    }

    /// <summary>Says what is missing before a command can be made at all.</summary>
    protected bool Fail(string name, string message)
    {
        Errors = new Dictionary<string, string[]> { [name] = [message] };
        return false;
    }

    /// <summary>The same for several fields at once.</summary>
    protected bool Fail(IEnumerable<(string Name, string Message)> faults)
    {
        Errors = faults.ToDictionary(fault => fault.Name, fault => new[] { fault.Message });
        return false;
    }

    /// <summary>Takes the version that stands now, for the next try.</summary>
    protected virtual void Rebase(int version)
    {
    }

    /// <summary>For dialogs that stay open to show what came of it.</summary>
    protected virtual void Done(object value)
    {
    }

    public void Cancel() => Dialogs.Close();
}

public static class FormDialogs
{
    /// <summary>Opens a dialog and waits for it.</summary>
    /// <returns>What its command gave back, or the default where it was cancelled.</returns>
    public static async Task<TResult?> AskAsync<TDialog, TResult>(
        this DialogService dialogs, string title, Dictionary<string, object?>? parameters = null, bool isWide = false)
        where TDialog : ComponentBase
    {
        return await dialogs.OpenAsync<TDialog>(title, parameters ?? [], Options(isWide)) is TResult result ? result : default;
    }

    /// <summary>Opens a dialog whose command gives nothing back.</summary>
    public static async Task<bool> DoAsync<TDialog>(
        this DialogService dialogs, string title, Dictionary<string, object?>? parameters = null, bool isWide = false)
        where TDialog : ComponentBase
    {
        return await dialogs.OpenAsync<TDialog>(title, parameters ?? [], Options(isWide)) is not null;
    }

    private static DialogOptions Options(bool isWide) =>
        new() { Width = isWide ? "min(920px, 96vw)" : "min(620px, 96vw)", CloseDialogOnEsc = true, AutoFocusFirstElement = true };
}
