using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Tracking;
using static IsoIntranet.Features.Nonconformities.NonconformityState;

namespace IsoIntranet.Tests.Features.Nonconformities;

/// <summary>Every act in every state: what the model has leads where it says, all else is refused and changes nothing.</summary>
public sealed class NonconformityStateTests
{
    private static readonly Dictionary<string, (Func<Nonconformity, Ruling> Do, Dictionary<NonconformityState, NonconformityState> Leads)> Acts = new()
    {
        ["Accept"] = (record => record.Accept(Misfit.Unit), new() { [Raised] = Accepted }),
        ["Reject"] = (record => record.Reject("Không phải", Misfit.Head), new() { [Raised] = Rejected }),
        ["Uphold"] = (record => record.Uphold("Vẫn đúng", Misfit.Today), new() { [Rejected] = Raised }),
        ["Analyse"] = (record => record.Analyse(Misfit.Analysis, Misfit.Unit, Misfit.Today), new() { [Accepted] = Analysed, [Analysed] = Analysed, [Ineffective] = Analysed }),
        ["PlanAction"] = (record => record.PlanAction(Misfit.Action(), Misfit.Today), new() { [Analysed] = Analysed }),
        ["ChangeAction"] = (record => record.ChangeAction(First(record), Misfit.Action(5), Misfit.Today), new() { [Analysed] = Analysed }),
        ["DropAction"] = (record => record.DropAction(First(record)), new() { [Analysed] = Analysed }),
        ["SubmitPlan"] = (record => record.SubmitPlan(Misfit.Head), new() { [Analysed] = ActionPlanned }),
        ["SubmitPlanThatTakesNoApproval"] = (record => record.SubmitPlan(Misfit.Head, needsApproval: false), new() { [Analysed] = PlanApproved }),
        ["ApprovePlan"] = (record => record.ApprovePlan(Misfit.Leader, Misfit.Today), new() { [ActionPlanned] = PlanApproved }),
        ["ReturnPlan"] = (record => record.ReturnPlan("Chưa đủ"), new() { [ActionPlanned] = Analysed }),
        ["ReportAction"] = (record => record.ReportAction(Last(record), 40, "Đang làm", false, Misfit.Unit, Misfit.Now, Misfit.Today), new() { [PlanApproved] = Implementing, [Implementing] = Implementing }),
        ["FinishAction"] = (record => record.ReportAction(Last(record), 100, "Xong", true, Misfit.Unit, Misfit.Now, Misfit.Today), new() { [PlanApproved] = Implementing, [Implementing] = Implemented }),
        ["VerifyAction"] = (record => record.VerifyAction(First(record), null, Misfit.Verifier, null, Misfit.Today), new() { [Implementing] = Implementing, [Implemented] = Implemented }),
        ["ReturnAction"] = (record => record.ReturnAction(First(record), "Chưa xong", Misfit.Verifier), new() { [Implementing] = Implementing, [Implemented] = Implementing }),
        ["AskExtension"] = (record => record.AskExtension(Last(record), Misfit.Today.AddDays(60), "Chờ mẫu", Misfit.Unit), new() { [PlanApproved] = PlanApproved, [Implementing] = Implementing }),
        ["JudgeEffective"] = (record => record.JudgeEffect(true, "Đã xem", Misfit.Verifier, null, Misfit.Today.AddDays(30)), new() { [EffectivenessCheck] = EffectivenessCheck }),
        ["JudgeIneffective"] = (record => record.JudgeEffect(false, "Còn tái diễn", Misfit.Verifier, null, Misfit.Today.AddDays(30)), new() { [EffectivenessCheck] = Ineffective }),
        ["Close"] = (record => record.Close(Misfit.Leader, Misfit.Today), []),
        ["Correct"] = (record => record.Correct("Đã bổ sung", Misfit.Today, Misfit.Unit, Misfit.Today), Stays(Raised, Accepted, Analysed, ActionPlanned, PlanApproved, Implementing, Implemented, EffectivenessCheck, Ineffective)),
        ["Regrade"] = (record => record.Regrade(NonconformityGrade.Major, "Lặp lại"), Stays(Raised, Accepted, Analysed, ActionPlanned, PlanApproved, Implementing, Implemented, EffectivenessCheck, Ineffective)),
        ["NameSimilar"] = (record => record.NameSimilar(Guid.NewGuid(), null, Misfit.Unit, Misfit.Today), Stays(Raised, Accepted, Analysed, ActionPlanned, PlanApproved, Implementing, Implemented, EffectivenessCheck, Ineffective)),
        ["WaitForEffect"] = (record => record.WaitForEffect(10), Stays(Raised, Accepted, Analysed, ActionPlanned, PlanApproved, Implementing, Implemented, EffectivenessCheck, Ineffective)),
    };

    public static TheoryData<string, NonconformityState> EveryActInEveryState()
    {
        var data = new TheoryData<string, NonconformityState>();
        foreach (var act in Acts.Keys)
        {
            foreach (var state in Enum.GetValues<NonconformityState>())
                data.Add(act, state);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryActInEveryState))]
    public void An_act_leads_where_the_model_says_and_is_refused_elsewhere(string act, NonconformityState state)
    {
        var record = Misfit.In(state);
        Assert.Equal(state, record.State);
        var (run, leads) = Acts[act];

        var ruling = run(record);

        if (leads.TryGetValue(state, out var next))
        {
            Misfit.Must(ruling);
            Assert.Equal(next, record.State);
        }
        else
        {
            Assert.False(ruling.IsAllowed);
            Assert.Equal(state, record.State);
        }
    }

    [Fact]
    public void What_was_found_effective_is_closed_and_nothing_else_can_be_done_then()
    {
        var record = Misfit.In(EffectivenessCheck);
        Misfit.Refused("NotFoundEffective", record.Close(Misfit.Leader, Misfit.Today));
        Misfit.Must(record.JudgeEffect(true, "Đã xem 30 hồ sơ", Misfit.Verifier, null, Misfit.Today.AddDays(30)));
        Misfit.Refused("NotInState", record.JudgeEffect(false, "Xem lại", Misfit.Verifier, null, Misfit.Today.AddDays(31)));
        Misfit.Refused("NotInState", record.WaitForEffect(5));

        Misfit.Must(record.Close(Misfit.Leader, Misfit.Today.AddDays(31)));

        Assert.Equal((Closed, Misfit.Today.AddDays(31), null), (record.State, record.ClosedOn, record.Due));
        Assert.All(Acts.Values, act => Assert.False(act.Do(record).IsAllowed));
    }

    [Fact]
    public void An_extension_is_granted_or_refused_only_where_it_was_asked_for()
    {
        foreach (var state in Enum.GetValues<NonconformityState>())
        {
            var record = Misfit.In(state);
            var action = Last(record);
            Assert.False(record.GrantExtension(action, Misfit.Leader).IsAllowed);
            Assert.False(record.RefuseExtension(action, "Không", Misfit.Leader).IsAllowed);
            if (!record.AskExtension(action, Misfit.Today.AddDays(60), "Chờ mẫu", Misfit.Unit).IsAllowed)
                continue;
            Misfit.Refused("OwnWork", record.GrantExtension(action, Misfit.Unit));
            Misfit.Refused("ReasonMissing", record.RefuseExtension(action, " ", Misfit.Leader));
            Misfit.Must(record.GrantExtension(action, Misfit.Leader));
            Assert.Equal((Misfit.Today.AddDays(60), ExtensionState.Granted), (action.Due, action.Extension));
        }
    }

    private static Dictionary<NonconformityState, NonconformityState> Stays(params NonconformityState[] states) => states.ToDictionary(state => state);

    private static CorrectiveAction First(Nonconformity record) => record.Actions.Count > 0 ? record.Actions[0] : Misfit.In(Analysed).Actions[0];

    private static CorrectiveAction Last(Nonconformity record) => record.Actions.Count > 0 ? record.Actions[^1] : Misfit.In(Analysed).Actions[^1];
}
