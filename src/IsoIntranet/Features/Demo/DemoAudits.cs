using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Files;
using Seat = IsoIntranet.Features.Audits.Rounds.MemberSeat;

namespace IsoIntranet.Features.Demo;

/// <summary>The standard as the demonstration cites it.</summary>
internal sealed record DemoStandard(Guid VersionId, IReadOnlyDictionary<string, Guid> Clauses);

/// <summary>
/// The town's audits, each led by the rules themselves as far as its story goes: two closed ones, one whose nonconformities are
/// followed up, one in progress today, and one that is planned.
/// </summary>
internal sealed class DemoAudits(DemoWriter writer, DemoCalendar calendar, DemoTown town, DemoFiles files, DemoStandard standard)
{
    private static readonly IReadOnlyList<object> None = [];

    private static readonly Tale[] Tales =
    [
        new("Đánh giá nội bộ khối văn phòng", 340, ["vanphong", "tuphap"], AuditState.Closed,
        [
            new("vanphong", "7.5.1", FindingGrade.Minor, "Sổ giao việc của văn phòng chưa ghi kết quả thực hiện của tháng.", "11/40 dòng của tháng để trống cột kết quả.", FindingState.Confirmed, Raises: "Sổ giao việc chưa ghi kết quả thực hiện"),
            new("vanphong", "7.5.3", FindingGrade.Observation, "Một số hồ sơ công việc lưu chưa theo danh mục hồ sơ đã ban hành.", "03/25 hồ sơ xếp sai nhóm.", FindingState.Confirmed),
            new("tuphap", "8.5.1", FindingGrade.Opportunity, "Có thể dùng chung một mẫu phiếu hướng dẫn cho các thủ tục hộ tịch.", "05 mẫu phiếu có nội dung giống nhau.", FindingState.Confirmed),
            new("vanphong", "7.4", FindingGrade.Strength, "Thông báo kết quả giải quyết hồ sơ cho người dân qua tin nhắn ngay trong ngày.", "40/40 hồ sơ được thông báo trong ngày.", FindingState.Confirmed),
        ]),
        new("Đánh giá nội bộ đợt 1", 153, ["haidang", "noivu"], AuditState.Closed,
        [
            new("haidang", "8.5.2", FindingGrade.Minor, "Phiếu kiểm soát quá trình thiếu chữ ký bàn giao giữa các bước.", "06/20 phiếu thiếu chữ ký.", FindingState.Confirmed, Raises: "Phiếu kiểm soát quá trình thiếu chữ ký bàn giao"),
            new("noivu", "7.2", FindingGrade.Observation, "Kế hoạch đào tạo năm chưa nêu cách đánh giá hiệu lực đào tạo.", "Kế hoạch đào tạo năm.", FindingState.Confirmed),
            new("noivu", "7.5.2", FindingGrade.Minor, "Biểu mẫu chưa có ký hiệu lần ban hành.", "02 biểu mẫu.", FindingState.Withdrawn, "Hai biểu mẫu do cấp trên ban hành, không thuộc hệ thống."),
        ]),
        new("Đánh giá nội bộ đợt 2", 98, ["cattrang", "songxanh"], AuditState.FollowUp,
        [
            new("cattrang", "8.5.1", FindingGrade.Minor, "Hồ sơ trả kết quả trễ hẹn không có phiếu xin lỗi và hẹn lại ngày trả.", "04/31 hồ sơ trễ hẹn trong tháng không có phiếu xin lỗi.", FindingState.Confirmed, "Phiếu xin lỗi lập trên hệ thống một cửa điện tử.", "Hồ sơ trả kết quả trễ hẹn không có phiếu xin lỗi"),
            new("songxanh", "7.1.4", FindingGrade.Strength, "Khu tiếp nhận bố trí lối đi và bàn viết cho người khuyết tật.", "Quan sát tại bộ phận một cửa.", FindingState.Confirmed),
        ]),
        new("Đánh giá nội bộ đợt 3", 1, ["haidang", "cattrang"], AuditState.Opened,
        [
            new("haidang", "8.5.2", FindingGrade.Minor, "Sổ giao nhận hồ sơ tháng này chưa ghi giờ giao.", "08/35 dòng không ghi giờ giao.", FindingState.Presented, Photo: "anh-so-giao-nhan"),
            new("haidang", "7.3", FindingGrade.Observation, "Hai công chức mới chưa nắm mục tiêu chất lượng của phường.", "Trao đổi tại bộ phận một cửa.", FindingState.Presented),
            new("haidang", "8.2.1", FindingGrade.Strength, "Bảng niêm yết thủ tục có mã QR dẫn tới hướng dẫn bằng hình.", "Quan sát tại nơi niêm yết.", FindingState.Draft, Photo: "anh-bang-niem-yet"),
            new("cattrang", "8.5.1", FindingGrade.Major, "Quy trình cấp bản sao trích lục thực hiện khác quy trình đã ban hành.", "05/05 hồ sơ được kiểm tra không qua bước thẩm tra.", FindingState.Disputed, "Bước thẩm tra được gộp với bước tiếp nhận theo thông báo phân công của phường.", Photo: "anh-phieu-kiem-soat"),
        ]),
        new("Đánh giá nội bộ đợt 4", -20, ["baidua", "doithong"], AuditState.Planned, []),
    ];

    private readonly Dictionary<int, int> _numbers = [];

    /// <summary>The finding that a nonconformity of the story comes from, by the nonconformity's title.</summary>
    public SourceReference? SourceOf(string title) =>
        Tales.SelectMany(tale => tale.Findings).FirstOrDefault(finding => finding.Raises == title) is { } finding
            ? new SourceReference(nameof(AuditFinding), finding.Id, $"audits/findings/{finding.Id}") : null;

    /// <summary>When the audits begin, and at which units.</summary>
    public IReadOnlyList<(DateOnly Begins, string Unit)> Visits => [.. Tales.SelectMany(tale => tale.Units.Select(unit => (BeginsOn(tale), unit)))];

    /// <param name="raised">The nonconformities of the story, by their titles.</param>
    /// <param name="programme">The year's; the audits of the year carry it out.</param>
    public async Task TellAsync(IReadOnlyDictionary<string, Nonconformity> raised, AuditProgramme programme, CancellationToken cancellationToken)
    {
        foreach (var tale in Tales)
            await TellAsync(tale, raised, programme, cancellationToken);
    }

    private DateOnly BeginsOn(Tale tale) => calendar.Working(calendar.Today.AddDays(-tale.DaysAgo));

    private async Task TellAsync(Tale tale, IReadOnlyDictionary<string, Nonconformity> raised, AuditProgramme programme, CancellationToken cancellationToken)
    {
        var begins = BeginsOn(tale);
        var sequence = _numbers[begins.Year] = _numbers.GetValueOrDefault(begins.Year) + 1;
        var (secretary, lead, auditor) = (town.Author("thuky"), town.Author("truongdoan"), town.Author("danhgiavien"));
        var audit = new Audit(town.Unit("ubnd").Id, begins.Year, sequence, new AuditFacts(
            tale.Title, AuditKind.Internal, begins, begins.AddDays(4),
            "Xác định mức độ phù hợp và hiệu lực của hệ thống quản lý chất lượng tại đơn vị.", "Các quy trình giải quyết công việc và thủ tục hành chính của đơn vị.",
            "TCVN ISO 9001:2015; tài liệu của hệ thống; văn bản pháp luật liên quan.", standard.VersionId), begins.Year == programme.Year ? programme.Id : null);
        var ledger = new AuditLedger(audit.Id);
        DemoPlan.Must(audit.Visit([.. tale.Units.Select(unit => town.Unit(unit).Id)]));
        await DoAsync(begins.AddDays(-20), secretary, "PlanAudit", [audit, ledger], [programme], () =>
        {
            var visited = audit.Units.Select(unit => unit.UnitId).ToHashSet();
            foreach (var entry in programme.Entries.Where(entry => programme.Id == audit.ProgrammeId && entry.Month == begins.Month && visited.Contains(entry.UnitId)))
                entry.CarryOutBy(audit.Id);
            return None;
        }, cancellationToken);
        await DoAsync(begins.AddDays(-18), secretary, "StaffTeam", None, [audit], () =>
        {
            DemoPlan.Must(audit.Staff(
            [
                SeatOf("truongdoan", "Trưởng đoàn đánh giá nội bộ", MemberRole.Lead),
                SeatOf("danhgiavien", "Đánh giá viên nội bộ", MemberRole.Auditor),
                SeatOf("kstailieu", "Kiểm soát tài liệu", MemberRole.Secretary),
            ]));
            return None;
        }, cancellationToken);
        if (tale.Until == AuditState.Planned)
            return;
        await DoAsync(begins.AddDays(-15), secretary, "NotifyUnits", None, [audit], () =>
        {
            DemoPlan.Must(audit.DecideTeam($"{100 + sequence}/QĐ-UBND", begins.AddDays(-17)));
            DemoPlan.Must(audit.Schedule([.. tale.Units.Select((unit, place) => new AgendaSlot(
                begins.AddDays(place), new TimeOnly(8, 0), new TimeOnly(11, 0), town.Unit(unit).Id, "Giải quyết thủ tục hành chính, kiểm soát hồ sơ", [],
                [.. audit.Members.Where(member => member.Role != MemberRole.Secretary).Select(member => member.Id)]))]));
            DemoPlan.Must(audit.Notify(secretary, begins.AddDays(-15)));
            return None;
        }, cancellationToken);
        await DoAsync(begins, lead, "OpenAudit", None, [audit, programme], () =>
        {
            if (programme.Id == audit.ProgrammeId)
                DemoPlan.Must(programme.Begin());
            DemoPlan.Must(audit.Open(Meeting(tale, calendar.At(begins, 0.05), "Đoàn nêu mục đích, phạm vi và lịch làm việc; các đơn vị thống nhất.")));
            return None;
        }, cancellationToken);
        var findings = new List<AuditFinding>();
        foreach (var (tell, place) in tale.Findings.Select((tell, place) => (tell, place)))
        {
            var by = place % 2 == 0 ? lead : auditor;
            var at = calendar.At(begins, 0.3 + 0.1 * place);
            var photo = tell.Photo is { } title ? await files.MakeAsync(title, "jpg", cancellationToken) : default;
            await writer.WriteAsync(at, by, "LogFinding", None, [ledger], () =>
            {
                DemoPlan.Must(ledger.Enter());
                var finding = new AuditFinding(
                    tell.Id, audit.Id, ledger.NextFinding(), new FindingContent(
                        town.Unit(tell.Unit).Id, standard.Clauses[tell.Clause], tell.Grade, tell.Statement, tell.Evidence, "Hồ sơ lưu tại đơn vị", "Công chức phụ trách"), 1, by, at);
                findings.Add(finding);
                if (photo.Content is not { } content)
                    return [finding];
                DemoPlan.Must(finding.CountPhotos(1));
                var file = new StoredFile(content, $"phat-hien-{finding.Sequence:D2}-anh-01.jpg", finding.UnitId, finding.Id, by);
                return [finding, file, new FindingPhoto(Guid.CreateVersion7(), finding, file.Id, at, null, null)];
            }, cancellationToken);
        }
        foreach (var (finding, tell) in findings.Zip(tale.Findings))
            await AnswerAsync(finding, tell, begins, raised, cancellationToken);
        await EndAsync(tale, audit, ledger, begins, raised, cancellationToken);
    }

    /// <summary>What became of a finding.</summary>
    private async Task AnswerAsync(AuditFinding finding, Told tell, DateOnly begins, IReadOnlyDictionary<string, Nonconformity> raised, CancellationToken cancellationToken)
    {
        var (lead, head) = (town.Author("truongdoan"), town.Author(DemoTown.HeadOf(tell.Unit)));
        if (tell.Until == FindingState.Draft)
            return;
        await DoAsync(begins, lead, "PresentFindings", None, [finding], () =>
        {
            DemoPlan.Must(finding.Present(begins, PresentFindings.DueFrom(begins)));
            return None;
        }, cancellationToken);
        if (tell.Reply is { } reply)
        {
            await DoAsync(begins.AddDays(1), head, "DisputeFinding", None, [finding], () =>
            {
                DemoPlan.Must(finding.Dispute(reply, head, begins.AddDays(1)));
                return None;
            }, cancellationToken);
        }
        if (tell.Until is FindingState.Presented or FindingState.Disputed)
            return;
        await DoAsync(begins.AddDays(2), tell.Reply is null ? head : lead,
            tell.Until == FindingState.Withdrawn ? "WithdrawFinding" : tell.Reply is null ? "AcceptFinding" : "UpholdFinding", None, [finding], () =>
            {
                DemoPlan.Must(tell.Until == FindingState.Withdrawn ? finding.Withdraw("Ý kiến của đơn vị có căn cứ.", lead)
                    : tell.Reply is null ? finding.Accept(head, begins.AddDays(2)) : finding.Uphold(tell.Grade, "Hệ thống một cửa không lưu phiếu của 04 hồ sơ này.", lead));
                if (tell.Raises is { } title)
                    DemoPlan.Must(finding.Raised(raised[title].Id));
                return None;
            }, cancellationToken);
    }

    /// <summary>From the closing meeting to the end, as far as it goes.</summary>
    private async Task EndAsync(Tale tale, Audit audit, AuditLedger ledger, DateOnly begins, IReadOnlyDictionary<string, Nonconformity> raised, CancellationToken cancellationToken)
    {
        var lead = town.Author("truongdoan");
        if (tale.Until == AuditState.Opened)
            return;
        var (closing, issued) = (begins.AddDays(3), begins.AddDays(8));
        await DoAsync(closing, lead, "EndFieldwork", None, [audit], () =>
        {
            foreach (var unit in tale.Units)
                DemoPlan.Must(audit.NoteVisit(town.Unit(unit).Id, begins.AddDays(1), "Hồ sơ được sắp xếp ngăn nắp, công chức nắm quy trình."));
            DemoPlan.Must(audit.EndFieldwork(Meeting(tale, calendar.At(closing, 0.8), "Đoàn thông báo phát hiện; các đơn vị có ý kiến và thống nhất thời hạn khắc phục.")));
            return None;
        }, cancellationToken);
        var open = tale.Findings.Count(finding => finding.Raises is not null);
        await DoAsync(issued, lead, "IssueReport", None, [audit, ledger], () =>
        {
            DemoPlan.Must(audit.Conclude("Hệ thống quản lý chất lượng tại các đơn vị được đánh giá cơ bản phù hợp với TCVN ISO 9001:2015 và được áp dụng có hiệu lực.", "Phổ biến điểm mạnh cho các đơn vị khác."));
            DemoPlan.Must(audit.IssueReport(ledger, 0, open, lead, issued));
            return None;
        }, cancellationToken);
        if (tale.Until != AuditState.Closed)
            return;
        var done = tale.Findings.Select(finding => finding.Raises is { } title ? raised[title].ClosedOn : null).Max() ?? issued.AddDays(10);
        await DoAsync(done, lead, "CloseAudit", None, [audit], () =>
        {
            DemoPlan.Must(audit.Close(0, lead, done));
            return None;
        }, cancellationToken);
    }

    private Seat SeatOf(string account, string position, MemberRole role) =>
        new(town.PersonId(account), town.Author(account).Name, position, role, [town.Unit("ubnd").Id], "Chứng nhận đào tạo đánh giá viên nội bộ TCVN ISO 9001:2015");

    private MeetingFacts Meeting(Tale tale, DateTimeOffset at, string notes) => new(
        at, "Phòng họp số 2, UBND thị xã", notes,
        [
            new(town.PersonId("truongdoan"), town.Author("truongdoan").Name, "Trưởng đoàn đánh giá nội bộ", "Đoàn đánh giá", true),
            new(town.PersonId("danhgiavien"), town.Author("danhgiavien").Name, "Đánh giá viên nội bộ", "Đoàn đánh giá", true),
            .. tale.Units.SelectMany(unit => new[] { DemoTown.HeadOf(unit), unit }.Select(account =>
                new Attendant(town.PersonId(account), town.Author(account).Name, account == unit ? "Đầu mối ISO" : "Thủ trưởng đơn vị", town.Unit(unit).Name, account != unit || unit.Length < 8))),
        ]);

    /// <summary>One act on its day; none is later than today.</summary>
    private Task DoAsync(DateOnly on, Author by, string command, IReadOnlyList<object> added, IReadOnlyList<object> changed, Func<IReadOnlyList<object>> act, CancellationToken cancellationToken)
    {
        var day = on > calendar.Today ? calendar.Today : on;
        return writer.WriteAsync(calendar.At(day, 0.85), by, command, added, changed, act, cancellationToken);
    }

    private sealed record Tale(string Title, int DaysAgo, string[] Units, AuditState Until, Told[] Findings);

    /// <param name="Reply">Why the unit held otherwise.</param>
    /// <param name="Raises">Title of the nonconformity that it raised.</param>
    /// <param name="Photo">Name of a photo of the demonstration.</param>
    private sealed record Told(
        string Unit, string Clause, FindingGrade Grade, string Statement, string Evidence, FindingState Until, string? Reply = null, string? Raises = null, string? Photo = null)
    {
        public Guid Id { get; } = Guid.CreateVersion7();
    }
}
