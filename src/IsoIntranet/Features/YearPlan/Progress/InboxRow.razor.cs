using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>One thing that waits for the standing body, with the decision beside it.</summary>
public partial class InboxRow(Commands commands, RefusalText refusals, ProgressWording words, IStringLocalizer<ProgressText> text) : ComponentBase
{
    private string? _asks;
    private string _words = "";
    private string? _failure;
    private bool _busy;
    private bool _focus;
    private ElementReference _field;

    [Parameter, EditorRequired]
    public AwaitingDecision.Row Row { get; set; } = default!;

    [Parameter]
    public DecisionKind Kind { get; set; }

    [Parameter]
    public bool IsSelected { get; set; }

    /// <summary>Why it was not decided with the others.</summary>
    [Parameter]
    public string? Failure { get; set; }

    [Parameter]
    public EventCallback Select { get; set; }

    /// <summary>Called with a sentence on what was done.</summary>
    [Parameter]
    public EventCallback<string> Decided { get; set; }

    private IStringLocalizer T => text;

    private ProgressWording Words => words;

    private string Refusing => Kind == DecisionKind.Report ? "Return" : "Reject";

    private string Id => $"decide-{Row.Id:n}";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focus || _asks is null)
            return;
        _focus = false;
        await _field.FocusAsync();
    }

    private void Ask(string act) => (_asks, _words, _failure, _focus) = (act, "", null, true);

    private Task AgreeAsync() => Kind == DecisionKind.Report
        ? RunAsync(() => commands.RunAsync(new AcceptReport.Command(Row.Id, Row.Version)), "DoneAccept")
        : RunAsync(() => commands.RunAsync(new DecideNotApplicable.Command(Row.Id, Row.Version, true, null)), "DoneApprove");

    private Task SayAsync() => _asks switch
    {
        "Answer" => RunAsync(() => commands.RunAsync(new AnswerDifficulty.Command(Row.Id, Row.Version, _words)), "DoneAnswer"),
        "Return" => RunAsync(() => commands.RunAsync(new ReturnReport.Command(Row.Id, Row.Version, _words)), "DoneReturn"),
        _ => RunAsync(() => commands.RunAsync(new DecideNotApplicable.Command(Row.Id, Row.Version, false, _words)), "DoneReject"),
    };

    private async Task RunAsync(Func<Task<Outcome<int>>> command, string done)
    {
        _busy = true;
        try
        {
            var outcome = await command();
            _failure = outcome.IsDone ? null : refusals.Of(outcome);
            if (!outcome.IsDone)
                return;
            _asks = null;
            await Decided.InvokeAsync(text[done, Row.Unit, Row.Content]);
        }
        finally
        {
            _busy = false;
        }
    }
}
