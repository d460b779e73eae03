using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Tests.Features.Audits;

/// <summary>An audit and its findings led by their own rules to any state, for tests.</summary>
internal static class Round
{
    public static readonly DateOnly Today = new(2026, 8, 12);
    public static readonly DateTimeOffset Now = new(2026, 8, 12, 3, 0, 0, TimeSpan.Zero);
    public static readonly Author Lead = new(Guid.NewGuid(), "Trưởng đoàn mẫu");
    public static readonly Author Auditor = new(Guid.NewGuid(), "Đánh giá viên mẫu");
    public static readonly Author Head = new(Guid.NewGuid(), "Thủ trưởng mẫu");

    public static MeetingFacts Meeting => new(Now, "Phòng họp mẫu", null, [new Attendant(null, "Khách mẫu", "", "", true)]);

    /// <param name="units">Audited by the first seat at one hour each.</param>
    public static Audit Planned(Guid owner, Guid standard, IReadOnlyList<Guid> units, IReadOnlyList<MemberSeat> seats, int sequence = 1)
    {
        var audit = new Audit(owner, 2026, sequence, new AuditFacts(
            "Đánh giá nội bộ đợt mẫu", AuditKind.Internal, Today, Today.AddDays(5), "Mục đích", "Phạm vi", "TCVN ISO 9001:2015", standard, "12/QĐ-UBND", Today.AddDays(-10)), null);
        Must(audit.Visit(units));
        Must(audit.Staff(seats));
        Must(audit.Schedule([.. units.Select((unit, place) => new AgendaSlot(
            Today.AddDays(place % 5), new TimeOnly(8, 0), new TimeOnly(9, 0), unit, "Hồ sơ", [], [audit.Members.First(member => member.WhyNotIndependent(unit) is null && member.Judges).Id]))]));
        return audit;
    }

    public static Audit Alone(out AuditLedger ledger)
    {
        var audit = Planned(Guid.NewGuid(), Guid.NewGuid(), [Guid.NewGuid()], [new MemberSeat(Guid.NewGuid(), Lead.Name, "Phó", MemberRole.Lead, [], null)]);
        ledger = new AuditLedger(audit.Id);
        return audit;
    }

    public static Audit In(AuditState state, out AuditLedger ledger)
    {
        var audit = Alone(out ledger);
        LeadTo(audit, ledger, state);
        return audit;
    }

    public static void LeadTo(Audit audit, AuditLedger ledger, AuditState state)
    {
        if (state == AuditState.Cancelled)
            Must(audit.Cancel(ledger, "Hoãn"));
        if (state is AuditState.Planned or AuditState.Cancelled)
            return;
        Must(audit.Notify(Lead, Today));
        if (state == AuditState.Notified)
            return;
        Must(audit.Open(Meeting));
        if (state == AuditState.Opened)
            return;
        Must(audit.EndFieldwork(Meeting));
        if (state == AuditState.FieldworkDone)
            return;
        Must(audit.Conclude("Phù hợp", null));
        Must(audit.IssueReport(ledger, 0, state == AuditState.FollowUp ? 1 : 0, Lead, Today));
        if (state == AuditState.Closed)
            Must(audit.Close(0, Lead, Today));
    }

    public static FindingContent Content(Guid? unit = null, FindingGrade grade = FindingGrade.Minor, Guid? clause = null) => new(
        unit ?? Guid.NewGuid(), clause, grade, "Phiếu bàn giao thiếu chữ ký. Cần ký khi giao hồ sơ.", "06/20 phiếu thiếu chữ ký", "Sổ bàn giao 2026", "Công chức một cửa");

    public static AuditFinding Finding(FindingState state, FindingGrade grade = FindingGrade.Minor)
    {
        var finding = new AuditFinding(Guid.NewGuid(), Guid.NewGuid(), 1, Content(grade: grade), 1, Auditor, Now);
        if (state == FindingState.Draft)
            return finding;
        Must(finding.Present(Today, Today.AddDays(3)));
        if (state == FindingState.Presented)
            return finding;
        if (state == FindingState.Confirmed)
            Must(finding.Accept(Head, Today));
        if (state == FindingState.Disputed)
            Must(finding.Dispute("Có chữ ký", Head, Today));
        if (state == FindingState.Withdrawn)
            Must(finding.Withdraw("Nhầm", Lead));
        return finding;
    }

    public static void Must(Ruling ruling) => Assert.Null(ruling.Refusal);

    public static void Refused(string rule, Ruling ruling) => Assert.Equal("Audits." + rule, ruling.Refusal?.Code);
}
