using IsoIntranet.Features.Units.Committees;

namespace IsoIntranet.Tests.Features.Units.Committees;

public sealed class CommitteeTests
{
    private static readonly DateOnly Today = new(2026, 8, 12);
    private static readonly DateOnly First = new(2024, 1, 15);
    private static readonly DateOnly Second = new(2026, 8, 1);
    private static readonly Guid Head = Guid.NewGuid();
    private static readonly Guid Deputy = Guid.NewGuid();
    private static readonly Guid Secretary = Guid.NewGuid();
    private static readonly Guid Newcomer = Guid.NewGuid();

    [Fact]
    public void A_decided_committee_is_not_rewritten()
    {
        var committee = Decided();

        Assert.Equal(CommitteeState.Decided, committee.State);
        Assert.Equal("Units.CommitteeIsDecided", committee.Compose("X", null, []).Refusal?.Code);
        Assert.Equal("Units.CommitteeIsDecided", committee.Decide("2", First, First, null, Today).Refusal?.Code);
        Assert.Equal("Units.CommitteeIsDecided", committee.MayBeDropped().Refusal?.Code);
        Assert.Equal(3, committee.Members.Count);
    }

    [Fact]
    public void Renewal_keeps_the_former_committee_readable()
    {
        var former = Decided();

        var renewed = former.Renew()!;
        renewed.Compose(renewed.Name, null, [Seat(Deputy, CommitteeRole.Head), Seat(Secretary, CommitteeRole.Secretary), Seat(Newcomer, CommitteeRole.Member)]);
        var ruling = renewed.Decide("210/QĐ-UBND", Second, Second, former, Today);

        Assert.True(ruling.IsAllowed);
        Assert.Equal((CommitteeState.Superseded, (DateOnly?)Second), (former.State, former.SupersededOn));
        Assert.Equal([Head, Deputy, Secretary], former.Members.Select(member => member.PersonId));
        Assert.Equal(former.Id, renewed.PredecessorId);
        var difference = CommitteeDifference.Between([.. former.Members.Select(member => member.AsSeat)], [.. renewed.Members.Select(member => member.AsSeat)]);
        Assert.Equal([Newcomer], difference.Joined);
        Assert.Equal([Head], difference.Left);
        Assert.Equal([new RoleChange(Deputy, CommitteeRole.Deputy, CommitteeRole.Head)], difference.RoleChanged);
    }

    [Fact]
    public void What_was_superseded_or_only_proposed_is_not_renewed()
    {
        var former = Decided();
        var renewed = former.Renew()!;

        Assert.Null(renewed.Renew());
        renewed.Decide("210/QĐ-UBND", Second, Second, former, Today);
        Assert.Null(former.Renew());
    }

    [Fact]
    public void A_renewal_cannot_begin_before_what_it_renews()
    {
        var former = Decided();

        Assert.Equal("Units.RenewedBeforeItBegan", former.Renew()!.Decide("210/QĐ-UBND", First, First, former, Today).Refusal?.Code);
        Assert.Equal(CommitteeState.Decided, former.State);
    }

    [Fact]
    public void A_committee_is_decided_with_a_number_and_one_head()
    {
        var committee = new Committee(CommitteeKind.Steering, "Ban Chỉ đạo ISO", Guid.NewGuid());

        Assert.Equal("Units.TwoHeads", committee.Compose("X", null, [Seat(Head, CommitteeRole.Head), Seat(Deputy, CommitteeRole.Head)]).Refusal?.Code);
        Assert.Equal("Units.MemberTwice", committee.Compose("X", null, [Seat(Head, CommitteeRole.Head), Seat(Head, CommitteeRole.Member)]).Refusal?.Code);
        committee.Compose("X", null, [Seat(Secretary, CommitteeRole.Secretary)]);
        Assert.Equal("Units.HeadMissing", committee.Decide("1", First, First, null, Today).Refusal?.Code);
        committee.Compose("X", null, [Seat(Head, CommitteeRole.Head)]);
        Assert.Equal("Units.DecisionNumberMissing", committee.Decide(" ", First, First, null, Today).Refusal?.Code);
        Assert.Equal("Units.DecidedInFuture", committee.Decide("1", Today.AddDays(1), Today.AddDays(1), null, Today).Refusal?.Code);
    }

    [Fact]
    public void The_department_is_told_after_the_decision()
    {
        var proposed = new Committee(CommitteeKind.Steering, "Ban Chỉ đạo ISO", Guid.NewGuid());
        var committee = Decided();

        Assert.Equal("Units.CommitteeNotDecided", proposed.Notify(Today, Today).Refusal?.Code);
        Assert.Equal("Units.NotifiedInFuture", committee.Notify(Today.AddDays(1), Today).Refusal?.Code);
        Assert.Equal("Units.NotifiedBeforeDecision", committee.Notify(First.AddDays(-1), Today).Refusal?.Code);
        Assert.True(committee.Notify(First, Today).IsAllowed);
        Assert.Equal(First, committee.NotifiedOn);
    }

    private static Committee Decided()
    {
        var committee = new Committee(CommitteeKind.Steering, "Ban Chỉ đạo ISO", Guid.NewGuid());
        committee.Compose("Ban Chỉ đạo ISO", null, [Seat(Head, CommitteeRole.Head), Seat(Deputy, CommitteeRole.Deputy), Seat(Secretary, CommitteeRole.Secretary)]);
        committee.Decide("15/QĐ-UBND", First, First, null, Today);
        return committee;
    }

    private static MemberSeat Seat(Guid person, CommitteeRole role) => new(person, role, "Chủ tịch UBND", "Chỉ đạo chung");
}
