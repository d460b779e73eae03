using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace IsoIntranet.Features.OfficialDocuments.Templates;

/// <summary>Mẫu văn bản: the built-in templates, and an agency's own in their place.</summary>
public sealed partial class TemplatesPage
{
    private TemplateList.View? _view;
    private OutcomeKind _failure;
    private string? _message;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DocumentDownload Downloads { get; set; } = default!;

    [Inject]
    private FileStore Store { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "unit")]
    private Guid? UnitId { get; set; }

    protected override Task OnParametersSetAsync() => RefreshAsync();

    protected override bool Concerns(Signal signal) => signal.RecordType == nameof(AgencyTemplate);

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new TemplateList.Query(UnitId));
        (_failure, _view) = (outcome.Kind, outcome.Value);
    }

    private async Task DownloadAsync(DocumentKind kind)
    {
        var outcome = await Downloads.OfferTemplateAsync(kind);
        if (outcome.IsDone)
            Navigation.NavigateTo(outcome.Value, forceLoad: true);
    }

    private async Task ReplaceAsync(TemplateList.Row row, InputFileChangeEventArgs chosen)
    {
        try
        {
            await using var content = chosen.File.OpenReadStream(DocumentTemplate.MaximumSize);
            var saved = await Store.SaveAsync(content);
            if (saved.IsDone)
                await SetAsync(row, saved.Value, chosen.File.Name);
            else
                _message = Refusals.Of(saved);
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException or Microsoft.JSInterop.JSException)
        {
            _message = L["UploadBroke"];
        }
    }

    private async Task SetAsync(TemplateList.Row row, StoredContent? content, string fileName)
    {
        var outcome = await Commands.RunAsync(new ReplaceTemplate.Command(_view!.UnitId, row.Kind, row.Version, content, fileName));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        await RefreshAsync();
    }
}
