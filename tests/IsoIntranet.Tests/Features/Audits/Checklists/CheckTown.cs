using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Capture;
using IsoIntranet.Features.Audits.Checklists;
using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Audits.Checklists;

/// <summary>The town with an audit of north and south: a lead of the office, and an auditor who belongs to the south.</summary>
internal sealed class CheckTown
{
    public static readonly DateOnly Day = new(2026, 8, 12);
    private static readonly Author Somebody = new(Guid.NewGuid(), "Thư ký mẫu");

    private readonly Person _lead;

    private CheckTown(Town town)
    {
        Town = town;
        Guid[] all = [town.Top.Id, town.North.Id, town.South.Id, town.Office.Id];
        Planner = TestHouse.ActorWith(Role.IsoSecretary, all);
        Contact = TestHouse.ActorWith(Role.UnitContact, town.North.Id);
        Stranger = TestHouse.ActorWith(Role.Auditor, town.Office.Id);
        _lead = new Person("Lê Thị Trưởng Đoàn Mẫu", "Phó chánh văn phòng", town.Office.Id);
    }

    public Town Town { get; }

    public Actor Planner { get; }

    /// <summary>Of the north, which is audited.</summary>
    public Actor Contact { get; }

    /// <summary>An auditor, but not of this team.</summary>
    public Actor Stranger { get; }

    public Actor Lead { get; private set; } = null!;

    /// <summary>May audit the north, and not the south, to which he belongs.</summary>
    public Actor Auditor { get; private set; } = null!;

    public Guid AuditId { get; private set; }

    public Guid VersionId { get; private set; }

    public IReadOnlyDictionary<string, Guid> Clauses { get; private set; } = null!;

    public TestHouse House => Town.House;

    public static async Task<CheckTown> BuildAsync(Town built, AuditState state = AuditState.Opened)
    {
        var town = new CheckTown(built);
        Assert.True((await built.House.Commands.RunAsync(new SeedStandards.Command(), Actor.Program())).IsDone);
        await using (var db = built.House.Open())
        {
            town.VersionId = await db.Set<StandardVersion>().Select(version => version.Id).SingleAsync();
            town.Clauses = await db.Set<Clause>().ToDictionaryAsync(clause => clause.Number, clause => clause.Id);
        }
        await built.House.AddAsync(town._lead);
        town.Lead = await town.ActorAsync(town._lead, Role.LeadAuditor, built.Office.Id);
        town.Auditor = await town.ActorAsync(built.Binh, Role.Auditor, built.South.Id);
        town.AuditId = await town.AuditAsync(state, 1);
        return town;
    }

    public async Task<Guid> AuditAsync(AuditState state, int sequence, DateOnly? on = null)
    {
        var day = on ?? Day;
        var audit = new Audit(Town.Top.Id, day.Year, sequence, new AuditFacts(
            "Đánh giá nội bộ mẫu", AuditKind.Internal, day, day.AddDays(2), null, null, null, VersionId, "01/QĐ-UBND", day.AddDays(-9)), null);
        Must(audit.Visit([Town.North.Id, Town.South.Id]));
        Must(audit.Staff(
        [
            new MemberSeat(_lead.Id, _lead.FullName, _lead.Position, MemberRole.Lead, [Town.Office.Id], null),
            new MemberSeat(Town.Binh.Id, Town.Binh.FullName, Town.Binh.Position, MemberRole.Auditor, [Town.South.Id], null),
        ]));
        var lead = audit.Members.Single(member => member.Role == MemberRole.Lead).Id;
        Must(audit.Schedule(
        [
            new AgendaSlot(day, new TimeOnly(8, 0), new TimeOnly(10, 0), Town.North.Id, "Xã Bắc", [Clauses["7.2"], Clauses["8.5.1"]], [lead]),
            new AgendaSlot(day, new TimeOnly(10, 0), new TimeOnly(11, 0), Town.South.Id, "Xã Nam", [], [lead]),
        ]));
        var ledger = new AuditLedger(audit.Id);
        var meeting = new MeetingFacts(new DateTimeOffset(day.ToDateTime(new TimeOnly(1, 0)), TimeSpan.Zero), "Phòng họp", null, []);
        if (state >= AuditState.Notified)
            Must(audit.Notify(Somebody, day));
        if (state >= AuditState.Opened)
            Must(audit.Open(meeting));
        if (state >= AuditState.FieldworkDone)
            Must(audit.EndFieldwork(meeting));
        if (state >= AuditState.ReportIssued)
        {
            Must(audit.Conclude("Hệ thống phù hợp", null));
            Must(audit.IssueReport(ledger, 0, 0, Somebody, day));
        }
        await House.AddAsync(audit, ledger);
        return audit.Id;
    }

    public async Task IssueReportAsync()
    {
        await using var db = House.Open();
        var audit = (await db.Set<Audit>().WholeAsync(AuditId, CancellationToken.None))!;
        Must(audit.EndFieldwork(new MeetingFacts(House.Time.GetUtcNow(), "Phòng họp", null, [])));
        Must(audit.Conclude("Hệ thống phù hợp", null));
        Must(audit.IssueReport(await db.LedgerAsync(AuditId, CancellationToken.None), 0, 0, Somebody, Day));
        await db.SaveChangesAsync();
    }

    public QuestionContent Question(string text, string? clause = null) =>
        new(text, clause is null ? QuestionOrigin.Own : QuestionOrigin.Clause, clause is null ? null : Clauses[clause], null, clause, "Xem sổ");

    public Task<Outcome<int>> PutAsync(Actor by, Guid unit, params QuestionContent[] questions) =>
        House.Commands.RunAsync(new PutQuestions.Command(AuditId, [new(unit, questions)]), by);

    public async Task<IReadOnlyList<UnitQuestions.Item>> ReadAsync(Actor by, Guid? unit = null) =>
        (await House.Queries.AskAsync(new UnitQuestions.Query(AuditId, unit ?? Town.North.Id), by)).Value!;

    public async Task<AuditChecklist.View> ViewAsync(Actor by) => (await House.Queries.AskAsync(new AuditChecklist.Query(AuditId), by)).Value!;

    public Task<Outcome<AnswerQuestion.Answered>> AnswerAsync(Actor by, Guid question, AnswerVerdict verdict = AnswerVerdict.Conforms)
    {
        House.Time.Advance(TimeSpan.FromMinutes(1));
        return House.Commands.RunAsync(new AnswerQuestion.Command(AuditId, question, House.Time.GetUtcNow(), new AnswerContent(verdict, "10/10 hồ sơ", "Sổ theo dõi", "Công chức")), by);
    }

    public async Task<Guid> ListAsync(Actor by, params QuestionContent[] questions)
    {
        var made = await House.Commands.RunAsync(new CreateChecklist.Command(Town.Top.Id, "Danh mục mẫu", null, null, questions), by);
        Done(made);
        return made.Value;
    }

    public static void Must(Ruling ruling) => Assert.Null(ruling.Refusal);

    public static void Done<T>(Outcome<T> outcome) => Assert.True(outcome.IsDone, $"{outcome.Kind} {outcome.Refusal?.Code} {string.Join(", ", outcome.Errors.Keys)}");

    private async Task<Actor> ActorAsync(Person person, Role role, Guid unit) =>
        TestHouse.ActorWith(role, unit) with { AccountId = (await Town.OpenAccountAsync(person, role, unit)).Id };
}
