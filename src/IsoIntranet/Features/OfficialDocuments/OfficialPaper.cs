using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.OfficialDocuments;

/// <summary>What is made from the product's records, each an administrative document of one kind (NĐ 30/2020, Điều 7).</summary>
public enum OfficialPaper
{
    /// <summary>Kế hoạch, with the progress table as annex (R14, R18).</summary>
    Plan,

    /// <summary>Quyết định ban hành kế hoạch, which carries the plan as annex (R16).</summary>
    PlanDecision,

    /// <summary>Tờ trình xin ban hành kế hoạch.</summary>
    PlanProposal,

    /// <summary>Biên bản hội nghị triển khai (R34).</summary>
    KickOffMinutes,

    /// <summary>Báo cáo tiến độ of a whole plan (R35).</summary>
    PlanReport,

    /// <summary>Báo cáo tiến độ of one unit.</summary>
    UnitReport,

    /// <summary>Công văn đôn đốc to one unit or several (R31).</summary>
    Reminder,

    /// <summary>Quyết định thành lập, kiện toàn (R4, R5).</summary>
    CommitteeDecision,

    /// <summary>Công văn that tells Sở KH&amp;CN of a committee's composition (R7).</summary>
    CommitteeNotice,

    /// <summary>Báo cáo sơ kết, tổng kết (R35): a review of a plan as it was issued.</summary>
    ReviewReport,

    /// <summary>Quyết định thành lập đoàn đánh giá (R67).</summary>
    AuditDecision,

    /// <summary>Biên bản họp khai mạc.</summary>
    AuditOpeningMinutes,

    /// <summary>Biên bản họp kết thúc.</summary>
    AuditClosingMinutes,

    /// <summary>Báo cáo đánh giá of a round, or of one unit of it (R71, R72).</summary>
    AuditReport,

    /// <summary>Báo cáo tổng hợp kết quả đánh giá of a year's programme (R74).</summary>
    AuditSummary,

    /// <summary>Biên bản họp xem xét của lãnh đạo (ISO 9001:2015 clause 9.3).</summary>
    ReviewMinutes,
}

public static class OfficialPapers
{
    public static DocumentKind KindOf(this OfficialPaper paper) => paper switch
    {
        OfficialPaper.Plan => DocumentKind.Plan,
        OfficialPaper.PlanDecision or OfficialPaper.CommitteeDecision or OfficialPaper.AuditDecision => DocumentKind.Decision,
        OfficialPaper.PlanProposal => DocumentKind.Proposal,
        OfficialPaper.KickOffMinutes or OfficialPaper.AuditOpeningMinutes or OfficialPaper.AuditClosingMinutes or OfficialPaper.ReviewMinutes => DocumentKind.Minutes,
        OfficialPaper.PlanReport or OfficialPaper.UnitReport or OfficialPaper.ReviewReport or OfficialPaper.AuditReport or OfficialPaper.AuditSummary => DocumentKind.Report,
        _ => DocumentKind.Letter,
    };

    /// <summary>Whether it is made from a committee; all others are made from a plan or its review.</summary>
    public static bool IsOfCommittee(this OfficialPaper paper) => paper is OfficialPaper.CommitteeDecision or OfficialPaper.CommitteeNotice;

    /// <summary>Whether it is made from an audit or a year's programme of audits, by the room that keeps these.</summary>
    public static bool IsOfAudit(this OfficialPaper paper) => paper is OfficialPaper.AuditDecision or OfficialPaper.AuditOpeningMinutes
        or OfficialPaper.AuditClosingMinutes or OfficialPaper.AuditReport or OfficialPaper.AuditSummary;

    /// <summary>Whether it is made from a record that another room keeps.</summary>
    public static bool IsOfAnotherRoom(this OfficialPaper paper) => paper.IsOfAudit() || paper == OfficialPaper.ReviewMinutes;

    /// <summary>Whether its figures are those of a period that its maker chooses.</summary>
    public static bool HasPeriod(this OfficialPaper paper) => paper is OfficialPaper.PlanReport or OfficialPaper.UnitReport;

    /// <summary>Abbreviation by NĐ 30/2020, Phụ lục III; none for a công văn.</summary>
    public static string AbbreviationOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Plan => "KH",
        DocumentKind.Decision => "QĐ",
        DocumentKind.Report => "BC",
        DocumentKind.Minutes => "BB",
        DocumentKind.Proposal => "TTr",
        _ => "",
    };
}
