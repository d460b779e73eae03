using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Platform.Commands;
using static IsoIntranet.Features.Audits.FindingState;

namespace IsoIntranet.Tests.Features.Audits;

/// <summary>Every act in every state of a finding.</summary>
public sealed class FindingStateTests
{
    private static readonly Dictionary<string, (Func<AuditFinding, Ruling> Do, Dictionary<FindingState, FindingState> Leads)> Acts = new()
    {
        ["Log"] = (finding => finding.Log(Round.Content(), finding.Revision + 1, Round.Auditor), Stays(Draft)),
        ["Edit"] = (finding => finding.Edit(Round.Content()), Stays(Draft)),
        ["CountPhotos"] = (finding => finding.CountPhotos(2), Stays(Draft)),
        ["Present"] = (finding => finding.Present(Round.Today, Round.Today.AddDays(3)), new() { [Draft] = Presented }),
        ["Accept"] = (finding => finding.Accept(Round.Head, Round.Today), new() { [Presented] = Confirmed }),
        ["Dispute"] = (finding => finding.Dispute("Có chữ ký", Round.Head, Round.Today), new() { [Presented] = Disputed }),
        ["TakeAsAccepted"] = (finding => finding.TakeAsAccepted(Round.Lead, Round.Today.AddDays(4)), new() { [Presented] = Confirmed }),
        ["TakeAsAcceptedInTime"] = (finding => finding.TakeAsAccepted(Round.Lead, Round.Today.AddDays(3)), []),
        ["Uphold"] = (finding => finding.Uphold(FindingGrade.Major, "Đã xem lại", Round.Lead), new() { [Disputed] = Confirmed }),
        ["Withdraw"] = (finding => finding.Withdraw("Nhầm", Round.Lead), new() { [Draft] = Withdrawn, [Presented] = Withdrawn, [Disputed] = Withdrawn }),
        ["DisputeWithoutReason"] = (finding => finding.Dispute(" ", Round.Head, Round.Today), []),
        ["UpholdWithoutReason"] = (finding => finding.Uphold(FindingGrade.Minor, null, Round.Lead), []),
        ["WithdrawWithoutReason"] = (finding => finding.Withdraw("", Round.Lead), []),
        ["Raised"] = (finding => finding.Raised(Guid.NewGuid()), Stays(Confirmed)),
    };

    public static TheoryData<string, FindingState> EveryActInEveryState()
    {
        var data = new TheoryData<string, FindingState>();
        foreach (var act in Acts.Keys)
        {
            foreach (var state in Enum.GetValues<FindingState>())
                data.Add(act, state);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryActInEveryState))]
    public void An_act_leads_where_the_model_says_and_is_refused_elsewhere(string act, FindingState state)
    {
        var finding = Round.Finding(state);
        Assert.Equal(state, finding.State);
        var (run, leads) = Acts[act];
        var (grade, statement, revision) = (finding.Grade, finding.Statement, finding.Revision);

        var ruling = run(finding);

        if (leads.TryGetValue(state, out var next))
        {
            Round.Must(ruling);
            Assert.Equal(next, finding.State);
        }
        else
        {
            Assert.False(ruling.IsAllowed);
            Assert.Equal((state, grade, statement, revision), (finding.State, finding.Grade, finding.Statement, finding.Revision));
        }
    }

    [Theory]
    [InlineData(FindingGrade.Observation)]
    [InlineData(FindingGrade.Opportunity)]
    [InlineData(FindingGrade.Strength)]
    public void What_is_no_nonconformity_raises_none(FindingGrade grade) =>
        Round.Refused("FindingNotInState", Round.Finding(Confirmed, grade).Raised(Guid.NewGuid()));

    [Fact]
    public void A_finding_raises_one_nonconformity_and_never_a_second()
    {
        var finding = Round.Finding(Confirmed);

        Round.Must(finding.Raised(Guid.NewGuid()));
        Round.Refused("FindingNotInState", finding.Raised(Guid.NewGuid()));
    }

    private static Dictionary<FindingState, FindingState> Stays(params FindingState[] states) => states.ToDictionary(state => state);
}
