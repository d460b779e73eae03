using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Capture;
using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Audits.Capture;

/// <summary>A town with an audit of its north that is being held: a lead, an auditor from elsewhere, one of the north itself, an expert.</summary>
internal sealed class CaptureTown : IAsyncDisposable
{
    private CaptureTown(Town town) => Town = town;

    public Town Town { get; }

    public TestHouse House => Town.House;

    public Guid Audit { get; private set; }

    public Guid Question { get; private set; }

    public Guid Clause { get; private set; }

    public Actor Lead { get; private set; } = Actor.Nobody;

    public Actor Auditor { get; private set; } = Actor.Nobody;

    /// <summary>Of the audited unit.</summary>
    public Actor Local { get; private set; } = Actor.Nobody;

    public Actor Expert { get; private set; } = Actor.Nobody;

    /// <summary>An auditor of another team.</summary>
    public Actor Stranger { get; private set; } = Actor.Nobody;

    public static async Task<CaptureTown> BuildAsync()
    {
        var made = new CaptureTown(await Town.BuildAsync());
        await made.FillAsync();
        return made;
    }

    private async Task FillAsync()
    {
        Assert.True((await House.Commands.RunAsync(new SeedStandards.Command(), Actor.Program())).IsDone);
        await using var db = House.Open();
        var clause = await db.Set<Clause>().SingleAsync(row => row.Number == "8.5.1");
        Clause = clause.Id;
        var people = new[] { "Lê Thị Trưởng Đoàn", "Phạm Văn Chuyên Gia", "Đỗ Thị Đoàn Khác" }.Select(name => new Person(name, "Công chức", Town.Office.Id)).ToList();
        await House.AddAsync([.. people]);
        var audit = AuditOf(clause.StandardVersionId, people[0], people[1]);
        Audit = audit.Id;
        var question = new AuditQuestion(audit.Id, Town.North.Id, 0, new QuestionContent("Hồ sơ có đủ chữ ký không?", QuestionOrigin.Clause, clause.Id));
        Question = question.Id;
        await House.AddAsync(audit, new AuditLedger(audit.Id));
        await House.AddAsync(question);
        Lead = await ActorAsync(people[0], Role.LeadAuditor);
        Auditor = await ActorAsync(Town.Binh, Role.Auditor);
        Local = await ActorAsync(Town.Lan, Role.Auditor);
        Expert = await ActorAsync(people[1], Role.Auditor);
        Stranger = await ActorAsync(people[2], Role.Auditor);
    }

    private Audit AuditOf(Guid edition, Person lead, Person expert)
    {
        var audit = new Audit(Town.Top.Id, 2026, 1, new AuditFacts(
            "Đánh giá nội bộ đợt 1", AuditKind.Internal, new(2026, 8, 10), new(2026, 8, 14), null, null, null, edition, "12/QĐ", new(2026, 8, 1)), null);
        Must(audit.Visit([Town.North.Id]));
        Must(audit.Staff(
        [
            Seat(lead, MemberRole.Lead), Seat(Town.Binh, MemberRole.Auditor), Seat(Town.Lan, MemberRole.Auditor, Town.North.Id), Seat(expert, MemberRole.Expert),
        ]));
        Must(audit.Schedule([new AgendaSlot(new(2026, 8, 11), new(8, 0), new(11, 0), Town.North.Id, "Một cửa", [], [audit.Lead!.Id])]));
        Must(audit.Notify(Author.System, new(2026, 8, 5)));
        Must(audit.Open(new MeetingFacts(House.Time.GetUtcNow(), "Hội trường", null, [])));
        return audit;
    }

    public FindingContent Content(string statement = "Thiếu chữ ký bàn giao", FindingGrade grade = FindingGrade.Minor) =>
        new(Town.North.Id, Clause, grade, statement, "06/20 phiếu", null, "Công chức một cửa", Question);

    public Task<Outcome<LogFinding.Logged>> LogAsync(Guid id, int revision = 1, string statement = "Thiếu chữ ký bàn giao", Actor? by = null, DateTimeOffset? at = null) =>
        House.Commands.RunAsync(new LogFinding.Command(Audit, id, revision, at ?? House.Time.GetUtcNow(), Content(statement)), by ?? Auditor);

    public Task<Outcome<AnswerQuestion.Answered>> AnswerAsync(DateTimeOffset at, string evidence, Actor? by = null) =>
        House.Commands.RunAsync(new AnswerQuestion.Command(Audit, Question, at, new AnswerContent(AnswerVerdict.Conforms, evidence, null, null)), by ?? Auditor);

    public async Task<Outcome<AddFindingPhoto.Kept>> PhotoAsync(Guid finding, Guid id, byte[]? picture = null, Actor? by = null, double? latitude = null, double? longitude = null)
    {
        var stored = await House.Get<FileStore>().SaveAsync(new MemoryStream(picture ?? Jpeg.Picture()));
        Assert.True(stored.IsDone);
        return await House.Commands.RunAsync(
            new AddFindingPhoto.Command(Audit, finding, id, stored.Value, House.Time.GetUtcNow(), latitude, longitude), by ?? Auditor);
    }

    /// <summary>Changes the audit as its own use cases would, and saves it with its ledger.</summary>
    public async Task ChangeAsync(Action<Audit, AuditLedger> change)
    {
        await using var db = House.Open();
        change((await db.Set<Audit>().WholeAsync(Audit, default))!, await db.LedgerAsync(Audit, default));
        await db.SaveChangesAsync();
    }

    public Task IssueAsync() => ChangeAsync((audit, ledger) =>
    {
        Must(audit.EndFieldwork(new MeetingFacts(House.Time.GetUtcNow(), "Hội trường", null, [])));
        Must(audit.Conclude("Phù hợp", null));
        Must(audit.IssueReport(ledger, 0, 0, Author.System, new(2026, 8, 14)));
    });

    public async Task<Actor> ActorAsync(Person person, Role role)
    {
        var account = await Town.OpenAccountAsync(person, role, person.UnitId);
        return await House.Get<Actors>().GetAsync(account.Id);
    }

    public static void Done<T>(Outcome<T> outcome) => Assert.True(outcome.IsDone, $"{outcome.Kind} {outcome.Refusal?.Code} {string.Join(", ", outcome.Errors.Keys)}");

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    private static void Must(Ruling ruling) => Assert.True(ruling.IsAllowed, ruling.Refusal?.Code);

    private static MemberSeat Seat(Person person, MemberRole role, params Guid[] own) => new(person.Id, person.FullName, person.Position, role, own, null);
}
