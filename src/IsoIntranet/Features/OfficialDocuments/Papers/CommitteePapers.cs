using IsoIntranet.Features.Units.Committees;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.OfficialDocuments.Papers;

/// <summary>A committee as documents need it.</summary>
/// <param name="Former">The decision whose composition it renews.</param>
public sealed record CommitteeFacts(
    Guid Id, CommitteeKind Kind, string Name, int Year, string? DecisionNumber, DateOnly? DecidedOn, DateOnly? EffectiveFrom, string? Regulation,
    IReadOnlyList<CommitteeSeatFacts> Members, bool IsRenewal, (string? Number, DateOnly? On)? Former)
{
    /// <summary>“Kiện toàn” where it renews another.</summary>
    public string Act => IsRenewal ? "Kiện toàn" : "Thành lập";
}

public sealed record CommitteeSeatFacts(string FullName, CommitteeRole Role, string Title, string? Task);

/// <summary>Quyết định thành lập, kiện toàn (R4, R5).</summary>
public static class CommitteeDecisionPaper
{
    public static PaperDraft Build(PaperFrame frame, CommitteeFacts committee)
    {
        if (committee.Members.Count == 0)
            frame.Lacks(MissingFact.Members);
        var tasks = committee.Members.Any(member => member.Task is not null);
        List<DocumentBlock> body =
        [
            new DocumentParagraph($"Điều 1. {committee.Act} {committee.Name} gồm {OfficialWords.Count(committee.Members.Count)} thành viên (có danh sách kèm theo)."),
            new DocumentParagraph($"Điều 2. {Duties(committee, tasks)}"),
            .. frame.Open(""),
            new DocumentParagraph($"Điều 3. Quyết định này có hiệu lực kể từ {(committee.EffectiveFrom is { } from ? OfficialWords.Day(from) : "ngày ký")}{Replaces(committee)}."),
            new DocumentParagraph($"Điều 4. {PlanDecisionPaper.Carriers(frame.Agency)} và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này."),
        ];
        var draft = frame.Finish(
            OfficialPaper.CommitteeDecision, $"Về việc {OfficialWords.Small(committee.Act)} {committee.Name}", committee.Year, body,
            ["Như Điều 4", "Sở Khoa học và Công nghệ"],
            [.. LegalBases.Organisation(frame.Agency), LegalBases.Iso, LegalBases.Proposer(frame.Agency)],
            annexes: [new DocumentAnnex($"Danh sách {committee.Name}", [MembersTable(committee, tasks)])]);
        var document = draft.Document;
        if (committee.DecisionNumber?.Split('/', 2) is [var number, var notation] && committee.DecidedOn is { } day
            && int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var own) && own > 0)
            document = document with { Number = own, Notation = notation, Date = day, Year = day.Year };
        return draft with { Document = document };
    }

    internal static DocumentTable MembersTable(CommitteeFacts committee, bool withTasks)
    {
        List<DocumentColumn> columns = [new("TT", 0.6, TextPlace.Centre), new("Họ và tên", 2.4), new("Chức vụ, đơn vị", 2.8), new("Chức danh", 1.6)];
        if (withTasks)
            columns.Add(new DocumentColumn("Nhiệm vụ", 4));
        return new DocumentTable(columns, [.. committee.Members.Select((member, index) => new DocumentTableRow(
            [$"{index + 1}", member.FullName, member.Title, RoleOf(committee.Kind, member.Role), .. withTasks ? new[] { member.Task ?? "" } : []]))]);
    }

    internal static string RoleOf(CommitteeKind kind, CommitteeRole role) => (kind, role) switch
    {
        (CommitteeKind.Steering, CommitteeRole.Head) => "Trưởng ban",
        (CommitteeKind.Steering, CommitteeRole.Deputy) => "Phó Trưởng ban",
        (CommitteeKind.HelpTeam, CommitteeRole.Head) => "Tổ trưởng",
        (CommitteeKind.HelpTeam, CommitteeRole.Deputy) => "Tổ phó",
        (CommitteeKind.AuditTeam, CommitteeRole.Head) => "Trưởng đoàn",
        (CommitteeKind.AuditTeam, CommitteeRole.Deputy) => "Phó Trưởng đoàn",
        (_, CommitteeRole.Secretary) => "Thư ký",
        _ => "Thành viên",
    };

    private static string Duties(CommitteeFacts committee, bool tasks)
    {
        var what = committee.Kind switch
        {
            CommitteeKind.Steering => $"{committee.Name} có nhiệm vụ chỉ đạo xây dựng, áp dụng, duy trì và cải tiến Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015",
            CommitteeKind.HelpTeam => $"{committee.Name} có nhiệm vụ tham mưu, giúp việc Ban Chỉ đạo trong xây dựng, áp dụng, duy trì và cải tiến Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015",
            _ => $"{committee.Name} có nhiệm vụ đánh giá nội bộ Hệ thống quản lý chất lượng theo chương trình, kế hoạch được duyệt; thành viên không đánh giá công việc của mình",
        };
        var by = tasks ? "; nhiệm vụ cụ thể của từng thành viên theo danh sách kèm theo" : "";
        return $"{what}{by}.{(committee.Regulation is { } rules ? $" Quy chế làm việc: {OfficialWords.Sentence(rules)}" : "")}";
    }

    private static string Replaces(CommitteeFacts committee) => committee.Former is { } former
        ? $" và thay thế Quyết định số {OfficialWords.OrBlank(former.Number)} {(former.On is { } on ? OfficialWords.Day(on) : $"ngày {OfficialWords.Blank}")}" : "";
}

/// <summary>Công văn that tells Sở KH&amp;CN of a committee's composition (R7).</summary>
public static class CommitteeNoticePaper
{
    public static PaperDraft Build(PaperFrame frame, CommitteeFacts committee)
    {
        if (committee.Members.Count == 0)
            frame.Lacks(MissingFact.Members);
        if (committee.DecisionNumber is null)
            frame.Lacks(MissingFact.DecisionNumber);
        var decided = $"Quyết định số {OfficialWords.OrBlank(committee.DecisionNumber)} {OfficialWords.DayOrBlank(committee.DecidedOn, committee.Year)}";
        List<DocumentBlock> body =
        [
            .. frame.Open($"Thực hiện Quyết định số 19/2014/QĐ-TTg ngày 05 tháng 3 năm 2014 của Thủ tướng Chính phủ, {frame.Agency.FullName} đã ban hành {decided} về việc {OfficialWords.Small(committee.Act)} {committee.Name}.\n{frame.Agency.FullName} thông báo thành phần {committee.Name} như sau:"),
            CommitteeDecisionPaper.MembersTable(committee, withTasks: false),
            .. frame.Close($"{frame.Agency.FullName} kính gửi Sở Khoa học và Công nghệ để biết, theo dõi và phối hợp thực hiện"),
        ];
        return frame.Finish(
            OfficialPaper.CommitteeNotice, $"V/v thông báo thành phần {committee.Name}", committee.Year, body, ["Như trên"],
            addressedTo: ["Sở Khoa học và Công nghệ"]);
    }
}
