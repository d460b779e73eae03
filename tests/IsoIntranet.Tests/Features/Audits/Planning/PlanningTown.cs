using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Auditors;
using IsoIntranet.Features.Audits.Planning;
using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;

namespace IsoIntranet.Tests.Features.Audits.Planning;

/// <summary>The town with two trained auditors, one in the north who may lead and one in the south.</summary>
internal sealed class PlanningTown
{
    public static readonly DateOnly Day = new(2026, 8, 20);

    private PlanningTown(Town town)
    {
        Town = town;
        Guid[] all = [town.Top.Id, town.North.Id, town.South.Id, town.Office.Id];
        Secretary = TestHouse.ActorWith(Role.IsoSecretary, all);
        Lead = TestHouse.ActorWith(Role.LeadAuditor, all);
        Leader = TestHouse.ActorWith(Role.CommitteeHead, all);
    }

    public Town Town { get; }

    public Actor Secretary { get; }

    public Actor Lead { get; }

    public Actor Leader { get; }

    public CommandRunner Commands => Town.House.Commands;

    public static AuditFacts Facts => new("Đánh giá đợt 1", AuditKind.Internal, Day, Day.AddDays(1), null, null, null, Guid.Empty, "12/QĐ-UBND", new DateOnly(2026, 8, 1));

    public static async Task<PlanningTown> OverAsync(Town town)
    {
        var planning = new PlanningTown(town);
        Done(await town.House.Commands.RunAsync(new SeedStandards.Command(), Actor.Program()));
        await town.House.AddAsync(Certificate(town.Lan, true), Certificate(town.Binh, false));
        return planning;
    }

    public static AuditorCompetence Certificate(Person person, bool mayLead, DateOnly? expires = null) =>
        new(person.Id, new CompetenceFacts("Chứng nhận đánh giá viên", null, "01", new DateOnly(2025, 1, 5), expires, mayLead));

    public Task<Outcome<PlanAudit.Planned>> TryPlanAsync(Actor? by = null, IReadOnlyList<Guid>? entries = null, AuditFacts? facts = null) =>
        Commands.RunAsync(new PlanAudit.Command(Town.Top.Id, facts ?? Facts, entries ?? [], entries is null ? [Town.North.Id, Town.South.Id] : []), by ?? Lead);

    /// <summary>Of the two communes by the people of both; nothing is scheduled yet.</summary>
    public async Task<Audit> StaffedAsync()
    {
        var id = (await TryPlanAsync()).Value!.Id;
        Done(await Commands.RunAsync(new StaffTeam.Command(id, 1, [new(Town.Lan.Id, MemberRole.Lead), new(Town.Binh.Id, MemberRole.Auditor)]), Lead));
        return await ReadAsync(id);
    }

    /// <summary>North's lead audits the south, south's auditor the north.</summary>
    public async Task<Audit> NotifiedAsync()
    {
        var audit = await StaffedAsync();
        Done(await Commands.RunAsync(new ScheduleAgenda.Command(audit.Id, audit.Version, [Slot(8, Town.South.Id, Of(audit, Town.Lan)), Slot(8, Town.North.Id, Of(audit, Town.Binh))]), Lead));
        Done(await Commands.RunAsync(new NotifyUnits.Command(audit.Id, audit.Version + 1), Lead));
        return await ReadAsync(audit.Id);
    }

    public async Task<Guid> ProgrammeAsync(params ProgrammeLine[] lines)
    {
        var id = (await Commands.RunAsync(new CreateProgramme.Command(Town.Top.Id, 2026), Secretary)).Value;
        Done(await Commands.RunAsync(new ChangeProgramme.Command(id, 1, lines, []), Secretary));
        return id;
    }

    public async Task<ProgrammeView.View> MatrixAsync(Actor? by = null) => (await Town.House.Queries.AskAsync(new ProgrammeView.Query(2026), by ?? Secretary)).Value!;

    public async Task<AuditPlanView.View> ViewAsync(Guid id) => (await Town.House.Queries.AskAsync(new AuditPlanView.Query(id), Secretary)).Value!;

    public async Task<Audit> ReadAsync(Guid id) => (await ViewAsync(id)).Audit;

    public static AgendaSlot Slot(int from, Guid? unit, params Guid[] members) => new(Day, new TimeOnly(from, 0), new TimeOnly(from + 2, 0), unit, "Xem hồ sơ", [], members);

    public static Guid Of(Audit audit, Person person) => audit.Members.Single(member => member.PersonId == person.Id).Id;

    public static void Done<T>(Outcome<T> outcome) => Assert.True(outcome.IsDone, $"{outcome.Kind} {outcome.Refusal?.Code} {string.Join(", ", outcome.Errors.Keys)}");

    public static void Refused<T>(string rule, Outcome<T> outcome) => Assert.Equal("Audits." + rule, outcome.Refusal?.Code);
}
