using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Auditors;
using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Files;

namespace IsoIntranet.Features.Demo;

/// <summary>The town's auditors with their certificates, and the year's audit programme, approved with a gap that shows.</summary>
internal sealed class DemoAuditProgramme(
    DemoWriter writer, DemoCalendar calendar, DemoTown town, DemoFiles files, IReadOnlyDictionary<string, Guid> clauses, Guid standardVersionId)
{
    private const string Course = "Chứng nhận đào tạo đánh giá viên nội bộ TCVN ISO 9001:2015";
    private const string Issuer = "Trung tâm Đào tạo Thí Dụ";
    private static readonly IReadOnlyList<object> None = [];

    /// <summary>Who is trained: whose certificate leads, runs out soon, or has run out.</summary>
    private static readonly (string UserName, int IssuedYearsAgo, int? ExpiresInDays, bool MayLead)[] Trained =
    [
        ("truongdoan", 2, 420, true), ("danhgiavien", 1, 700, false), ("noivu", 2, 40, false), ("tuphap", 2, 300, true), ("haidang", 1, 650, true), ("cattrang", 1, 650, false),
        ("songxanh", 1, 650, true), ("kstailieu", 1, 500, false), ("taichinh", 4, -90, false),
    ];

    /// <summary>Units by months; the schools are audited with the division above them, and two units are left out.</summary>
    private static readonly (int Month, string[] Units, string Clauses, string Procedures)[] Months =
    [
        (3, ["vanphong", "noivu", "taichinh"], "4 5 6 7.5 9", "QT-01, QT-02"),
        (6, ["tuphap", "kinhte", "dothi", "tnmt"], "7 8 10", "QT-01, QT-04, QT-05"),
        (8, ["ldtbxh", "vhtt", "gddt", "yte"], "7 8", "QT-01, QT-05"),
        (9, ["haidang", "cattrang", "songxanh"], "", "QT-01, QT-08"),
        (10, ["baidua", "doithong", "conmuoi", "rachlau"], "", "QT-01, QT-08"),
        (11, ["ubnd"], "5 9.3 10.3", "QT-06"),
    ];

    /// <param name="visits">When the story's audits begin, and at which units: what the programme says of them must fit.</param>
    public async Task<AuditProgramme> TellAsync(IReadOnlyList<(DateOnly Begins, string Unit)> visits, CancellationToken cancellationToken)
    {
        var secretary = town.Author("thuky");
        var noted = calendar.At(new DateOnly(calendar.Year - 1, 12, 20), 0.3);
        var (paper, stored) = await files.MakeAsync("Chứng nhận đánh giá viên nội bộ", "pdf", cancellationToken);
        var records = new List<object>();
        foreach (var ((userName, yearsAgo, expires, mayLead), place) in Trained.Select((one, place) => (one, place)))
        {
            var competence = new AuditorCompetence(town.PersonId(userName), new CompetenceFacts(
                mayLead ? Course + " (trưởng đoàn)" : Course, Issuer, $"ĐGV-{place + 1:D3}", calendar.Today.AddYears(-yearsAgo).AddDays(-20 * place),
                expires is { } days ? calendar.Today.AddDays(days) : null, mayLead));
            records.Add(competence);
            records.Add(new StoredFile(stored, paper, town.Unit("ubnd").Id, competence.Id, secretary));
        }
        // Whoever audits beside the own office needs the role as well.
        foreach (var userName in new[] { "noivu", "tuphap", "cattrang", "songxanh" })
            records.Add(new RoleGrant(town.Author(userName).AccountId!.Value, Role.Auditor, town.Unit("ubnd").Id));
        await writer.WriteAsync(noted, secretary, "SaveCompetence", records, None, () => None, cancellationToken);

        var programme = new AuditProgramme(town.Unit("ubnd").Id, calendar.Year, standardVersionId);
        DemoPlan.Must(programme.Write(
            "Xác định hệ thống quản lý chất lượng phù hợp yêu cầu của tiêu chuẩn và của cơ quan, được thực hiện và duy trì có hiệu lực.",
            "TCVN ISO 9001:2015; các quy trình của hệ thống; Quyết định 19/2014/QĐ-TTg; quy định về thủ tục hành chính.",
            "Đánh giá viên kiêm nhiệm; tránh tháng cao điểm tuyển sinh; kinh phí theo kế hoạch ISO năm.",
            Lines(visits)));
        await writer.WriteAsync(calendar.At(Earlier(12), 0.4), secretary, "CreateProgramme", [programme], None, () => None, cancellationToken);
        await writer.WriteAsync(calendar.At(Earlier(20), 0.6), town.Author("truongban"), "ApproveProgramme", None, [programme], () =>
        {
            DemoPlan.Must(programme.Approve("18/QĐ-BCĐ", 2, "Thanh tra thị xã và Trung tâm Văn hóa - Thông tin và Thể thao đang sắp xếp lại tổ chức.", town.Author("truongban"), Earlier(20)));
            return None;
        }, cancellationToken);
        return programme;
    }

    /// <summary>A day of January, or today where that is not come yet.</summary>
    private DateOnly Earlier(int day) => new DateOnly(calendar.Year, 1, day) is var wanted && wanted <= calendar.Today ? wanted : calendar.Today;

    /// <summary>Units that the story audits this year stand in the months of their audits, the others where the table puts them.</summary>
    private List<ProgrammeLine> Lines(IReadOnlyList<(DateOnly Begins, string Unit)> visits)
    {
        var told = visits.Where(visit => visit.Begins.Year == calendar.Year).Select(visit => (visit.Unit, visit.Begins.Month)).Distinct().ToLookup(visit => visit.Unit, visit => visit.Month);
        return
        [
            .. from row in Months
               from unit in row.Units
               from month in told.Contains(unit) ? told[unit] : [row.Month]
               select new ProgrammeLine(
                   town.Unit(unit).Id, month, [.. row.Clauses.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => clauses[number])], row.Procedures, null),
        ];
    }
}
