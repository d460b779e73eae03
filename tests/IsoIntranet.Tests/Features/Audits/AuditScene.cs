using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Audits;

/// <summary>The town in the middle of an audit of its two communes: a lead from outside, and an auditor of the north who is independent of the south only.</summary>
internal sealed class AuditScene
{
    private static readonly Author Somebody = new(null, "Nguyễn Văn Mẫu");

    private AuditScene(Town town) => Town = town;

    public Town Town { get; }

    public Audit Audit { get; private set; } = null!;

    public Guid Clause { get; private set; }

    /// <summary>Member of the team, with a role over nothing but an unrelated office.</summary>
    public Actor Lead { get; private set; } = null!;

    /// <summary>Member of the team who works in the north.</summary>
    public Actor NorthAuditor { get; private set; } = null!;

    public Actor Secretary => TestHouse.ActorWith(Role.IsoSecretary, Town.Top.Id, Town.North.Id, Town.South.Id, Town.Office.Id);

    public Actor NorthHead => TestHouse.ActorWith(Role.UnitHead, Town.North.Id);

    public Actor SouthHead => TestHouse.ActorWith(Role.UnitHead, Town.South.Id);

    public Actor Wall => TestHouse.ActorWith(Role.WallDisplay, Town.Top.Id, Town.North.Id, Town.South.Id, Town.Office.Id);

    public static async Task<AuditScene> BuildAsync(Town town)
    {
        var scene = new AuditScene(town);
        Assert.True((await town.House.Commands.RunAsync(new SeedStandards.Command(), Actor.Program())).IsDone);
        await using var db = town.House.Open();
        scene.Clause = await db.Set<Clause>().Where(clause => clause.Number == "8.5.1").Select(clause => clause.Id).SingleAsync();
        var version = await db.Set<StandardVersion>().Where(row => row.IsCurrent).Select(row => row.Id).SingleAsync();
        var lead = await town.OpenAccountAsync(town.Binh, Role.LeadAuditor, town.Office.Id);
        var north = await town.OpenAccountAsync(town.Lan, Role.Auditor, town.Office.Id);
        scene.Lead = new Actor(lead.Id, lead.DisplayName, [new Grant(Role.LeadAuditor, town.Office.Id, UnitScope.Of([town.Office.Id]))]);
        scene.NorthAuditor = new Actor(north.Id, north.DisplayName, [new Grant(Role.Auditor, town.Office.Id, UnitScope.Of([town.Office.Id]))]);
        var (first, last) = (new DateOnly(2026, 8, 11), new DateOnly(2026, 8, 14));
        var audit = new Audit(town.Top.Id, 2026, 1, new AuditFacts(
            "Đánh giá hai xã", AuditKind.Internal, first, last, "Xem xét sự phù hợp", "Hai xã", "TCVN ISO 9001:2015", version, "12/QĐ-UBND", new DateOnly(2026, 8, 1)), null);
        Must(audit.Visit([town.North.Id, town.South.Id]));
        Must(audit.Staff([
            new MemberSeat(town.Binh.Id, "Trần Văn Ví Dụ", "Công chức", MemberRole.Lead, [], null),
            new MemberSeat(town.Lan.Id, "Nguyễn Thị Mẫu", "Chủ tịch", MemberRole.Auditor, [town.North.Id], null),
        ]));
        var one = audit.Members[0].Id;
        Must(audit.Schedule([
            new AgendaSlot(first, new TimeOnly(8, 0), new TimeOnly(10, 0), town.North.Id, "Xem hồ sơ", [scene.Clause], [one]),
            new AgendaSlot(last, new TimeOnly(8, 0), new TimeOnly(10, 0), town.South.Id, "Xem hồ sơ", [scene.Clause], [one]),
        ]));
        Must(audit.Notify(Somebody, first));
        Must(audit.Open(new MeetingFacts(new DateTimeOffset(2026, 8, 11, 1, 0, 0, TimeSpan.Zero), "Phòng họp số 1", "Thống nhất lịch", [new Attendant(null, "Lê Thị Khách", "Chuyên viên", "Xã Bắc", true)])));
        await town.House.AddAsync(audit, new AuditLedger(audit.Id));
        scene.Audit = audit;
        return scene;
    }

    /// <summary>A draft, logged by nobody's account.</summary>
    public async Task<AuditFinding> LogAsync(Guid unit, FindingGrade grade = FindingGrade.Minor, string statement = "Thiếu chữ ký bàn giao")
    {
        await using var db = Town.House.Open();
        var ledger = await db.Set<AuditLedger>().SingleAsync(row => row.AuditId == Audit.Id);
        var finding = new AuditFinding(
            Guid.CreateVersion7(), Audit.Id, ledger.NextFinding(), new FindingContent(unit, Clause, grade, statement, "06/20 phiếu", "QT-08", "Công chức một cửa"), 1, Somebody, Town.House.Time.GetUtcNow());
        db.Add(finding);
        await db.SaveChangesAsync();
        return finding;
    }

    public async Task ChangeAsync(Guid finding, Func<AuditFinding, Ruling> change)
    {
        await using var db = Town.House.Open();
        Must(change(await db.Set<AuditFinding>().SingleAsync(row => row.Id == finding)));
        await db.SaveChangesAsync();
    }

    public Task PresentAsync(Guid finding) => ChangeAsync(finding, one => one.Present(new DateOnly(2026, 8, 12), new DateOnly(2026, 8, 17)));

    public static void Must(Ruling ruling) => Assert.True(ruling.IsAllowed, ruling.Refusal?.Code);

    public Task AskPointAsync(Guid unit, AnswerVerdict? verdict)
    {
        var question = new AuditQuestion(Audit.Id, unit, 1, new QuestionContent("Có phiếu bàn giao không?", QuestionOrigin.Clause, Clause, Reference: "8.5.1"));
        if (verdict is { } given)
            Must(question.Answer(new AnswerContent(given, "06/20 phiếu thiếu", "QT-08", "Công chức"), Town.House.Time.GetUtcNow(), Somebody));
        return Town.House.AddAsync(question);
    }
}
