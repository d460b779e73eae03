using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Tracking;
using static IsoIntranet.Platform.Tracking.TrackedActionState;

namespace IsoIntranet.Tests.Features.Nonconformities;

/// <summary>Every act on an action in every state of the action and of its extension: what the model has leads where it says, all else is refused and changes nothing.</summary>
public sealed class CorrectiveActionStateTests
{
    private sealed record Act(Func<Nonconformity, CorrectiveAction, Ruling> Do, Func<TrackedActionState, ExtensionState, (TrackedActionState, ExtensionState)?> Leads);

    private static readonly Dictionary<string, Act> Acts = new()
    {
        ["Report"] = new((record, action) => record.ReportAction(action, 40, "Đang làm", false, Misfit.Unit, Misfit.Now, Misfit.Today), (state, extension) => IsToDo(state) ? (InProgress, extension) : null),
        ["Finish"] = new((record, action) => record.ReportAction(action, 100, "Xong", true, Misfit.Unit, Misfit.Now, Misfit.Today),
            (state, extension) => IsToDo(state) ? (Done, extension == ExtensionState.Requested ? ExtensionState.None : extension) : null),
        ["Verify"] = new((record, action) => record.VerifyAction(action, null, Misfit.Verifier, null, Misfit.Today), (state, extension) => state == Done ? (Verified, extension) : null),
        ["Return"] = new((record, action) => record.ReturnAction(action, "Chưa xong", Misfit.Verifier), (state, extension) => state == Done ? (Returned, extension) : null),
        ["AskExtension"] = new((record, action) => record.AskExtension(action, action.Due.AddDays(10), "Chờ mẫu", Misfit.Unit),
            (state, extension) => IsToDo(state) && extension != ExtensionState.Requested ? (state, ExtensionState.Requested) : null),
        ["GrantExtension"] = new((record, action) => record.GrantExtension(action, Misfit.Leader), (state, extension) => extension == ExtensionState.Requested ? (state, ExtensionState.Granted) : null),
        ["RefuseExtension"] = new((record, action) => record.RefuseExtension(action, "Không", Misfit.Leader), (state, extension) => extension == ExtensionState.Requested ? (state, ExtensionState.Refused) : null),
        ["AddEvidence"] = new((_, action) => action.AddEvidence(1), (state, extension) => state == Verified ? null : (state, extension)),
        ["WithdrawEvidence"] = new((_, action) => action.WithdrawEvidence(), (state, extension) => state == Verified ? null : (state, extension)),
        ["Change"] = new((record, action) => record.ChangeAction(action, Misfit.Action(), Misfit.Today), (_, _) => null),
        ["Drop"] = new((record, action) => record.DropAction(action), (_, _) => null),
    };

    public static TheoryData<string, TrackedActionState, ExtensionState> EveryActInEveryState()
    {
        var data = new TheoryData<string, TrackedActionState, ExtensionState>();
        foreach (var act in Acts.Keys)
        {
            foreach (var state in Enum.GetValues<TrackedActionState>())
            {
                foreach (var extension in Enum.GetValues<ExtensionState>().Where(extension => IsPossible(state, extension)))
                    data.Add(act, state, extension);
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryActInEveryState))]
    public void An_act_leads_where_the_model_says_and_is_refused_elsewhere(string act, TrackedActionState state, ExtensionState extension)
    {
        var record = Misfit.In(NonconformityState.PlanApproved);
        // The second action keeps the record at work, whatever becomes of the first.
        Misfit.Must(record.ReportAction(record.Actions[1], 10, "Bắt đầu", false, Misfit.Unit, Misfit.Now, Misfit.Today));
        var action = record.Actions[0];
        LeadTo(record, action, state, extension);
        Assert.Equal((state, extension), (action.State, action.Extension));

        var ruling = Acts[act].Do(record, action);

        var expected = Acts[act].Leads(state, extension);
        Assert.Equal(expected is not null, ruling.IsAllowed);
        Assert.Equal(expected ?? (state, extension), (action.State, action.Extension));
    }

    [Fact]
    public void Nothing_is_done_any_more_to_an_action_of_a_round_that_is_over()
    {
        var record = Misfit.In(NonconformityState.Ineffective);
        var former = record.Actions[0];
        Misfit.Must(record.Analyse(Misfit.Analysis, Misfit.Unit, Misfit.Today.AddDays(31)));
        Misfit.Must(record.PlanAction(Misfit.Action(60), Misfit.Today.AddDays(31)));
        Misfit.Must(record.SubmitPlan(Misfit.Head));
        Misfit.Must(record.ApprovePlan(Misfit.Leader, Misfit.Today.AddDays(31)));

        Assert.All(Acts, act => Assert.False(act.Value.Do(record, former).IsAllowed, act.Key));
    }

    [Fact]
    public void The_last_evidence_of_what_has_no_words_is_not_taken_back()
    {
        var record = Misfit.In(NonconformityState.PlanApproved);
        var action = record.Actions[0];
        Misfit.Must(action.AddEvidence(1));
        Misfit.Must(record.ReportAction(action, 100, null, true, Misfit.Unit, Misfit.Now, Misfit.Today));

        Misfit.Refused("LastEvidence", action.WithdrawEvidence());
        Misfit.Must(action.AddEvidence(1));
        Misfit.Must(action.WithdrawEvidence());

        Assert.Equal(1, action.EvidenceCount);
    }

    private static bool IsToDo(TrackedActionState state) => state is Planned or InProgress or Returned;

    /// <summary>What is done waits for no more time.</summary>
    private static bool IsPossible(TrackedActionState state, ExtensionState extension) => IsToDo(state) || extension != ExtensionState.Requested;

    private static void LeadTo(Nonconformity record, CorrectiveAction action, TrackedActionState state, ExtensionState extension)
    {
        if (extension is ExtensionState.Granted or ExtensionState.Refused)
            Extend();
        if (state is Done or Verified or Returned)
            Misfit.Must(Acts["Finish"].Do(record, action));
        if (state == InProgress)
            Misfit.Must(Acts["Report"].Do(record, action));
        if (state == Verified)
            Misfit.Must(Acts["Verify"].Do(record, action));
        if (state == Returned)
            Misfit.Must(Acts["Return"].Do(record, action));
        if (extension == ExtensionState.Requested)
            Misfit.Must(Acts["AskExtension"].Do(record, action));

        void Extend()
        {
            Misfit.Must(Acts["AskExtension"].Do(record, action));
            Misfit.Must(Acts[extension == ExtensionState.Granted ? "GrantExtension" : "RefuseExtension"].Do(record, action));
        }
    }
}
