using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Auditors;
using IsoIntranet.Features.Audits.Planning;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;

namespace IsoIntranet.Tests.Features.Audits.Planning;

public sealed class IndependenceTests
{
    private static readonly DateOnly Day = new(2026, 8, 20);
    private static readonly Author Owner = new(Guid.NewGuid(), "Thư ký mẫu");
    private static readonly Guid Own = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();

    public static TheoryData<MemberRole, bool, bool, bool> Matrix
    {
        get
        {
            var data = new TheoryData<MemberRole, bool, bool, bool>();
            foreach (var role in Enum.GetValues<MemberRole>())
            {
                foreach (var own in new[] { true, false })
                {
                    foreach (var excepted in new[] { true, false })
                        data.Add(role, own, excepted, !own || excepted || role is MemberRole.Expert or MemberRole.Observer);
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Who_judges_is_independent_or_excepted(MemberRole role, bool own, bool excepted, bool allowed)
    {
        var audit = With(role);
        if (excepted)
            _ = audit.Except(audit.Members[0].Id, Own, "Không còn ai khác", Owner, Day);

        var ruling = audit.Schedule([Slot(8, 10, own ? Own : Other, audit.Members[0].Id)]);

        Assert.Equal(allowed ? null : "Audits.NotIndependent", ruling.Refusal?.Code);
    }

    [Fact]
    public void An_exception_takes_a_reason_a_member_an_audited_unit_and_a_need_and_stays_visible()
    {
        var audit = With(MemberRole.Auditor);
        var member = audit.Members[0];

        Assert.Equal("Audits.ReasonMissing", audit.Except(member.Id, Own, " ", Owner, Day).Refusal?.Code);
        Assert.Equal("Audits.MemberUnknown", audit.Except(Guid.NewGuid(), Own, "Lý do", Owner, Day).Refusal?.Code);
        Assert.Equal("Audits.UnitNotInAudit", audit.Except(member.Id, Guid.NewGuid(), "Lý do", Owner, Day).Refusal?.Code);
        Assert.Equal("Audits.NoExceptionNeeded", audit.Except(member.Id, Other, "Lý do", Owner, Day).Refusal?.Code);
        Assert.Null(audit.Except(member.Id, Own, "Lý do", Owner, Day).Refusal);
        Assert.Equal([new IndependenceException(Own, "Lý do", Owner.Name, Day)], member.Exceptions);
    }

    [Fact]
    public void Who_moves_to_an_audited_unit_or_becomes_an_auditor_is_looked_at_again()
    {
        var audit = With(MemberRole.Observer);
        var member = audit.Members[0];
        Assert.Null(audit.Schedule([Slot(8, 10, Own, member.Id)]).Refusal);

        Assert.Equal("Audits.NotIndependent", audit.Staff([Seat(member.PersonId, MemberRole.Auditor, Own)]).Refusal?.Code);
        Assert.Equal("Audits.MemberOnAgenda", audit.Staff([]).Refusal?.Code);
    }

    [Fact]
    public void Nobody_is_at_two_places_and_a_unit_received_twice_is_only_pointed_out()
    {
        var audit = With(MemberRole.Lead, MemberRole.Auditor);
        var (one, other) = (audit.Members[0].Id, audit.Members[1].Id);

        Assert.Equal("Audits.AuditorTwice", audit.Schedule([Slot(8, 10, Other, one), Slot(9, 11, null, one)]).Refusal?.Code);
        Assert.Null(audit.Schedule([Slot(8, 10, Other, one), Slot(10, 11, null, one)]).Refusal);
        Assert.Null(audit.Schedule([Slot(8, 10, Other, one), Slot(9, 11, Other, other)]).Refusal);
        Assert.Equal(Other, Assert.Single(AgendaClash.Of([Slot(8, 10, Other, one), Slot(9, 11, Other, other)])).UnitId);
    }

    [Fact]
    public void A_unit_is_visited_by_somebody_who_judges_before_it_is_told()
    {
        var audit = With(MemberRole.Lead, MemberRole.Observer);
        Assert.Null(audit.DecideTeam("12/QĐ", Day).Refusal);
        Assert.Null(audit.Schedule([Slot(8, 10, Other, audit.Members[0].Id), Slot(8, 10, Own, audit.Members[1].Id)]).Refusal);

        Assert.Equal("Audits.UnitWithoutAgenda", audit.Notify(Owner, Day).Refusal?.Code);
        Assert.Null(audit.Visit([Other]).Refusal);
        Assert.Null(audit.Notify(Owner, Day).Refusal);
        Assert.Equal("Audits.NoUnits", audit.Visit([]).Refusal?.Code);
        Assert.Equal("Audits.NoLead", audit.Staff([Seat(audit.Members[0].PersonId, MemberRole.Auditor)]).Refusal?.Code);
    }

    [Fact]
    public void A_unit_stands_for_all_below_it_but_the_agency_only_for_its_head()
    {
        var (top, office, school, ward) = Tree();
        var hierarchy = new Hierarchy([top, office, school, ward]);

        Assert.True(OwnUnits.Of(Ties(office), hierarchy).Select(own => own.UnitId).ToHashSet().SetEquals([office.Id, school.Id]));
        Assert.Equal([new OwnUnit(top.Id, OwnTie.Works)], OwnUnits.Of(Ties(top), hierarchy));
        Assert.Equal(4, OwnUnits.Of(Ties(top) with { Heads = [top.Id] }, hierarchy).Count);
        Assert.Equal(OwnTie.Contacts, Assert.Single(OwnUnits.Of(Ties(top) with { Contacts = [ward.Id] }, hierarchy), own => own.UnitId == ward.Id).Tie);
        Assert.Equal(OwnTie.Left, Assert.Single(OwnUnits.Of(Ties(top) with { Left = [ward.Id] }, hierarchy), own => own.UnitId == ward.Id).Tie);
    }

    [Theory]
    [InlineData(MemberRole.Lead, 10, true, null)]
    [InlineData(MemberRole.Lead, 10, false, "Audits.MayNotLead")]
    [InlineData(MemberRole.Auditor, 10, false, null)]
    [InlineData(MemberRole.Auditor, 0, false, null)]
    [InlineData(MemberRole.Auditor, -1, false, "Audits.CompetenceExpired")]
    [InlineData(MemberRole.Secretary, -1, true, "Audits.CompetenceExpired")]
    [InlineData(MemberRole.Expert, -1, false, null)]
    [InlineData(MemberRole.Observer, -1, false, null)]
    public void Competence_holds_on_all_days(MemberRole role, int expiresAfter, bool mayLead, string? rule)
    {
        var held = new AuditorCompetence(Guid.NewGuid(), new CompetenceFacts("Chứng nhận", null, null, Day.AddYears(-1), Day.AddDays(expiresAfter), mayLead));

        Assert.Equal(rule, AuditorFitness.WhyUnfit("Ví Dụ", role, [held], Day.AddDays(-2), Day)?.Code);
        Assert.Equal(role is MemberRole.Expert or MemberRole.Observer ? null : "Audits.NoCompetence", AuditorFitness.WhyUnfit("Ví Dụ", role, [], Day, Day)?.Code);
    }

    [Theory]
    [InlineData(null, CompetenceStanding.Valid)]
    [InlineData(61, CompetenceStanding.Valid)]
    [InlineData(60, CompetenceStanding.Expiring)]
    [InlineData(0, CompetenceStanding.Expiring)]
    [InlineData(-1, CompetenceStanding.Expired)]
    public void An_expiry_is_pointed_out_two_months_before(int? days, CompetenceStanding standing) => Assert.Equal(standing, AuditorFitness.StandingOf(
        [new AuditorCompetence(Guid.NewGuid(), new CompetenceFacts("Chứng nhận", null, null, Day.AddYears(-1), days is { } after ? Day.AddDays(after) : null, false))], Day));

    [Fact]
    public void A_proposal_respects_independence_shares_the_work_and_says_what_it_could_not_do()
    {
        Guid[] units = [.. Enumerable.Range(0, 6).Select(_ => Guid.NewGuid())];
        var (a, b) = (Guid.NewGuid(), Guid.NewGuid());
        var wish = AgendaProposal.Wish.Usual("Khai mạc", "Đánh giá", "Kết thúc");

        var result = AgendaProposal.Make(Day, Day, [.. units.Take(3).Select(unit => new AgendaProposal.Visit(unit, []))],
            [new(a, [units[0]]), new(b, [units[1], units[2]])], wish);

        Assert.Equal([b], result.Slots.Single(slot => slot.UnitId == units[0]).MemberIds);
        Assert.All(units[1..3], unit => Assert.Equal([a], result.Slots.Single(slot => slot.UnitId == unit).MemberIds));
        Assert.DoesNotContain(AgendaClash.Of(result.Slots), clash => clash.MemberId is not null);
        Assert.Equal(("Khai mạc", "Kết thúc"), (result.Slots[0].Topic, result.Slots[^1].Topic));
        Assert.Equal([units[0]], AgendaProposal.Make(Day, Day, [new(units[0], [])], [new(a, [units[0]])], wish).Unmanned);
        Assert.NotEmpty(AgendaProposal.Make(Day, Day, [.. units.Select(unit => new AgendaProposal.Visit(unit, []))], [new(a, [])], wish).Unplaced);
    }

    [Fact]
    public void A_ring_lets_everybody_audit_the_next_one_and_nobody_oneself()
    {
        Guid[] units = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];

        Assert.Equal([new(units[0], units[1]), new(units[1], units[2]), new(units[2], units[0])], CrossRotation.Of(units));
        Assert.Empty(CrossRotation.Of(units[..1]));
    }

    private static OwnUnits.Ties Ties(OrgUnit works) => new(works.Id, [], [], []);

    private static (OrgUnit Top, OrgUnit Office, OrgUnit School, OrgUnit Ward) Tree()
    {
        var kind = Guid.NewGuid();
        var top = new OrgUnit("Thị xã", "TX", kind, null, new DateOnly(2019, 1, 1));
        var office = new OrgUnit("Phòng Mẫu", "PM", kind, top.Id, new DateOnly(2019, 1, 1));
        return (top, office, new OrgUnit("Trường Mẫu", "TM", kind, office.Id, new DateOnly(2019, 1, 1)), new OrgUnit("Xã Mẫu", "XM", kind, top.Id, new DateOnly(2019, 1, 1)));
    }

    private static AgendaSlot Slot(int from, int until, Guid? unit, params Guid[] members) => new(Day, new TimeOnly(from, 0), new TimeOnly(until, 0), unit, "Xem hồ sơ", [], members);

    private static MemberSeat Seat(Guid person, MemberRole role, params Guid[] own) => new(person, "Trần Văn Ví Dụ", "Công chức", role, own, null);

    /// <summary>An audit of two units; the first member's own unit is one of them.</summary>
    private static Audit With(params MemberRole[] roles)
    {
        var audit = new Audit(Guid.NewGuid(), 2026, 1, new AuditFacts("Đánh giá", AuditKind.Internal, Day, Day, null, null, null, Guid.NewGuid()), null);
        Assert.Null(audit.Visit([Own, Other]).Refusal);
        Assert.Null(audit.Staff([.. roles.Select((role, place) => place == 0 ? Seat(Guid.NewGuid(), role, Own) : Seat(Guid.NewGuid(), role))]).Refusal);
        return audit;
    }
}
