using IsoIntranet.Features.Audits.Auditors;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>An audit's plan: agenda drawn and as a table, team, facts, units, and what is missing before the units are told.</summary>
public partial class PlanPage
{
    private AuditPlanView.View? _view;
    private Outcome<Nothing>? _outcome;
    private bool _isNotifying;
    private (AuditPlanView.Member Member, Guid UnitId)? _takingBack;
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

    protected override bool Concerns(Signal signal) => signal.RootId == Id || signal.RecordType == nameof(AuditorCompetence);

    protected override async Task RefreshAsync() => _view = (await Queries.AskAsync(new AuditPlanView.Query(Id))).Value;

    /// <summary>Opens a dialog about the plan.</summary>
    public async Task OpenAsync<TDialog>(string title, Dictionary<string, object?>? more = null, bool isWide = false) where TDialog : FormDialog
    {
        _outcome = null;
        await Dialogs.DoAsync<TDialog>(title, new(more ?? []) { ["View"] = _view }, isWide);
        await RefreshAsync();
        StateHasChanged();
    }

    private Task SlotAsync(AuditPlanView.Line? line) => _view!.MayPlan
        ? OpenAsync<SlotDialog>(L[line is null ? "AddLine" : "EditLine"], new() { [nameof(SlotDialog.Line)] = line }, isWide: true) : Task.CompletedTask;

    private Task ProposeAsync() => OpenAsync<ProposeDialog>(L["Propose"], isWide: true);

    private Task CancelAsync() => OpenAsync<CancelDialog>(L["CancelAudit"]);

    /// <summary>Asks whether an exception is to be taken back.</summary>
    public void TakeBack(AuditPlanView.Member member, Guid unitId)
    {
        _takingBack = (member, unitId);
        StateHasChanged();
    }

    private async Task TakeBackAsync(bool isSure)
    {
        var exception = _takingBack!.Value;
        _takingBack = null;
        if (!isSure)
            return;
        _outcome = await Commands.RunAsync(new WithdrawException.Command(Id, _view!.Audit.Version, exception.Member.Id, exception.UnitId));
        await RefreshAsync();
    }

    private void NotifyAsync() => _isNotifying = true;

    private async Task AnswerAsync(bool isSure)
    {
        _isNotifying = false;
        if (!isSure)
            return;
        _outcome = await Commands.RunAsync(new NotifyUnits.Command(Id, _view!.Audit.Version));
        await RefreshAsync();
    }
}
