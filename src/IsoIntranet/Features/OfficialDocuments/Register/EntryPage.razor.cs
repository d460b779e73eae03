using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Radzen;

namespace IsoIntranet.Features.OfficialDocuments.Register;

/// <summary>One document of the register, with what may be done with it.</summary>
public sealed partial class EntryPage
{
    private RegisterEntryView.View? _entry;
    private OutcomeKind _failure;
    private string? _message;

    [Parameter]
    public Guid EntryId { get; set; }

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private FileStore Store { get; set; } = default!;

    [Inject]
    private FileStoreOptions Options { get; set; } = default!;

    private string EditAddress => PaperAddress.Of(_entry!.Source);

    protected override Task OnParametersSetAsync() => RefreshAsync();

    protected override bool Concerns(Signal signal) => signal.RootId == EntryId;

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new RegisterEntryView.Query(EntryId));
        (_failure, _entry) = (outcome.Kind, outcome.Value);
    }

    private Task IssueAsync() => AskAsync<IssueDocumentDialog>("IssueTitle");

    private Task VoidAsync() => AskAsync<EndDocumentDialog>("VoidTitle");

    private Task DropAsync() => AskAsync<EndDocumentDialog>("DropTitle");

    private async Task AskAsync<TDialog>(string title) where TDialog : ComponentBase
    {
        if (await Dialogs.DoAsync<TDialog>(L[title], new() { ["Entry"] = _entry }))
            await RefreshAsync();
    }

    private async Task ScanAsync(InputFileChangeEventArgs chosen)
    {
        _message = null;
        try
        {
            await using var content = chosen.File.OpenReadStream(Options.MaximumSize);
            var saved = await Store.SaveAsync(content);
            var outcome = saved.IsDone
                ? await Commands.RunAsync(new AddScan.Command(EntryId, _entry!.Version, saved.Value, chosen.File.Name))
                : saved.Failure<int>();
            _message = outcome.IsDone ? null : Refusals.Of(outcome);
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException or Microsoft.JSInterop.JSException)
        {
            _message = L["UploadBroke"];
        }
        await RefreshAsync();
    }
}
