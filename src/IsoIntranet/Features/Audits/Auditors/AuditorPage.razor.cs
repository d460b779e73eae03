using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Live;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Audits.Auditors;

/// <summary>One auditor: certificates, own units with the reasons, audits.</summary>
public partial class AuditorPage
{
    private AuditorView.View? _view;
    private AuditorCompetence? _removing;
    private Outcome<Nothing>? _outcome;
    private OutcomeKind? _missing;
    private Guid? _read;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_read == Id)
            return;
        _read = Id;
        await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RootId == Id || signal.RecordType is nameof(StoredFile) or nameof(Audit);

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new AuditorView.Query(Id));
        _missing = outcome.IsDone ? null : outcome.Kind;
        _view = outcome.Value;
    }

    private async Task EditAsync(AuditorCompetence? existing)
    {
        await Dialogs.AskAsync<CertificateDialog, Guid>(L[existing is null ? "AddCertificate" : "EditCertificate"], new()
        {
            [nameof(CertificateDialog.PersonId)] = Id,
            [nameof(CertificateDialog.Existing)] = existing,
        });
        await RefreshAsync();
    }

    private async Task RemoveAsync(bool isSure)
    {
        var one = _removing;
        _removing = null;
        if (!isSure || one is null)
            return;
        _outcome = await Commands.RunAsync(new RemoveCompetence.Command(one.Id, one.Version));
        await RefreshAsync();
    }
}
