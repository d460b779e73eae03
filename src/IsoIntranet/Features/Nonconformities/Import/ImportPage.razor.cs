using System.Globalization;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Nonconformities.Import;

/// <summary>Reads an old follow-up list, asks once for what it does not know, and takes the findings in. Until then nothing is kept anywhere.</summary>
public partial class ImportPage
{
    private IReadOnlyList<UnitChoices.Choice> _units = [];
    private IReadOnlyList<PersonChoices.Choice> _people = [];
    private IReadOnlyList<ClauseChoices.Choice> _clauses = [];
    private IReadOnlyList<OldRow> _rows = [];
    private IReadOnlyList<OldQuestion> _questions = [];
    private OldAnswers _answers = OldAnswers.None;
    private ListFinding? _finding;
    private string? _sourceName;
    private string? _message;
    private ImportOld.Taken? _done;
    private bool _asked;
    private bool _forbidden;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [Inject]
    private OldTemplate Template { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actor.GetAsync();
        _forbidden = !actor.MayAnywhere(NonconformitiesRoom.Follow);
        if (_forbidden)
            return;
        _people = (await Queries.AskAsync(new PersonChoices.Query())).Value ?? [];
        _clauses = (await Queries.AskAsync(new ClauseChoices.Query())).Value ?? [];
        await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(OrgUnit) or nameof(Person);

    protected override async Task RefreshAsync()
    {
        var actor = await Actor.GetAsync();
        _units = [.. ((await Queries.AskAsync(new UnitChoices.Query())).Value ?? []).Where(unit => actor.May(NonconformitiesRoom.Follow, unit.Id))];
        await LookAgainAsync(_rows);
    }

    private static string Text(ChangeEventArgs change) => change.Value?.ToString()?.Trim() ?? "";

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(ChangeEventArgs change) => DateOnly.TryParse(change.Value?.ToString(), CultureInfo.InvariantCulture, out var day) ? day : null;

    private static T? Parsed<T>(ChangeEventArgs change) where T : struct, Enum => Enum.TryParse<T>(change.Value?.ToString(), out var value) ? value : null;

    private async Task ReadAsync(PickedSource source)
    {
        var outcome = await Queries.AskAsync(new OldPreview.Query(source.Document, _answers));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        if (!outcome.IsDone)
            return;
        _sourceName = source.Document.Name is { Length: > 0 } name ? name : L["ImportPasted"];
        (_finding, _rows, _questions) = (outcome.Value.Sheet!.Finding(column => L["OldColumn_" + column]), outcome.Value.Rows, outcome.Value.Questions);
        _asked = _questions.Count > 0;
    }

    private Task ChangeAsync(OldRow changed) => LookAgainAsync([.. _rows.Select(row => row.Number == changed.Number ? changed : row)]);

    private Task AnswerAsync((OldQuestion Question, Guid? Id) answer)
    {
        var (question, id) = answer;
        _answers = question.Kind switch
        {
            OldQuestionKind.Unit => _answers with { Units = With(_answers.Units, question.Words, id) },
            OldQuestionKind.Person => _answers with { People = With(_answers.People, question.Words, id) },
            _ => _answers with { Clauses = With(_answers.Clauses, question.Words, id) },
        };
        return LookAgainAsync(_rows);
    }

    private static Dictionary<string, Guid> With(IReadOnlyDictionary<string, Guid> answers, string words, Guid? id)
    {
        var all = answers.ToDictionary();
        if (id is { } given)
            all[words] = given;
        else
            all.Remove(words);
        return all;
    }

    private async Task LookAgainAsync(IReadOnlyList<OldRow> rows)
    {
        if (rows.Count > 0 && (await Queries.AskAsync(new OldLookAgain.Query(rows, _answers))).Value is { } view)
            (_rows, _questions) = (view.Rows, view.Questions);
    }

    private async Task ConfirmAsync()
    {
        var outcome = await Commands.RunAsync(new ImportOld.Command(_rows, _answers));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        _done = outcome.IsDone ? outcome.Value : null;
        if (!outcome.IsDone)
            await LookAgainAsync(_rows);
    }

    private async Task TemplateAsync()
    {
        var outcome = await Template.OfferAsync();
        if (outcome.IsDone)
            Navigation.NavigateTo(outcome.Value, forceLoad: true);
    }

    private void Reset() => (_rows, _questions, _finding, _sourceName, _message, _answers, _asked) = ([], [], null, null, null, OldAnswers.None with { CauseGroup = _answers.CauseGroup }, false);
}
