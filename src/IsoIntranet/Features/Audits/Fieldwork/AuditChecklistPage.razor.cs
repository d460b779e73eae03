using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Audits.Fieldwork;

/// <summary>The checklist of an audit, unit by unit: prepared by whoever plans or audits, answered by the team, followed live.</summary>
public partial class AuditChecklistPage
{
    private const string Other = "-";
    private static readonly string[] Choices = ["all", "open", "answered", "wrong"];

    private AuditChecklist.View? _view;
    private AuditChecklist.Unit? _unit;
    private IReadOnlyList<UnitQuestions.Item> _items = [];
    private string? _failure;
    private Guid? _open;
    private (Guid, Guid?)? _read;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Parameter]
    public Guid AuditId { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    private Guid? UnitId { get; set; }

    [SupplyParameterFromQuery(Name = "mode")]
    private string? Mode { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    /// <summary>Of the standard; the first number of the clause.</summary>
    [SupplyParameterFromQuery(Name = "chapter")]
    private string? Chapter { get; set; }

    /// <summary>Who may answer begins with that, once it is time; before, the questions are prepared.</summary>
    private bool IsPreparing => _unit is { MayTailor: true } && (Mode == "prepare" || Mode is null && !_view!.TakesAnswers);

    private string? Locked => _view switch
    {
        { State: AuditState.Cancelled } => "CkLockedCancelled",
        { TakesQuestions: false } => "CkLockedReport",
        _ => null,
    };

    private string? Hint => (_view, _unit) switch
    {
        ({ TakesQuestions: false }, _) => null,
        (_, { WhyNot: not null }) => "CkNotIndependent",
        (_, { SeesAnswers: false }) => "CkUnitSees",
        ({ TakesAnswers: false }, { MayTailor: true }) => IsPreparing ? null : "CkNotOpened",
        ({ TakesAnswers: false }, _) => "CkNotOpened",
        (_, { MayAnswer: false }) => "CkReadsOnly",
        _ => IsPreparing ? null : "CkVerdictHint",
    };

    private IEnumerable<(UnitQuestions.Item Item, int Number)> Shown => _items.Index().Where(one => Fits(one.Item, Show) && (Chapter is null || ChapterOf(one.Item) == Chapter))
        .Select(one => (one.Item, one.Index + 1));

    private IEnumerable<(string Key, string Label, int Answered, int Total)> Chapters => _items.GroupBy(ChapterOf)
        .OrderBy(group => int.TryParse(group.Key, out var number) ? number : int.MaxValue)
        .Select(group => (group.Key, group.Key == Other ? L["CkNoChapter"].Value : L["CkChapter", group.Key].Value, group.Count(item => item.Verdict is not null), group.Count()));

    protected override async Task OnParametersSetAsync()
    {
        if (_read == (AuditId, UnitId))
            return;
        (_read, _open, _failure) = ((AuditId, UnitId), null, null);
        await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RootId == AuditId;

    protected override async Task RefreshAsync()
    {
        _view = (await Queries.AskAsync(new AuditChecklist.Query(AuditId))).Value;
        _unit = _view?.Units.FirstOrDefault(unit => unit.Id == UnitId) ?? _view?.Units.FirstOrDefault(unit => unit.MayAnswer) ?? (_view is { Units.Count: > 0 } view ? view.Units[0] : null);
        if (_unit is { } shown)
            _items = (await Queries.AskAsync(new UnitQuestions.Query(AuditId, shown.Id))).Value ?? [];
    }

    private static string ChapterOf(UnitQuestions.Item item) => item.Clause?.Split('.')[0] ?? Other;

    private static bool Fits(UnitQuestions.Item item, string? show) => show switch
    {
        "open" => item.Verdict is null,
        "answered" => item.Verdict is not null,
        "wrong" => item.Verdict is AnswerVerdict.Major or AnswerVerdict.Minor,
        _ => true,
    };

    private static string Short(AuditChecklist.Unit unit) => unit.Answered is { } answered ? $"{answered}/{unit.Questions}" : $"{unit.Questions}";

    private string Long(AuditChecklist.Unit unit) => unit.Answered is { } answered ? L["CkProgress", answered, unit.Questions] : L["CkCount", unit.Questions];

    private string AddressOf(Guid unit) => Navigation.GetUriWithQueryParameter("unit", unit);

    private void Go(string name, string? value) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, string.IsNullOrEmpty(value) ? null : value), replace: true);

    private void Toggle(Guid id) => _open = _open == id ? null : id;

    /// <summary>The next question on the screen; the first that is open again behind the last.</summary>
    private void Next(Guid id)
    {
        var shown = Shown.Select(one => one.Item).ToList();
        var at = shown.FindIndex(item => item.Id == id);
        _open = at >= 0 && at + 1 < shown.Count ? shown[at + 1].Id : null;
    }

    private async Task PutAsync(IReadOnlyList<Guid> clauses)
    {
        var units = _view!.Units.Where(unit => unit.MayTailor).ToList();
        await Dialogs.DoAsync<PutQuestionsDialog>(L["CkPut"], new()
        {
            [nameof(PutQuestionsDialog.AuditId)] = AuditId,
            [nameof(PutQuestionsDialog.Units)] = units,
            [nameof(PutQuestionsDialog.All)] = _view.Units,
            [nameof(PutQuestionsDialog.Chosen)] = new[] { _unit!.Id },
            [nameof(PutQuestionsDialog.Clauses)] = clauses,
        }, isWide: true);
        await RefreshAsync();
    }

    private async Task WordAsync(UnitQuestions.Item? question)
    {
        await Dialogs.DoAsync<QuestionDialog>(L[question is null ? "CkAddOwn" : "CkEditTitle"], new()
        {
            [nameof(QuestionDialog.AuditId)] = AuditId,
            [nameof(QuestionDialog.UnitId)] = _unit!.Id,
            [nameof(QuestionDialog.Question)] = question,
        });
        await RefreshAsync();
    }

    private async Task LogAsync(UnitQuestions.Item question)
    {
        await Dialogs.DoAsync<QuestionFindingDialog>(L["CkFindingTitle"], new()
        {
            [nameof(QuestionFindingDialog.AuditId)] = AuditId,
            [nameof(QuestionFindingDialog.Question)] = question,
        });
        await RefreshAsync();
    }

    private async Task RemoveAsync(IReadOnlyList<Guid> ids)
    {
        var outcome = await Commands.RunAsync(new RemoveQuestions.Command(AuditId, ids));
        _failure = outcome.IsDone ? null : Refusals.Of(outcome);
        await RefreshAsync();
    }

    private async Task ReorderAsync(IReadOnlyList<Guid> ids)
    {
        var outcome = await Commands.RunAsync(new ReorderQuestions.Command(AuditId, _unit!.Id, ids));
        _failure = outcome.IsDone ? null : Refusals.Of(outcome);
        await RefreshAsync();
    }
}
