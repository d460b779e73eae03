using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Capture;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Audits;

/// <summary>The town with an audit of north and south by a team of the office, and everybody who has a part in it.</summary>
internal sealed class AuditTown : IAsyncDisposable
{
    private AuditTown(Town town)
    {
        Town = town;
        Secretary = TestHouse.ActorWith(Role.IsoSecretary, town.Top.Id, town.North.Id, town.South.Id, town.Office.Id);
        NorthHead = TestHouse.ActorWith(Role.UnitHead, town.North.Id);
        NorthContact = TestHouse.ActorWith(Role.UnitContact, town.North.Id);
        SouthHead = TestHouse.ActorWith(Role.UnitHead, town.South.Id);
    }

    public Town Town { get; }

    public TestHouse House => Town.House;

    public Actor Secretary { get; }

    public Actor NorthHead { get; }

    public Actor NorthContact { get; }

    public Actor SouthHead { get; }

    /// <summary>Leads the team; the role is held over the office alone, so that all else follows from the team.</summary>
    public Actor Lead { get; private set; } = null!;

    public Actor Auditor { get; private set; } = null!;

    public Audit Audit { get; private set; } = null!;

    public Guid AuditId => Audit.Id;

    public Guid Clause { get; private set; }

    public static async Task<AuditTown> BuildAsync(AuditState state = AuditState.Opened) => await OverAsync(await Town.BuildAsync(), state);

    public static async Task<AuditTown> OverAsync(Town town, AuditState state = AuditState.Opened)
    {
        var audits = new AuditTown(town);
        if (!await AnyClauseAsync(town))
            Assert.True((await town.House.Commands.RunAsync(new SeedStandards.Command(), Actor.Program())).IsDone);
        Guid standard;
        await using (var db = town.House.Open())
        {
            audits.Clause = await db.Set<Clause>().Where(clause => clause.Number == "8.5.1").Select(clause => clause.Id).FirstAsync();
            standard = await db.Set<Clause>().Where(clause => clause.Id == audits.Clause).Select(clause => clause.StandardVersionId).SingleAsync();
        }
        var (lead, auditor) = (new Person("Lê Thị Trưởng Đoàn", "Phó Chánh Văn phòng", town.Office.Id), new Person("Phạm Văn Đánh Giá", "Chuyên viên", town.Office.Id));
        await town.House.AddAsync(lead, auditor);
        audits.Lead = await audits.ActorOfAsync(lead, Role.LeadAuditor);
        audits.Auditor = await audits.ActorOfAsync(auditor, Role.Auditor);
        var audit = Round.Planned(town.Top.Id, standard, [town.North.Id, town.South.Id],
        [
            new MemberSeat(lead.Id, lead.FullName, lead.Position, MemberRole.Lead, [town.Office.Id], null),
            new MemberSeat(auditor.Id, auditor.FullName, auditor.Position, MemberRole.Auditor, [town.Office.Id, town.South.Id], null),
        ]);
        var ledger = new AuditLedger(audit.Id);
        Round.LeadTo(audit, ledger, state);
        await town.House.AddAsync(audit, ledger);
        audits.Audit = audit;
        return audits;
    }

    private static async Task<bool> AnyClauseAsync(Town town)
    {
        await using var db = town.House.Open();
        return await db.Set<Clause>().AnyAsync();
    }

    public async Task<Actor> ActorOfAsync(Person person, Role role)
    {
        var account = await Town.OpenAccountAsync(person, role, person.UnitId);
        return new Actor(account.Id, person.FullName, [new Grant(role, person.UnitId, UnitScope.Of([person.UnitId]))]);
    }

    public Task<Outcome<LogFinding.Logged>> TryLogAsync(Actor by, Guid? unit = null, FindingGrade grade = FindingGrade.Minor, Guid? clause = null) =>
        House.Commands.RunAsync(new LogFinding.Command(AuditId, Guid.CreateVersion7(), 1, Round.Now, Round.Content(unit ?? Town.North.Id, grade, clause ?? Clause)), by);

    public async Task<AuditFinding> DraftAsync(Guid? unit = null, FindingGrade grade = FindingGrade.Minor)
    {
        var logged = await TryLogAsync(Lead, unit, grade);
        Done(logged);
        return await ReadAsync(logged.Value!.Id);
    }

    public async Task<AuditFinding> PresentedAsync(Guid? unit = null, FindingGrade grade = FindingGrade.Minor)
    {
        var finding = await DraftAsync(unit, grade);
        Done(await House.Commands.RunAsync(new PresentFindings.Command(AuditId, finding.Id, null, null), Lead));
        return await ReadAsync(finding.Id);
    }

    public async Task<AuditFinding> DisputedAsync()
    {
        var finding = await PresentedAsync();
        Done(await House.Commands.RunAsync(new DisputeFinding.Command(finding.Id, finding.Version, "Có chữ ký ở tập 2"), NorthHead));
        return await ReadAsync(finding.Id);
    }

    public async Task<AuditFinding> ReadAsync(Guid id)
    {
        await using var db = House.Open();
        return await db.Set<AuditFinding>().AsNoTracking().SingleAsync(row => row.Id == id);
    }

    public async Task<Audit> ReadAuditAsync()
    {
        await using var db = House.Open();
        return (await db.Set<Audit>().AsNoTracking().WholeAsync(AuditId, default))!;
    }

    public async Task IssueAsync()
    {
        Done(await RunAsync(audit => new EndFieldwork.Command(audit.Id, audit.Version, Round.Meeting)));
        Done(await RunAsync(audit => new ConcludeAudit.Command(audit.Id, audit.Version, "Phù hợp", null)));
        Done(await RunAsync(audit => new IssueReport.Command(audit.Id, audit.Version)));
    }

    /// <summary>Runs a command of the lead on the audit as it stands.</summary>
    public async Task<Outcome<Nothing>> RunAsync<TCommand>(Func<Audit, ICommand<TCommand, Nothing>> command, Actor? by = null) where TCommand : ICommand<TCommand, Nothing> =>
        await House.Commands.RunAsync(command(await ReadAuditAsync()), by ?? Lead);

    public static void Done<T>(Outcome<T> outcome) => Assert.True(outcome.IsDone, $"{outcome.Kind} {outcome.Refusal?.Code} {string.Join(", ", outcome.Errors.Keys)}");

    public static void Refused<T>(string rule, Outcome<T> outcome) => Assert.Equal("Audits." + rule, outcome.Refusal?.Code ?? outcome.Kind.ToString());

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}
