using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>What the viewer may do about an assignment; what needs words asks for them in place.</summary>
public partial class StoryActions(
    Commands commands, RefusalText refusals, OrganisationClock clock, CurrentActor currentActor, IStringLocalizer<ProgressText> text) : ComponentBase
{
    private enum Act
    {
        Propose,
        Pause,
        Withdraw,
        Resume,
        Reject,
        Return,
        Answer,
        RecordEvent,
        Approve,
        Accept,
        Report,
    }

    private Act? _open;
    private string _words = "";
    private DateOnly _on;
    private DateOnly? _due;
    private bool _forAll;
    private bool _forAllOffered;
    private bool _busy;
    private string? _failure;
    private ElementReference _field;
    private bool _focus;
    private Guid _shown;

    [Parameter, EditorRequired]
    public StoryOfAssignment.Story Story { get; set; } = default!;

    /// <summary>The form is open already, so it is not offered again.</summary>
    [Parameter]
    public bool IsReporting { get; set; }

    [Parameter]
    public EventCallback Report { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private IStringLocalizer T => text;

    private IReadOnlyList<Act> Offered
    {
        get
        {
            var may = Story.May.Moves;
            return [.. new (Act Act, bool May)[]
            {
                (Act.Propose, may.ProposeNotApplicable && !IsReporting),
                (Act.Pause, may.Pause && !IsReporting),
                (Act.Withdraw, may.Withdraw),
                (Act.Resume, may.Resume),
                (Act.Reject, may.RejectNotApplicable),
                (Act.Return, may.Return),
                (Act.Answer, may.AnswerDifficulty && Story.Assignment.HasOpenDifficulty),
                (Act.RecordEvent, may.RecordEvent),
                (Act.Approve, may.ApproveNotApplicable),
                (Act.Accept, may.Accept),
                (Act.Report, may.Report && !IsReporting),
            }.Where(offer => offer.May).Select(offer => offer.Act)];
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == Story.Assignment.Id)
            return;
        _shown = Story.Assignment.Id;
        Toggle(null);
        _forAllOffered = (await currentActor.GetAsync()).May(YearPlanRoom.Accept, Story.Assignment.UnitId);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focus || _open is null)
            return;
        _focus = false;
        await _field.FocusAsync();
    }

    private string ClassOf(Act act) => act switch
    {
        Act.Return or Act.Reject => "btn-danger",
        Act.Propose or Act.Pause or Act.Withdraw => "btn-quiet",
        _ => act == Offered[^1] ? "btn-primary" : "",
    };

    private Task ChooseAsync(Act act)
    {
        if (act == Act.Report)
            return Report.InvokeAsync();
        if (act is Act.Accept or Act.Withdraw or Act.Resume or Act.Approve)
            return DoAsync(act);
        Toggle(act);
        return Task.CompletedTask;
    }

    private void Toggle(Act? act)
    {
        (_open, _words, _failure, _focus) = (act, "", null, act is not null);
        (_on, _due, _forAll) = (clock.Today, null, false);
    }

    private async Task DoAsync(Act act)
    {
        _busy = true;
        try
        {
            var outcome = await RunAsync(act);
            if (outcome.IsDone)
                Toggle(null);
            else
                _failure = refusals.Of(outcome);
            await Changed.InvokeAsync();
        }
        finally
        {
            _busy = false;
        }
    }

    private Task<Outcome<int>> RunAsync(Act act)
    {
        var (id, version) = (Story.Assignment.Id, Story.Assignment.Version);
        return act switch
        {
            Act.Propose => commands.RunAsync(new ProposeNotApplicable.Command(id, version, _words)),
            Act.Pause => commands.RunAsync(new PauseAssignment.Command(id, version, _words)),
            Act.Withdraw => commands.RunAsync(new WithdrawReport.Command(id, version)),
            Act.Resume => commands.RunAsync(new ResumeAssignment.Command(id, version)),
            Act.Reject => commands.RunAsync(new DecideNotApplicable.Command(id, version, false, _words)),
            Act.Return => commands.RunAsync(new ReturnReport.Command(id, version, _words)),
            Act.Answer => commands.RunAsync(new AnswerDifficulty.Command(id, version, _words)),
            Act.RecordEvent => commands.RunAsync(new RecordEvent.Command(
                Story.Assignment.WorkItemId, _forAll ? null : Story.Assignment.UnitId, _words, _on, _due)),
            Act.Approve => commands.RunAsync(new DecideNotApplicable.Command(id, version, true, null)),
            _ => commands.RunAsync(new AcceptReport.Command(id, version)),
        };
    }

    private string Id(string field) => $"{field}-act-{Story.Assignment.Id:n}";
}
