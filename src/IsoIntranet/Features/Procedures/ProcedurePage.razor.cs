using System.Globalization;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Procedures;

/// <summary>The page of a procedure.</summary>
public partial class ProcedurePage
{
    private ProcedureView.View? _view;
    private OutcomeKind _failure;
    private string? _message;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Parameter]
    public Guid ProcedureId { get; set; }

    protected override Task OnParametersSetAsync() => RefreshAsync();

    protected override bool Concerns(Signal signal) => signal.RootId == ProcedureId || signal.RecordType == nameof(OrgUnit);

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new ProcedureView.Query(ProcedureId));
        (_failure, _view) = (outcome.Kind, outcome.Value);
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private Task EditAsync() => AskAsync<ProcedureDialog>("EditProcedure", new() { [nameof(ProcedureDialog.Existing)] = _view }, isWide: true);

    private Task RepealAsync() => AskAsync<EndProcedureDialog>("Repeal", new() { [nameof(EndProcedureDialog.Procedure)] = _view, [nameof(EndProcedureDialog.Repeals)] = true });

    private Task OutdateAsync() => AskAsync<EndProcedureDialog>("MarkOutdated", new() { [nameof(EndProcedureDialog.Procedure)] = _view });

    private async Task RestoreAsync()
    {
        var outcome = await Commands.RunAsync(new RestoreProcedure.Command(ProcedureId, _view!.Version));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        await RefreshAsync();
    }

    private async Task AskAsync<TDialog>(string title, Dictionary<string, object?> parameters, bool isWide = false) where TDialog : ComponentBase
    {
        if (await Dialogs.DoAsync<TDialog>(L[title], parameters, isWide))
            await RefreshAsync();
    }
}
