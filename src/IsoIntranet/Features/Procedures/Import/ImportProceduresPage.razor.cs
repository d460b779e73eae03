using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Procedures.Import;

/// <summary>Reads a list of procedures, lets its editor put right what is doubtful, and takes it in. Until then nothing is kept anywhere.</summary>
public partial class ImportProceduresPage
{
    private ProcedureChoices.View? _choices;
    private IReadOnlyList<ProcedureRow> _rows = [];
    private ListFinding? _finding;
    private Guid? _unit;
    private ProcedureKind _kind;
    private string? _sourceName;
    private string? _message;
    private ImportProcedures.Result? _done;
    private bool _forbidden;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    /// <summary>The unit that the register was filtered by.</summary>
    [SupplyParameterFromQuery(Name = "unit")]
    private Guid? Unit { get; set; }

    private IEnumerable<UnitChoices.Choice> Kept => (_choices?.Units ?? []).Where(unit => _choices!.Kept.Contains(unit.Id));

    protected override async Task OnInitializedAsync()
    {
        await RefreshAsync();
        _forbidden = _choices is not { Kept.Count: > 0 };
        _unit = Kept.FirstOrDefault(unit => unit.Id == Unit)?.Id;
    }

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(OrgUnit) or nameof(AdminProcedure);

    protected override async Task RefreshAsync()
    {
        _choices = (await Queries.AskAsync(new ProcedureChoices.Query())).Value;
        await LookAgainAsync(_rows);
    }

    private static string Text(ChangeEventArgs change) => change.Value?.ToString()?.Trim() ?? "";

    private async Task ReadAsync(PickedSource source)
    {
        var outcome = await Queries.AskAsync(new ProcedurePreview.Query(source.Document, _kind, _unit));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        if (!outcome.IsDone)
            return;
        _sourceName = source.Document.Name is { Length: > 0 } name ? name : L["ImportPasted"];
        (_finding, _rows) = (outcome.Value.Sheet.Finding(column => L["Column_" + column]), outcome.Value.Rows);
    }

    private Task ChangeAsync(ProcedureRow changed) =>
        LookAgainAsync([.. _rows.Select(row => row.Number == changed.Number ? changed : row)]);

    private Task ChangeUnitAsync(Guid? unit)
    {
        var before = _unit;
        _unit = unit;
        // Rows that name no unit that is known follow the new choice, unless their editor put them elsewhere.
        return LookAgainAsync([.. _rows.Select(row => row.ExistingId is null && row.UnitId == before ? row with { UnitId = null } : row)]);
    }

    private Task ChangeKindAsync(ChangeEventArgs change)
    {
        _kind = Enum.TryParse<ProcedureKind>(change.Value?.ToString(), out var kind) ? kind : _kind;
        return LookAgainAsync(_rows);
    }

    private async Task LookAgainAsync(IReadOnlyList<ProcedureRow> rows)
    {
        if (rows.Count > 0)
            _rows = (await Queries.AskAsync(new ProceduresLookAgain.Query(rows, _kind, _unit))).Value ?? rows;
    }

    private async Task ConfirmAsync()
    {
        var outcome = await Commands.RunAsync(new ImportProcedures.Command(_rows, _kind, _unit));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        _done = outcome.Value;
        if (!outcome.IsDone)
            await LookAgainAsync(_rows);
    }

    private void Reset() => (_rows, _finding, _sourceName, _message) = ([], null, null, null);
}
