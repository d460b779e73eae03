using IsoIntranet.Features.OfficialDocuments.Letterheads;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.OfficialDocuments.Papers;

/// <summary>Quyết định ban hành kế hoạch, which carries the plan and its table as annexes (R16).</summary>
public static class PlanDecisionPaper
{
    public static PaperDraft Build(PaperFrame frame, PlanFacts plan)
    {
        var bases = OfficialWords.Lines(plan.Header.LegalBases);
        if (bases.Count == 0)
            frame.Lacks(MissingFact.LegalBases);
        List<DocumentBlock> body =
        [
            new DocumentParagraph($"Điều 1. Ban hành kèm theo Quyết định này {plan.Named}."),
            new DocumentParagraph("Điều 2. Quyết định này có hiệu lực kể từ ngày ký."),
            new DocumentParagraph($"Điều 3. {Carriers(frame.Agency)} chịu trách nhiệm thi hành Quyết định này."),
        ];
        // The free text of this paper is that of the plan which it carries.
        var annex = new DocumentAnnex(plan.Named, [.. PlanPaper.Body(frame, plan)]);
        return frame.Finish(
            OfficialPaper.PlanDecision, $"Về việc ban hành {plan.Named}", plan.Year, body,
            ["Như Điều 3", "Sở Khoa học và Công nghệ (để b/c)"],
            [.. LegalBases.Organisation(frame.Agency), .. bases.Count > 0 ? bases : [OfficialWords.Blank], LegalBases.Proposer(frame.Agency)],
            signature: frame.Agency.SignerOf(plan.Header.SignerPosition, plan.Header.SignerName),
            annexes: [annex, PlanPaper.ProgressTable(frame, plan)], place: plan.Header.Place);
    }

    /// <summary>Who carries a decision out.</summary>
    internal static string Carriers(AgencyHead agency) => agency.IsPeoplesCommittee
        ? $"Chánh Văn phòng Hội đồng nhân dân và {agency.FullName}; Thủ trưởng các cơ quan, đơn vị có liên quan"
        : "Các phòng, bộ phận, cá nhân có liên quan";
}

/// <summary>Legal bases that papers begin with where their record names none.</summary>
internal static class LegalBases
{
    private const string LocalGovernment = "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025";

    public const string Iso =
        "Căn cứ Quyết định số 19/2014/QĐ-TTg ngày 05 tháng 3 năm 2014 của Thủ tướng Chính phủ về việc áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2008 vào hoạt động của các cơ quan, tổ chức thuộc hệ thống hành chính nhà nước";

    /// <summary>By what law the agency decides at all; only a people's committee decides by the law on local government.</summary>
    public static IEnumerable<string> Organisation(AgencyHead agency) => agency.IsPeoplesCommittee ? [LocalGovernment] : [];

    public static string Proposer(AgencyHead agency) =>
        $"Xét đề nghị của {agency.StandingUnit ?? OfficialWords.Blank} tại Tờ trình số {OfficialWords.Blank}";
}
