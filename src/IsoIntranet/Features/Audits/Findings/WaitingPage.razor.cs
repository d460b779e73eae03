using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>What waits for the viewer's word: findings of the own unit, and disputes of an audit that the viewer leads.</summary>
public partial class WaitingPage
{
    private FindingsWaiting.View? _view;
    private FindingsWaiting.Item? _accepting;
    private bool _forbidden;
    private string? _failure;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    protected override Task OnInitializedAsync() => RefreshAsync();

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(AuditFinding) or nameof(Rounds.Audit);

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new FindingsWaiting.Query());
        _forbidden = outcome.Kind == OutcomeKind.Forbidden;
        _view = outcome.Value ?? _view;
    }

    private async Task AcceptAsync(bool goesAhead)
    {
        var item = _accepting;
        _accepting = null;
        if (!goesAhead || item is null)
            return;
        var outcome = await Commands.RunAsync(new AcceptFinding.Command(item.Id, item.Version));
        _failure = outcome.IsDone ? null : Refusals.Of(outcome);
        await RefreshAsync();
    }

    private Task DisputeAsync(FindingsWaiting.Item item) => ReasonAsync(item, FindingReasonDialog.Kind.Dispute);

    private async Task ReasonAsync(FindingsWaiting.Item item, FindingReasonDialog.Kind kind)
    {
        await Dialogs.DoAsync<FindingReasonDialog>(L["Act_" + kind], new()
        {
            [nameof(FindingReasonDialog.What)] = kind,
            [nameof(FindingReasonDialog.FindingId)] = item.Id,
            [nameof(FindingReasonDialog.Version)] = item.Version,
        });
        await RefreshAsync();
    }

    private async Task UpholdAsync(FindingsWaiting.Item item)
    {
        await Dialogs.DoAsync<UpholdDialog>(L["UpholdTitle"], new()
        {
            [nameof(UpholdDialog.FindingId)] = item.Id,
            [nameof(UpholdDialog.Version)] = item.Version,
            [nameof(UpholdDialog.Grade)] = item.Grade,
            [nameof(UpholdDialog.DisputeReason)] = item.DisputeReason,
        });
        await RefreshAsync();
    }
}
