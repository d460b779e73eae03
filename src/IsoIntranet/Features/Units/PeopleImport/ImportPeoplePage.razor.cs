using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Units.PeopleImport;

/// <summary>Reads a list of people, lets its editor put right what is doubtful, and takes it in. Until then nothing is kept anywhere.</summary>
public partial class ImportPeoplePage
{
    private IReadOnlyList<UnitChoices.Choice> _choices = [];
    private IReadOnlyList<PersonRow> _rows = [];
    private ListFinding? _finding;
    private Guid? _unit;
    private string? _sourceName;
    private string? _message;
    private int? _done;
    private bool _forbidden;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    /// <summary>The unit that the list of people was filtered by.</summary>
    [SupplyParameterFromQuery(Name = "unit")]
    private Guid? Unit { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _forbidden = !(await Actor.GetAsync()).MayAnywhere(UnitsRoom.Keep);
        await RefreshAsync();
        _unit = _choices.FirstOrDefault(choice => choice.MayKeep && choice.Id == Unit)?.Id;
    }

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(OrgUnit) or nameof(Person);

    protected override async Task RefreshAsync()
    {
        _choices = (await Queries.AskAsync(new UnitChoices.Query())).Value ?? [];
        await LookAgainAsync(_rows);
    }

    private static string Text(ChangeEventArgs change) => change.Value?.ToString()?.Trim() ?? "";

    private async Task ReadAsync(PickedSource source)
    {
        var outcome = await Queries.AskAsync(new PeoplePreview.Query(source.Document, _unit));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        if (!outcome.IsDone)
            return;
        _sourceName = source.Document.Name is { Length: > 0 } name ? name : L["ImportPasted"];
        (_finding, _rows) = (outcome.Value.Sheet.Finding(column => L["PersonColumn_" + column]), outcome.Value.Rows);
    }

    private Task ChangeAsync(PersonRow changed) =>
        LookAgainAsync([.. _rows.Select(row => row.Number == changed.Number ? changed : row)]);

    private async Task ChangeUnitAsync(Guid? unit)
    {
        var before = _unit;
        _unit = unit;
        // Rows that name no unit follow the new choice, unless their editor put them elsewhere.
        await LookAgainAsync([.. _rows.Select(row => row.UnitText.Length == 0 && row.UnitId == before ? row with { UnitId = null } : row)]);
    }

    private async Task LookAgainAsync(IReadOnlyList<PersonRow> rows)
    {
        if (rows.Count > 0)
            _rows = (await Queries.AskAsync(new PeopleLookAgain.Query(rows, _unit))).Value ?? rows;
    }

    private async Task ConfirmAsync()
    {
        var outcome = await Commands.RunAsync(new ImportPeople.Command(_rows, _unit));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        _done = outcome.IsDone ? outcome.Value : null;
        if (!outcome.IsDone)
            await LookAgainAsync(_rows);
    }

    private void Reset() => (_rows, _finding, _sourceName, _message) = ([], null, null, null);
}
