using IsoIntranet.Features.Audits.Capture;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace IsoIntranet.Features.Audits.Fieldwork;

/// <summary>One question with its answer. What is typed is kept when a colleague answers meanwhile; both are then told apart.</summary>
public partial class QuestionCard
{
    private UnitQuestions.Item? _base;
    private UnitQuestions.Item? _theirs;
    private AnswerVerdict? _verdict;
    private string _evidence = "";
    private string _documents = "";
    private string _interviewee = "";
    private string? _failure;
    private bool _saving;
    private bool _waits;
    private (Guid, int, bool, bool, int, string)? _drawn;

    [Inject]
    private Commands Commands { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    [Parameter, EditorRequired]
    public UnitQuestions.Item Item { get; set; } = default!;

    /// <summary>From 1, within the unit.</summary>
    [Parameter]
    public int Number { get; set; }

    [Parameter]
    public Guid AuditId { get; set; }

    [Parameter]
    public bool IsOpen { get; set; }

    [Parameter]
    public bool MayAnswer { get; set; }

    [Parameter]
    public bool SeesAnswers { get; set; }

    [Parameter]
    public EventCallback<Guid> Toggled { get; set; }

    [Parameter]
    public EventCallback<Guid> Next { get; set; }

    /// <summary>An answer was saved.</summary>
    [Parameter]
    public EventCallback Answered { get; set; }

    /// <summary>A finding is to be logged at it.</summary>
    [Parameter]
    public EventCallback<UnitQuestions.Item> Logs { get; set; }

    private bool IsTyped => _base is { } known && (_evidence != (known.Evidence ?? "") || _documents != (known.DocumentsSeen ?? "") || _interviewee != (known.Interviewee ?? ""));

    private string Status => _waits && _verdict is null ? L["CkTextWaits"]
        : Item.AnsweredAt is { } at ? L["CkAnsweredBy", Item.AnsweredBy ?? "", Words.When(at)] : "";

    /// <summary>A page of a hundred questions draws anew only those that changed.</summary>
    protected override bool ShouldRender() => _drawn != Picture || IsOpen;

    protected override void OnAfterRender(bool firstRender) => _drawn = Picture;

    private (Guid, int, bool, bool, int, string) Picture => (Item.Id, Item.Version, IsOpen, MayAnswer, Number, string.Join(' ', Item.Findings));

    protected override void OnParametersSet()
    {
        if (_base is null || !IsTyped || _base.Id != Item.Id)
            Take(Item);
        else if (Item.AnsweredAt != _base.AnsweredAt && !_saving)
            _theirs = Item;
    }

    private void Take(UnitQuestions.Item item)
    {
        (_base, _theirs, _verdict) = (item, null, item.Verdict);
        (_evidence, _documents, _interviewee) = (item.Evidence ?? "", item.DocumentsSeen ?? "", item.Interviewee ?? "");
    }

    private void TakeTheirs() => Take(_theirs!);

    private void Type(ref string field, ChangeEventArgs change)
    {
        field = change.Value?.ToString() ?? "";
        _waits = true;
    }

    private Task ChooseAsync(AnswerVerdict verdict)
    {
        _verdict = verdict;
        return SaveAsync();
    }

    private Task SaveTextAsync() => _verdict is not null && IsTyped && _theirs is null ? SaveAsync() : Task.CompletedTask;

    private async Task SaveAsync()
    {
        if (_verdict is not { } verdict)
            return;
        _saving = true;
        var content = new AnswerContent(verdict, _evidence, _documents, _interviewee);
        var outcome = await Commands.RunAsync(new AnswerQuestion.Command(AuditId, Item.Id, Clock.Now, content));
        _saving = false;
        _failure = outcome.Kind switch
        {
            OutcomeKind.Done => null,
            OutcomeKind.Invalid => string.Join(' ', outcome.Errors.SelectMany(error => error.Value)),
            _ => Refusals.Of(outcome),
        };
        if (outcome.Value is not { } stands)
            return;
        // What stands now is what is shown: where a colleague's was typed later, that is told.
        var shown = Item with
        {
            Verdict = stands.Content.Verdict,
            Evidence = stands.Content.Evidence,
            DocumentsSeen = stands.Content.DocumentsSeen,
            Interviewee = stands.Content.Interviewee,
            AnsweredBy = stands.AnsweredBy,
            AnsweredAt = stands.AnsweredAt,
        };
        if (stands.IsMine)
            (_base, _theirs, _waits) = (shown with { Evidence = _evidence, DocumentsSeen = _documents, Interviewee = _interviewee }, null, false);
        else
            _theirs = shown;
        await Answered.InvokeAsync();
    }

    private async Task NextAsync()
    {
        await SaveTextAsync();
        if (_failure is null && _theirs is null)
            await Next.InvokeAsync(Item.Id);
    }

    private async Task LogAsync()
    {
        await SaveTextAsync();
        await Logs.InvokeAsync(Item with { Verdict = _verdict, Evidence = _evidence, DocumentsSeen = _documents, Interviewee = _interviewee });
    }

    /// <summary>Digits choose while no text is typed; what is typed in a field never comes here.</summary>
    private Task KeyAsync(KeyboardEventArgs pressed) => (IsOpen && MayAnswer, pressed) switch
    {
        (true, { CtrlKey: true, Key: "Enter" }) => NextAsync(),
        (true, { CtrlKey: false, AltKey: false, Key: [>= '1' and <= '7'] key }) => ChooseAsync(Enum.GetValues<AnswerVerdict>()[key[0] - '1']),
        _ => Task.CompletedTask,
    };

    private Task TypedKeyAsync(KeyboardEventArgs pressed) => pressed is { CtrlKey: true, Key: "Enter" } ? NextAsync() : Task.CompletedTask;

    internal static string ClassOf(AnswerVerdict verdict) => verdict switch
    {
        AnswerVerdict.Conforms => "st-done",
        AnswerVerdict.Major => "st-late",
        AnswerVerdict.Minor => "st-due-soon",
        AnswerVerdict.Observation => "st-awaiting-event",
        AnswerVerdict.Opportunity => "st-submitted",
        AnswerVerdict.Strength => "st-confirmed",
        _ => "st-not-applicable",
    };
}
