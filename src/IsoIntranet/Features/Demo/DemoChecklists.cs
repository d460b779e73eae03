using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Checklists;
using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Access;

namespace IsoIntranet.Features.Demo;

/// <summary>The town's library of checklists, and the questions of whatever audits the story has, answered as far as each has come.</summary>
internal sealed class DemoChecklists(DemoWriter writer, DemoCalendar calendar, DemoTown town, IReadOnlyDictionary<string, Guid> clauses)
{
    private static readonly IReadOnlyList<object> None = [];

    /// <summary>What the town asks every unit; a whole set for each would be a long story.</summary>
    private static readonly string[] Asked = ["4.4", "5.3", "6.1", "6.2", "7.2", "7.5.2", "7.5.3", "8.2.1", "8.2.3", "8.5.1", "8.5.2", "8.7", "9.1.2", "10.2"];

    private static readonly (string Evidence, string Documents, string Interviewee)[] Seen =
    [
        ("Đã xem 10 hồ sơ chọn ngẫu nhiên, các bước đúng trình tự và có chữ ký bàn giao.", "Sổ theo dõi hồ sơ, phiếu kiểm soát quá trình", "Công chức tiếp nhận"),
        ("Phỏng vấn hai công chức, đều nêu đúng nhiệm vụ và mục tiêu được giao.", "Quyết định phân công nhiệm vụ", "Công chức chuyên môn"),
        ("Danh mục tài liệu được cập nhật, bản đang dùng trùng với bản hiện hành.", "Danh mục tài liệu nội bộ và bên ngoài", "Văn thư"),
        ("Số liệu theo dõi hằng quý đầy đủ, có phân tích nguyên nhân khi chưa đạt.", "Báo cáo quý, bảng theo dõi mục tiêu", "Lãnh đạo đơn vị"),
    ];

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        await LibraryAsync(cancellationToken);
        var audits = await writer.ReadAsync<Audit>(nameof(Audit.Units), nameof(Audit.Members), cancellationToken);
        var findings = (await writer.ReadAsync<AuditFinding>(cancellationToken)).ToLookup(finding => finding.AuditId);
        foreach (var audit in audits.OrderBy(audit => audit.StartsOn))
            await AskAsync(audit, [.. findings[audit.Id]], cancellationToken);
    }

    private async Task LibraryAsync(CancellationToken cancellationToken)
    {
        var agency = town.Unit("ubnd").Id;
        var desk = new Checklist(agency, "Bộ phận tiếp nhận và trả kết quả", "Dùng cho bộ phận một cửa của phường, xã và của thị xã.");
        DemoPlan.Must(desk.Write(desk.Title, desk.Description, Lines("8.2", "8.5", "8.6", "8.7", "7.1.4", "9.1.2")));
        var papers = new Checklist(agency, "Kiểm soát tài liệu và hồ sơ", "Dùng khi đánh giá văn thư, lưu trữ.");
        DemoPlan.Must(papers.Write(papers.Title, papers.Description, Lines("7.5")));
        var leaders = new Checklist(agency, "Phỏng vấn lãnh đạo đơn vị", "Khoảng 45 phút với người đứng đầu đơn vị.");
        DemoPlan.Must(leaders.Write(leaders.Title, leaders.Description, Lines("5", "6.2", "9.3", "10.3")));
        var former = new Checklist(agency, "Phiếu hỏi năm trước", "Thay bằng các danh mục theo chủ đề.");
        DemoPlan.Must(former.Write(former.Title, former.Description, Lines("4", "6")));
        DemoPlan.Must(former.Retire(true));
        var at = calendar.At(calendar.Working(new DateOnly(calendar.Year - 1, 12, 1)), 0.4);
        await writer.WriteAsync(at, town.Author("truongdoan"), "CreateChecklist", [desk, papers, leaders, former], None, () => None, cancellationToken);
    }

    private IReadOnlyList<ChecklistLine> Lines(params string[] chapters) =>
    [
        .. from chapter in chapters
           from question in QuestionSeed.OfClauses.Questions
           where question.Clause == chapter || question.Clause.StartsWith(chapter + ".", StringComparison.Ordinal)
           select new ChecklistLine(null, question.Vietnamese(clauses[question.Clause])),
    ];

    private async Task AskAsync(Audit audit, IReadOnlyList<AuditFinding> findings, CancellationToken cancellationToken)
    {
        if (audit.State == AuditState.Cancelled || audit.Units.Count == 0)
            return;
        var contents = Asked.Select(number => QuestionSeed.OfClauses.Questions.First(question => question.Clause == number))
            .Concat(QuestionSeed.OfLaw.Questions.Where(question => question.Clause is "8.5.1" or "7.3")).Select(question => question.Vietnamese(clauses[question.Clause]));
        var asked = audit.Units.OrderBy(unit => unit.Place).ToDictionary(
            unit => unit.UnitId, unit => contents.Select((content, place) => new AuditQuestion(audit.Id, unit.UnitId, place, content)).ToList());
        var prepared = Earlier(audit.StartsOn.AddDays(-4));
        await writer.WriteAsync(
            calendar.At(prepared, 0.5), town.Author("truongdoan"), "PutQuestions", [.. asked.Values.SelectMany(questions => questions)], None, () => None, cancellationToken);
        if (audit.State is AuditState.Planned or AuditState.Notified)
            return;
        foreach (var (index, unit) in audit.Units.OrderBy(unit => unit.Place).Index())
        {
            // One that is under way has got through its first unit, and half of the second.
            var share = audit.State != AuditState.Opened ? 1 : index switch { 0 => 0.8, 1 => 0.4, _ => 0 };
            var questions = asked[unit.UnitId].Take((int)(asked[unit.UnitId].Count * share)).ToList();
            if (questions.Count > 0)
                await AnswerAsync(audit, unit.UnitId, questions, [.. findings.Where(finding => finding.UnitId == unit.UnitId)], cancellationToken);
        }
    }

    private Task AnswerAsync(Audit audit, Guid unitId, IReadOnlyList<AuditQuestion> questions, IReadOnlyList<AuditFinding> findings, CancellationToken cancellationToken)
    {
        var chance = new DemoChance($"checklist {audit.Number} {town.CodeOf(unitId)}");
        var by = AuditorOf(audit, unitId);
        var at = calendar.At(Earlier(audit.StartsOn), 0.45);
        return writer.WriteAsync(at, by, "AnswerQuestion", None, [.. questions], () =>
        {
            foreach (var (place, question) in questions.Index())
            {
                var typed = at.AddSeconds(-30 * (questions.Count - place));
                if (findings.FirstOrDefault(finding => finding.ClauseId == question.ClauseId && finding.State != FindingState.Withdrawn) is { } finding)
                {
                    DemoPlan.Must(question.Answer(new AnswerContent(
                        Enum.Parse<AnswerVerdict>(finding.Grade.ToString()), finding.Evidence ?? finding.Statement, finding.DocumentsSeen, finding.Interviewee), typed, by));
                    continue;
                }
                var seen = chance.Pick($"seen {place}", Seen);
                var verdict = chance.Happens($"strength {place}", 0.08) ? AnswerVerdict.Strength : chance.Happens($"note {place}", 0.08) ? AnswerVerdict.Opportunity : AnswerVerdict.Conforms;
                DemoPlan.Must(question.Answer(new AnswerContent(verdict, seen.Evidence, seen.Documents, seen.Interviewee), typed, by));
            }
            return None;
        }, cancellationToken);
    }

    /// <summary>Whoever of the team has an account in the story and is independent of the unit.</summary>
    private Author AuditorOf(Audit audit, Guid unitId)
    {
        foreach (var login in new[] { "danhgiavien", "truongdoan" })
        {
            if (audit.MemberOf(town.PersonId(login))?.MayAudit(audit, unitId) == true)
                return town.Author(login);
        }
        return new Author(null, audit.Members.FirstOrDefault(member => member.MayAudit(audit, unitId))?.Name ?? town.Author("truongdoan").Name);
    }

    private DateOnly Earlier(DateOnly day) => day > calendar.Today ? calendar.Today : day;
}
