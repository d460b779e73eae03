using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Features.YearPlan.Progress;
using static IsoIntranet.Tests.Features.YearPlan.Progress.Rows;

namespace IsoIntranet.Tests.Features.YearPlan;

public sealed class UnitAssignmentTests
{
    private const string Yes = "";

    private static readonly Dictionary<string, (Func<UnitAssignment, Ruling> Act, Func<AssignmentMoves, bool> Move)> Methods = new()
    {
        ["Report"] = (one => one.Report(50, "Đang làm", null, Unit, Now), moves => moves.Report),
        ["Submit"] = (one => one.Submit(Unit, Today), moves => moves.Report),
        ["AddEvidence"] = (one => one.AddEvidence(1), moves => moves.AddEvidence),
        ["RemoveEvidence"] = (one => one.RemoveEvidence(), moves => moves.Report),
        ["Withdraw"] = (one => one.Withdraw(), moves => moves.Withdraw),
        ["Accept"] = (one => one.Accept(Body, Now), moves => moves.Accept),
        ["Return"] = (one => one.Return("Thiếu chữ ký", Body, Now), moves => moves.Return),
        ["Propose"] = (one => one.ProposeNotApplicable("Không có", Unit, Now), moves => moves.ProposeNotApplicable),
        ["Approve"] = (one => one.ApproveNotApplicable(Body, Now), moves => moves.ApproveNotApplicable),
        ["Reject"] = (one => one.RejectNotApplicable(Body, Now), moves => moves.RejectNotApplicable),
        ["Pause"] = (one => one.Pause("Chờ kinh phí"), moves => moves.Pause),
        ["Resume"] = (one => one.Resume(), moves => moves.Resume),
        ["RecordEvent"] = (one => one.RecordEvent("Đổi trưởng ban", Today, new EventWindow(Today, null)), moves => moves.RecordEvent),
        ["Answer"] = (one => one.AnswerDifficulty("Đã bố trí", Body, Now), moves => moves.AnswerDifficulty),
    };

    /// <summary>Method, then the refusal in each state, in the order of the states.</summary>
    private static readonly string[][] Table =
    [
        //                 NotStarted         InProgress         Submitted           Accepted           AwaitingEvent       NotApplicable      Paused
        ["Report",         Yes,               Yes,               "AlreadySubmitted", "AlreadyAccepted", "EventNotRecorded", "IsNotApplicable", "IsPaused"],
        ["Submit",         Yes,               Yes,               "AlreadySubmitted", "AlreadyAccepted", "EventNotRecorded", "IsNotApplicable", "IsPaused"],
        ["AddEvidence",    Yes,               Yes,               Yes,                "AlreadyAccepted", "EventNotRecorded", "IsNotApplicable", "IsPaused"],
        ["RemoveEvidence", Yes,               Yes,               "AlreadySubmitted", "AlreadyAccepted", "EventNotRecorded", "IsNotApplicable", "IsPaused"],
        ["Withdraw",       "NotSubmitted",    "NotSubmitted",    Yes,                "NotSubmitted",    "NotSubmitted",     "NotSubmitted",    "NotSubmitted"],
        ["Accept",         "NotSubmitted",    "NotSubmitted",    Yes,                "NotSubmitted",    "NotSubmitted",     "NotSubmitted",    "NotSubmitted"],
        ["Return",         "NotSubmitted",    "NotSubmitted",    Yes,                Yes,               "NotSubmitted",     "NotSubmitted",    "NotSubmitted"],
        ["Propose",        Yes,               Yes,               "TooLateForNotApplicable", "TooLateForNotApplicable", Yes, "TooLateForNotApplicable", Yes],
        ["Approve",        "NothingProposed", "NothingProposed", "NothingProposed",  "NothingProposed", "NothingProposed",  "NothingProposed", "NothingProposed"],
        ["Reject",         "NothingProposed", "NothingProposed", "NothingProposed",  "NothingProposed", "NothingProposed",  "NothingProposed", "NothingProposed"],
        ["Pause",          Yes,               Yes,               "CannotPause",      "CannotPause",     Yes,                "CannotPause",     "CannotPause"],
        ["Resume",         "NotPaused",       "NotPaused",       "NotPaused",        "NotPaused",       "NotPaused",        Yes,               Yes],
        ["RecordEvent",    "NotAwaitingEvent", "NotAwaitingEvent", "NotAwaitingEvent", "NotAwaitingEvent", Yes,            "NotAwaitingEvent", "NotAwaitingEvent"],
        ["Answer",         "NoDifficulty",    "NoDifficulty",    "NoDifficulty",     "NoDifficulty",    "NoDifficulty",     "NoDifficulty",    "NoDifficulty"],
    ];

    public static TheoryData<string, AssignmentState, string> EveryMethodInEveryState()
    {
        var data = new TheoryData<string, AssignmentState, string>();
        foreach (var row in Table)
            foreach (var state in Enum.GetValues<AssignmentState>())
                data.Add(row[0], state, row[1 + (int)state]);
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryMethodInEveryState))]
    public void Every_method_is_allowed_or_refused_by_name_in_every_state(string method, AssignmentState state, string refusal)
    {
        var assignment = In(state);
        var offered = Methods[method].Move(assignment.MovesOf(Body.AccountId));

        var ruling = Methods[method].Act(assignment);

        Assert.Equal(refusal.Length == 0 ? null : "YearPlan." + refusal, ruling.Refusal?.Code);
        Assert.Equal(ruling.IsAllowed, offered);
        if (!ruling.IsAllowed)
            Assert.Equal(state, assignment.State);
    }

    [Fact]
    public void The_table_names_every_method_once() =>
        Assert.Equal(Methods.Keys.Order(), Table.Select(row => row[0]).Order());

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_percentage_outside_its_range_is_refused(int percent)
    {
        Assert.Equal("YearPlan.PercentOutOfRange", Assignment().Report(percent, null, null, Unit, Now).Refusal!.Code);
    }

    [Fact]
    public void Completion_needs_the_expected_product()
    {
        var assignment = Assignment(product: "Quyết định kiện toàn");
        Assert.Equal("YearPlan.EvidenceMissing", assignment.Submit(Unit, Today).Refusal!.Code);

        Must(assignment.AddEvidence(1));
        Must(assignment.Submit(Unit, Today));

        Assert.Equal((AssignmentState.Submitted, 100, Today), (assignment.State, assignment.Percent, assignment.SubmittedOn!.Value));
    }

    [Fact]
    public void Taking_the_last_evidence_back_takes_the_right_to_hand_in_back()
    {
        var assignment = Assignment(product: "Quyết định");
        Must(assignment.AddEvidence(1));
        Must(assignment.RemoveEvidence());

        Assert.Equal("YearPlan.EvidenceMissing", assignment.Submit(Unit, Today).Refusal!.Code);
    }

    [Fact]
    public void Nobody_accepts_what_they_handed_in_themselves()
    {
        var assignment = In(AssignmentState.Submitted);

        Assert.False(assignment.MovesOf(Unit.AccountId).Accept);
        Assert.Equal("YearPlan.OwnReport", assignment.Accept(Unit, Now).Refusal!.Code);
        Must(assignment.Accept(Body, Now));
    }

    [Fact]
    public void Nobody_approves_the_own_proposal_that_work_does_not_apply()
    {
        var assignment = In(AssignmentState.NotStarted);
        Must(assignment.ProposeNotApplicable("Không có bộ phận này", Unit, Now));

        Assert.False(assignment.MovesOf(Unit.AccountId).ApproveNotApplicable);
        Assert.Equal("YearPlan.OwnProposal", assignment.ApproveNotApplicable(Unit, Now).Refusal!.Code);
        Must(assignment.ApproveNotApplicable(Body, Now));
        Assert.Equal(AssignmentState.NotApplicable, assignment.State);
    }

    [Fact]
    public void A_second_proposal_has_to_wait_for_the_first()
    {
        var assignment = In(AssignmentState.NotStarted);
        Must(assignment.ProposeNotApplicable("Một", Unit, Now));

        Assert.False(assignment.MovesOf(Unit.AccountId).ProposeNotApplicable);
        Assert.Equal("YearPlan.AlreadyProposed", assignment.ProposeNotApplicable("Hai", Unit, Now).Refusal!.Code);
    }

    [Fact]
    public void A_rejected_proposal_is_forgotten()
    {
        var assignment = In(AssignmentState.InProgress);
        Must(assignment.ProposeNotApplicable("Không có", Unit, Now));
        Must(assignment.RejectNotApplicable(Body, Now));

        Assert.Equal((AssignmentState.InProgress, null, false), (assignment.State, assignment.NotApplicableReason, assignment.AwaitsNotApplicableDecision));
    }

    [Fact]
    public void Who_hands_the_work_in_no_longer_says_that_it_does_not_concern_them()
    {
        var assignment = In(AssignmentState.InProgress);
        Must(assignment.ProposeNotApplicable("Không có", Unit, Now));
        Must(assignment.Submit(Unit, Today));
        Must(assignment.Accept(Body, Now));

        Assert.False(assignment.AwaitsNotApplicableDecision);
        Assert.Equal("YearPlan.NothingProposed", assignment.ApproveNotApplicable(Body, Now).Refusal!.Code);
    }

    [Fact]
    public void A_proposal_outlives_a_pause()
    {
        var assignment = In(AssignmentState.Paused);
        Must(assignment.ProposeNotApplicable("Không có", Unit, Now));
        Must(assignment.Resume());

        Assert.True(assignment.AwaitsNotApplicableDecision);
    }

    [Fact]
    public void A_returned_report_stays_returned_until_it_is_accepted_whatever_is_withdrawn()
    {
        var assignment = In(AssignmentState.Submitted);
        Must(assignment.Return("Thiếu chữ ký", Body, Now));
        Assert.True(assignment.IsReturned);

        Must(assignment.Submit(Unit, Today));
        Assert.Equal((false, "Thiếu chữ ký"), (assignment.IsReturned, assignment.ReturnReason));
        Must(assignment.Withdraw());
        Assert.True(assignment.IsReturned);

        Must(assignment.Submit(Unit, Today));
        Must(assignment.Accept(Body, Now));
        Assert.Null(assignment.ReturnReason);
    }

    [Theory]
    [InlineData("Return")]
    [InlineData("Propose")]
    [InlineData("Pause")]
    public void A_reason_of_white_space_is_none(string method)
    {
        var ruling = method switch
        {
            "Return" => In(AssignmentState.Submitted).Return(" \t", Body, Now),
            "Propose" => In(AssignmentState.NotStarted).ProposeNotApplicable(" ", Unit, Now),
            _ => In(AssignmentState.NotStarted).Pause("\n"),
        };

        Assert.Equal("YearPlan.ReasonMissing", ruling.Refusal!.Code);
    }

    [Fact]
    public void A_changed_difficulty_asks_for_a_new_answer_and_an_unchanged_one_does_not()
    {
        var assignment = Assignment();
        Must(assignment.Report(10, null, "Thiếu kinh phí", Unit, Now));
        Must(assignment.AnswerDifficulty("Đã bố trí", Body, Now));

        Must(assignment.Report(20, null, "Thiếu kinh phí ", Unit, Now));
        Assert.False(assignment.HasOpenDifficulty);
        Must(assignment.Report(30, null, "Thiếu người", Unit, Now));
        Assert.True(assignment.HasOpenDifficulty);
        Must(assignment.Report(40, null, null, Unit, Now));
        Assert.False(assignment.HasOpenDifficulty);
    }

    [Fact]
    public void An_answer_without_words_is_none()
    {
        var assignment = Assignment();
        Must(assignment.Report(10, null, "Thiếu kinh phí", Unit, Now));

        Assert.Equal("YearPlan.AnswerMissing", assignment.AnswerDifficulty(" ", Body, Now).Refusal!.Code);
    }

    [Fact]
    public void What_was_paused_goes_on_where_it_stood()
    {
        var reported = In(AssignmentState.InProgress);
        var asleep = In(AssignmentState.AwaitingEvent);
        foreach (var (assignment, state) in new[] { (reported, AssignmentState.InProgress), (asleep, AssignmentState.AwaitingEvent), (In(AssignmentState.NotStarted), AssignmentState.NotStarted) })
        {
            Must(assignment.Pause("Chờ"));
            Must(assignment.Resume());
            Assert.Equal((state, null), (assignment.State, assignment.PauseReason));
        }
    }

    [Fact]
    public void An_event_wakes_the_work_and_its_day_survives_an_amendment_of_dates()
    {
        var assignment = In(AssignmentState.AwaitingEvent);
        Must(assignment.RecordEvent("Đổi trưởng ban", Today, new EventWindow(Today, Today.AddDays(30))));

        Assert.Equal(
            (AssignmentState.NotStarted, Today, Today.AddDays(30)), (assignment.State, assignment.From!.Value, assignment.Due!.Value));
    }

    [Fact]
    public void A_due_day_before_the_event_is_refused()
    {
        Assert.Equal(
            "YearPlan.DueBeforeEvent",
            In(AssignmentState.AwaitingEvent).RecordEvent("Đổi", Today, new EventWindow(Today, Today.AddDays(-1))).Refusal!.Code);
    }

    [Fact]
    public void A_period_counted_from_an_unknown_day_sleeps_too()
    {
        Assert.Equal(AssignmentState.AwaitingEvent, Assignment("Trong 10 ngày kể từ khi có văn bản chỉ đạo").State);
    }

    [Theory]
    [InlineData("Trong 10 ngày làm việc kể từ khi có quyết định", "2026-08-27")] // 20 August is a holiday here
    [InlineData("Chậm nhất ba tháng kể từ khi văn bản có hiệu lực", "2026-11-12")]
    [InlineData("Khi có sự thay đổi thành viên", null)]
    public void The_due_day_follows_from_the_event_by_the_words_and_the_working_calendar(string words, string? due)
    {
        var reading = new ScheduleReader().Read(words, 2026);
        var calendar = new WorkingCalendar([new DateOnly(2026, 8, 20)]);

        var window = EventWindow.After(new DateOnly(2026, 8, 12), reading, calendar);

        Assert.Equal(due is null ? null : DateOnly.Parse(due, null), window.Due);
        Assert.Equal(new DateOnly(2026, 8, 12), window.From);
    }

    [Fact]
    public void A_due_day_given_by_hand_goes_first()
    {
        var reading = new ScheduleReader().Read("Trong 10 ngày kể từ khi có quyết định", 2026);

        Assert.Equal(Today.AddDays(3), EventWindow.After(Today, reading, WorkingCalendar.WeekendsOnly, Today.AddDays(3)).Due);
    }
}
