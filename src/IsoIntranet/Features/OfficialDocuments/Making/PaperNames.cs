namespace IsoIntranet.Features.OfficialDocuments.Making;

/// <summary>Papers as addresses name them.</summary>
internal static class PaperNames
{
    private static readonly Dictionary<string, OfficialPaper> Papers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["plan"] = OfficialPaper.Plan,
        ["decision"] = OfficialPaper.PlanDecision,
        ["proposal"] = OfficialPaper.PlanProposal,
        ["minutes"] = OfficialPaper.KickOffMinutes,
        ["report"] = OfficialPaper.PlanReport,
        ["unit-report"] = OfficialPaper.UnitReport,
        ["reminder"] = OfficialPaper.Reminder,
        ["review-report"] = OfficialPaper.ReviewReport,
        ["audit-decision"] = OfficialPaper.AuditDecision,
        ["audit-opening"] = OfficialPaper.AuditOpeningMinutes,
        ["audit-closing"] = OfficialPaper.AuditClosingMinutes,
        ["audit-report"] = OfficialPaper.AuditReport,
        ["audit-summary"] = OfficialPaper.AuditSummary,
        ["management-review-minutes"] = OfficialPaper.ReviewMinutes,
        ["committee-decision"] = OfficialPaper.CommitteeDecision,
        ["committee-notice"] = OfficialPaper.CommitteeNotice,
    };

    public static OfficialPaper? Of(string? name) => name is not null && Papers.TryGetValue(name, out var paper) ? paper : null;

    public static string NameOf(OfficialPaper paper) => Papers.First(known => known.Value == paper).Key;
}
