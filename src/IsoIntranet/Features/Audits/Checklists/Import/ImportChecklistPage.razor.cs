using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Audits.Checklists.Import;

/// <summary>Reads a checklist from a table and takes it in as a new list, or into one that is there. Until then nothing is kept anywhere.</summary>
public partial class ImportChecklistPage
{
    private IReadOnlyList<UnitChoices.Choice> _agencies = [];
    private IReadOnlyList<ClauseChoices.Choice> _clauses = [];
    private IReadOnlyList<ChecklistImportRow> _rows = [];
    private ChecklistDetails.View? _list;
    private ListFinding? _finding;
    private string? _sourceName;
    private string? _message;
    private string _title = "";
    private Guid? _agency;
    private Guid? _done;
    private int _count;
    private bool _forbidden;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    /// <summary>The list that the rows are put into; a new one where none.</summary>
    [SupplyParameterFromQuery(Name = "list")]
    private Guid? ListId { get; set; }

    private HashSet<string> Known => [.. (_list?.Lines ?? []).Select(line => AuditQuestion.KeyOf(line.Content.Text))];

    protected override async Task OnInitializedAsync()
    {
        _agencies = await Queries.LibraryAgenciesAsync(await Actor.GetAsync());
        _agency = _agencies.Count > 0 ? _agencies[0].Id : null;
        _clauses = (await Queries.AskAsync(new ClauseChoices.Query())).Value ?? [];
        await RefreshAsync();
        _forbidden = _agencies.Count == 0 || ListId is not null && _list is not { MayKeep: true, IsRetired: false };
    }

    protected override bool Concerns(Signal signal) => ListId is { } id && signal.RecordId == id;

    protected override async Task RefreshAsync()
    {
        if (ListId is { } id)
            _list = (await Queries.AskAsync(new ChecklistDetails.Query(id))).Value;
        LookAgain(_rows);
    }

    private static string Text(ChangeEventArgs change) => change.Value?.ToString()?.Trim() ?? "";

    private void Read(PickedSource source)
    {
        var sheet = ChecklistSheet.Read(source.Document);
        _message = sheet.IsDone ? null : Refusals.Of(sheet);
        if (!sheet.IsDone)
            return;
        _sourceName = source.Document.Name is { Length: > 0 } name ? name : L["CkImportPasted"];
        if (_title.Length == 0)
            _title = Path.GetFileNameWithoutExtension(_sourceName);
        _finding = sheet.Value.Finding(column => L["CkColumn_" + column]);
        LookAgain([.. sheet.Value.Lines.Select(ChecklistSheet.RowOf)]);
    }

    private void Change(ChecklistImportRow changed) => LookAgain([.. _rows.Select(row => row.Number == changed.Number ? changed : row)]);

    private void LookAgain(IReadOnlyList<ChecklistImportRow> rows) => _rows = ChecklistSheet.Look(rows, _clauses, Known);

    private async Task ConfirmAsync()
    {
        LookAgain(_rows);
        var questions = _rows.Where(row => row.IsNew).Select(row => row.Content!).ToList();
        var outcome = _list is { } list ? await IntoAsync(list, questions)
            : await Commands.RunAsync(new CreateChecklist.Command(_agency ?? Guid.Empty, _title, null, null, questions));
        _message = outcome.Kind switch
        {
            OutcomeKind.Done => null,
            OutcomeKind.Invalid => string.Join(' ', outcome.Errors.SelectMany(error => error.Value).Distinct()),
            _ => Refusals.Of(outcome),
        };
        if (outcome.IsDone)
            (_done, _count) = (outcome.Value, questions.Count);
        else
            await RefreshAsync();
    }

    private async Task<Outcome<Guid>> IntoAsync(ChecklistDetails.View list, IReadOnlyList<QuestionContent> questions)
    {
        var outcome = await Commands.RunAsync(new WriteChecklist.Command(list.Id, list.Version, list.Title, list.Description,
            [.. list.Lines.Select(line => new ChecklistLine(line.Id, line.Content)), .. questions.Select(question => new ChecklistLine(null, question))]));
        return outcome.IsDone ? list.Id : outcome.Failure<Guid>();
    }

    private void Reset() => (_rows, _finding, _sourceName, _message) = ([], null, null, null);
}
