using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Objectives.Import;

/// <summary>Reads a decision on objectives, lets its editor put right what is doubtful, and makes a draft of it. Until then nothing is kept anywhere.</summary>
public partial class ImportObjectivesPage
{
    private NewObjectiveSetOptions.View? _options;
    private ObjectiveImportPreview.View? _found;
    private ObjectiveEditing? _editing;
    private IReadOnlyList<ObjectiveRemark> _remarks = [];
    private IReadOnlyList<SourceTable> _tables = [];
    private Guid? _owner;
    private int _year;
    private string? _sourceName;
    private byte[]? _file;
    private string? _message;
    private bool _isRead;
    private bool _busy;

    [Inject]
    private Commands Commands { get; set; } = default!;

    [Inject]
    private FileStore Store { get; set; } = default!;

    [Inject]
    private Queries Queries { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _options = (await Queries.AskAsync(new NewObjectiveSetOptions.Query())).Value;
        (_isRead, _year) = (true, _options?.Year ?? 2000);
        _owner = _options?.Units.Select(unit => (Guid?)unit.Id).FirstOrDefault();
    }

    private async Task ReadAsync(PickedSource source)
    {
        var outcome = await Queries.AskAsync(new ObjectiveImportPreview.Query(source.Document));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        if (outcome.Value is not { } found)
            return;
        (_found, _editing) = (found, new ObjectiveEditing(found.Reading.Content));
        _file = source.Content;
        _tables = [.. source.Document.Tables];
        _sourceName = source.Document.Name is { Length: > 0 } name ? name : L["ImportPasted"];
        _year = found.Reading.Year ?? _year;
        Check();
    }

    private void Check() => _remarks = ObjectiveRemark.On(_editing!.Content);

    private void Undo()
    {
        _editing!.Undo();
        Check();
    }

    private async Task ConfirmAsync()
    {
        _busy = true;
        var outcome = await CreateAsync();
        _busy = false;
        _message = outcome.IsDone ? null : outcome.Kind == OutcomeKind.Invalid ? string.Join(' ', outcome.Errors.Values.SelectMany(words => words).Distinct()) : Refusals.Of(outcome);
        if (outcome.IsDone)
            Navigation.NavigateTo($"objectives/{outcome.Value}");
    }

    /// <summary>The file goes into the store first; if nothing comes of the draft it is swept away.</summary>
    private async Task<Outcome<Guid>> CreateAsync()
    {
        StoredContent? stored = null;
        if (_file is { } content)
        {
            await using var stream = new MemoryStream(content, writable: false);
            var saved = await Store.SaveAsync(stream);
            if (!saved.IsDone)
                return saved.Failure<Guid>();
            stored = saved.Value;
        }
        var decision = _found!.Reading.Decision;
        return await Commands.RunAsync(new CreateObjectiveSet.Command(
            _owner!.Value, _year, Content: _editing!.Content, Origin: new(stored, _sourceName!, decision?.Number, decision?.On)));
    }

    private void Discard() => (_found, _editing, _file, _tables, _sourceName, _message) = (null, null, null, [], null, null);
}
