using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Auditors;
using IsoIntranet.Features.Audits.Planning;
using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.Units.Committees;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Tests.Features.Audits.Planning.PlanningTown;

namespace IsoIntranet.Tests.Features.Audits.Planning;

public sealed class PlanningCommandTests : IAsyncLifetime
{
    private Town _town = null!;
    private PlanningTown _planning = null!;

    public async Task InitializeAsync() => _planning = await PlanningTown.OverAsync(_town = await Town.BuildAsync());

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task Ten_who_plan_at_once_are_given_ten_numbers_without_a_gap()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => _planning.TryPlanAsync())));

        Assert.All(outcomes, Done);
        Assert.Equal(Enumerable.Range(1, 10).Select(number => $"ĐG {number:D2}/2026"), outcomes.Select(outcome => outcome.Value!.Number).Order(StringComparer.Ordinal));
        await using var db = _town.House.Open();
        Assert.Equal(10, await db.Set<AuditLedger>().CountAsync());
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.WallDisplay)]
    [InlineData(Role.HigherLevel)]
    [InlineData(Role.UnitHead)]
    [InlineData(Role.Auditor)]
    public async Task Who_may_not_plan_is_forbidden_everything(Role role)
    {
        var audit = await _planning.StaffedAsync();
        var nobody = TestHouse.ActorWith(role, _town.Top.Id, _town.North.Id, _town.South.Id);

        Assert.Equal(OutcomeKind.Forbidden, (await _planning.TryPlanAsync(nobody)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _planning.Commands.RunAsync(new VisitUnits.Command(audit.Id, audit.Version, []), nobody)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _planning.Commands.RunAsync(new StaffTeam.Command(audit.Id, audit.Version, []), nobody)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _planning.Commands.RunAsync(new ScheduleAgenda.Command(audit.Id, audit.Version, []), nobody)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _planning.Commands.RunAsync(new NotifyUnits.Command(audit.Id, audit.Version), nobody)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _planning.Commands.RunAsync(new CancelAudit.Command(audit.Id, audit.Version, "Lý do"), nobody)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _planning.Commands.RunAsync(new CreateProgramme.Command(_town.Top.Id, 2027), nobody)).Kind);
    }

    [Fact]
    public async Task Own_units_are_counted_by_the_server_and_an_exception_is_the_programme_owners()
    {
        var audit = await _planning.StaffedAsync();
        var (lan, slots) = (Of(audit, _town.Lan), new[] { Slot(8, _town.North.Id, Of(audit, _town.Lan)) });

        Refused("NotIndependent", await _planning.Commands.RunAsync(new ScheduleAgenda.Command(audit.Id, audit.Version, slots), _planning.Lead));
        Assert.Equal(OutcomeKind.Forbidden, (await _planning.Commands.RunAsync(new ExceptMember.Command(audit.Id, audit.Version, lan, _town.North.Id, "Lý do"), _planning.Lead)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await _planning.Commands.RunAsync(new ExceptMember.Command(audit.Id, audit.Version, lan, _town.North.Id, " "), _planning.Secretary)).Kind);
        Done(await _planning.Commands.RunAsync(new ExceptMember.Command(audit.Id, audit.Version, lan, _town.North.Id, "Chỉ một người được đào tạo"), _planning.Secretary));
        Done(await _planning.Commands.RunAsync(new ScheduleAgenda.Command(audit.Id, audit.Version + 1, slots), _planning.Lead));

        var view = await _planning.ViewAsync(audit.Id);
        Assert.Equal("Chỉ một người được đào tạo", view.Team.Single(member => member.Id == lan).Own.Single().Exception?.Reason);
    }

    [Fact]
    public async Task Nobody_makes_an_exception_for_oneself()
    {
        var audit = await _planning.StaffedAsync();
        var account = await _town.OpenAccountAsync(_town.Lan, Role.IsoSecretary, _town.Top.Id);
        var lan = new Actor(account.Id, "Lan", [new Grant(Role.IsoSecretary, _town.Top.Id, UnitScope.Everything)]);

        Refused("ExceptOneself", await _planning.Commands.RunAsync(new ExceptMember.Command(audit.Id, audit.Version, Of(audit, _town.Lan), _town.North.Id, "Lý do"), lan));
    }

    [Fact]
    public async Task A_unit_left_within_a_year_is_still_the_own_and_a_head_elsewhere_too()
    {
        var audit = await _planning.StaffedAsync();
        await _town.OpenAccountAsync(_town.Binh, Role.UnitHead, _town.North.Id);
        Done(await _planning.Commands.RunAsync(new MovePerson.Command(_town.Lan.Id, 1, _town.South.Id), _town.Secretary));

        Refused("NotIndependent", await _planning.Commands.RunAsync(new ScheduleAgenda.Command(audit.Id, audit.Version, [Slot(8, _town.North.Id, Of(audit, _town.Lan))]), _planning.Lead));
        Refused("NotIndependent", await _planning.Commands.RunAsync(new ScheduleAgenda.Command(audit.Id, audit.Version, [Slot(8, _town.South.Id, Of(audit, _town.Lan))]), _planning.Lead));
        Refused("NotIndependent", await _planning.Commands.RunAsync(new ScheduleAgenda.Command(audit.Id, audit.Version, [Slot(8, _town.North.Id, Of(audit, _town.Binh))]), _planning.Lead));
        _town.House.Time.Advance(TimeSpan.FromDays(370));
        Done(await _planning.Commands.RunAsync(new ScheduleAgenda.Command(audit.Id, audit.Version, [Slot(8, _town.North.Id, Of(audit, _town.Lan))]), _planning.Lead));
    }

    [Fact]
    public async Task Who_is_not_trained_may_only_look_on_and_another_day_asks_again()
    {
        var id = (await _planning.TryPlanAsync()).Value!.Id;
        var untrained = new Person("Lê Văn Chưa Học", "Công chức", _town.Office.Id);
        await _town.House.AddAsync(untrained);

        Refused("NoCompetence", await _planning.Commands.RunAsync(new StaffTeam.Command(id, 1, [new(untrained.Id, MemberRole.Auditor)]), _planning.Lead));
        Refused("MayNotLead", await _planning.Commands.RunAsync(new StaffTeam.Command(id, 1, [new(_town.Binh.Id, MemberRole.Lead)]), _planning.Lead));
        Done(await _planning.Commands.RunAsync(new StaffTeam.Command(id, 1, [new(untrained.Id, MemberRole.Observer), new(_town.Lan.Id, MemberRole.Lead)]), _planning.Lead));
        Refused("CompetenceNotYet", await NotYetAsync(id));
    }

    [Fact]
    public async Task The_composition_is_taken_over_from_a_decision_with_its_number()
    {
        var id = (await _planning.TryPlanAsync(facts: Facts with { DecisionNumber = null, DecidedOn = null })).Value!.Id;
        var committee = new Committee(CommitteeKind.AuditTeam, "Đoàn đánh giá", _town.Top.Id);
        Assert.Null(committee.Compose("Đoàn đánh giá", null, [new(_town.Lan.Id, CommitteeRole.Head, "Trưởng đoàn theo quyết định", null)]).Refusal);
        Assert.Null(committee.Decide("77/QĐ-UBND", new(2026, 8, 3), new(2026, 8, 3), null, new(2026, 8, 12)).Refusal);
        await _town.House.AddAsync(committee);

        Done(await _planning.Commands.RunAsync(new StaffTeam.Command(id, 1, [new(_town.Lan.Id, MemberRole.Lead)], committee.Id), _planning.Lead));

        var audit = await _planning.ReadAsync(id);
        Assert.Equal(("77/QĐ-UBND", "Trưởng đoàn theo quyết định"), (audit.DecisionNumber, audit.Lead!.Position));
        Refused("NoSuchDecision", await _planning.Commands.RunAsync(new StaffTeam.Command(id, audit.Version, [], Guid.NewGuid()), _planning.Lead));
    }

    [Fact]
    public async Task Units_and_team_are_told_and_told_again_and_told_off()
    {
        var head = await _town.OpenAccountAsync(null, Role.UnitHead, _town.North.Id);
        var contact = await _town.OpenAccountAsync(null, Role.UnitContact, _town.South.Id);
        var member = await _town.OpenAccountAsync(_town.Binh, Role.Auditor, _town.Top.Id);
        var audit = await _planning.NotifiedAsync();
        Assert.Equal(["NoticeAuditPlanned", "NoticeAuditPlanned", "NoticeOnTeam"], await ToldAsync(head, contact, member));

        Done(await _planning.Commands.RunAsync(new VisitUnits.Command(audit.Id, audit.Version, [_town.North.Id]), _planning.Lead));
        Assert.Equal(["NoticePlanChanged", "NoticeUnitDropped", "NoticePlanChanged"], await ToldAsync(head, contact, member));

        Done(await _planning.Commands.RunAsync(new CancelAudit.Command(audit.Id, audit.Version + 1, "Bão"), _planning.Lead));
        Assert.Equal(["NoticeAuditCancelled", "NoticeUnitDropped", "NoticeAuditCancelled"], await ToldAsync(head, contact, member));
        Assert.Equal("ĐG 02/2026", (await _planning.TryPlanAsync()).Value!.Number);
    }

    [Fact]
    public async Task An_entry_is_carried_out_by_one_audit_until_that_is_called_off()
    {
        var programme = await _planning.ProgrammeAsync(new ProgrammeLine(_town.North.Id, 8, [], "QT-01", null));
        var entry = (await _planning.MatrixAsync()).Rows.SelectMany(row => row.Cells).Single();

        Refused("ProgrammeNotApproved", await _planning.TryPlanAsync(entries: [entry.EntryId]));
        Refused("UnitsUncovered", await _planning.Commands.RunAsync(new ApproveProgramme.Command(programme, 2, null, null), _planning.Leader));
        Assert.Equal(OutcomeKind.Forbidden, (await _planning.Commands.RunAsync(new ApproveProgramme.Command(programme, 2, null, "Lý do"), _planning.Secretary)).Kind);
        Done(await _planning.Commands.RunAsync(new ApproveProgramme.Command(programme, 2, "9/QĐ", "Đang sắp xếp"), _planning.Leader));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => _planning.TryPlanAsync(entries: [entry.EntryId]))));
        var planned = Assert.Single(outcomes, outcome => outcome.IsDone).Value!;
        Refused("EntryTaken", Assert.Single(outcomes, outcome => !outcome.IsDone));

        Assert.Equal(planned.Id, (await _planning.MatrixAsync()).Rows.SelectMany(row => row.Cells).Single().Audit?.Id);
        Done(await _planning.Commands.RunAsync(new CancelAudit.Command(planned.Id, 1, "Bão"), _planning.Lead));
        Assert.Null((await _planning.MatrixAsync()).Rows.SelectMany(row => row.Cells).Single().Audit);
    }

    [Fact]
    public async Task Cross_audits_follow_the_ring_and_need_somebody_trained_in_every_unit()
    {
        Refused("NoAuditorInUnit", await CrossAsync(false, _town.North.Id, _town.South.Id, _town.Office.Id));
        Assert.Equal(OutcomeKind.Invalid, (await CrossAsync(false, _town.North.Id)).Kind);
        var one = await _planning.ViewAsync((await CrossAsync(false, _town.North.Id, _town.South.Id)).Value!.Single().Id);
        var several = (await CrossAsync(true, _town.North.Id, _town.South.Id)).Value!;

        Assert.Equal(AuditKind.Cross, one.Audit.Kind);
        Assert.Equal([Of(one.Audit, _town.Lan)], one.Agenda.Single(line => line.Slot.UnitId == _town.South.Id).Slot.MemberIds);
        Assert.Equal([Of(one.Audit, _town.Binh)], one.Agenda.Single(line => line.Slot.UnitId == _town.North.Id).Slot.MemberIds);
        Assert.Equal(["ĐG 02/2026", "ĐG 03/2026"], several.Select(audit => audit.Number));
    }

    [Fact]
    public async Task A_viewer_of_one_unit_sees_its_row_alone_and_a_stale_edit_is_a_conflict()
    {
        var programme = await _planning.ProgrammeAsync(new ProgrammeLine(_town.North.Id, 8, [], "QT-01", null), new ProgrammeLine(_town.South.Id, 9, [], null, null));

        Assert.Equal([_town.North.Id], (await _planning.MatrixAsync(_town.NorthContact)).Rows.Select(row => row.UnitId));
        Assert.Equal(Coverage.Missing, (await _planning.MatrixAsync()).Rows.Single(row => row.UnitId == _town.Office.Id).Coverage);
        Assert.Equal(OutcomeKind.Conflict, (await _planning.Commands.RunAsync(new ChangeProgramme.Command(programme, 1, [], [new(_town.North.Id, 8)]), _planning.Secretary)).Kind);
        Refused("UnitOutside", await _planning.Commands.RunAsync(new ChangeProgramme.Command(programme, 2, [new(Guid.NewGuid(), 8, [], null, null)], []), _planning.Secretary));
    }

    [Fact]
    public async Task The_pool_tells_standing_and_own_units()
    {
        await _town.House.AddAsync(PlanningTown.Certificate(_town.Binh, true, new DateOnly(2026, 8, 1)));
        var pool = (await _town.House.Queries.AskAsync(new AuditorList.Query(new PageRequest { Search = "vi du" }, new AuditorList.Filter()), _planning.Secretary)).Value!;

        var binh = Assert.Single(pool.Items);
        Assert.Equal((CompetenceStanding.Valid, false, 2), (binh.Standing, binh.MayLead, binh.Certificates));
        Assert.Equal([_town.South.Id], binh.Own.Select(own => own.UnitId));
    }

    private Task<Outcome<IReadOnlyList<PlanAudit.Planned>>> CrossAsync(bool several, params Guid[] units) =>
        _planning.Commands.RunAsync(new PlanCrossAudits.Command(_town.Top.Id, Facts with { Kind = AuditKind.Cross }, units, several), _planning.Lead);

    private async Task<Outcome<Nothing>> NotYetAsync(Guid id)
    {
        await using (var db = _town.House.Open())
        {
            var held = await db.Set<AuditorCompetence>().SingleAsync(one => one.PersonId == _town.Lan.Id);
            held.Tell(new CompetenceFacts("Chứng nhận", null, null, new(2026, 8, 19), null, true));
            await db.SaveChangesAsync();
        }
        return await _planning.Commands.RunAsync(new DescribeAudit.Command(id, (await _planning.ReadAsync(id)).Version, Facts with { StartsOn = new(2026, 8, 18) }), _planning.Lead);
    }

    /// <summary>The last notice of each.</summary>
    private async Task<IReadOnlyList<string>> ToldAsync(params Account[] accounts)
    {
        await using var db = _town.House.Open();
        var notices = await db.Set<Notice>().OrderBy(notice => notice.Id).ToListAsync();
        return [.. accounts.Select(account => notices.Last(notice => notice.RecipientId == account.Id).Code["Audits.".Length..])];
    }
}
