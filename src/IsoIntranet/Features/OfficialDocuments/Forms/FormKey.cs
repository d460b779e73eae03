namespace IsoIntranet.Features.OfficialDocuments.Forms;

/// <summary>A controlled form that the program fills in, whatever code an agency gives it.</summary>
public enum FormKey
{
    /// <summary>Chương trình đánh giá nội bộ năm.</summary>
    AuditProgramme,

    /// <summary>Kế hoạch đánh giá.</summary>
    AuditPlan,

    /// <summary>Phiếu hỏi, phiếu ghi chép đánh giá.</summary>
    AuditChecklist,

    /// <summary>Báo cáo sự không phù hợp.</summary>
    AuditFindingReport,

    /// <summary>Báo cáo tổng hợp kết quả đánh giá.</summary>
    AuditReport,

    /// <summary>Phiếu yêu cầu hành động khắc phục.</summary>
    CorrectiveActionRequest,

    /// <summary>Sổ theo dõi sự không phù hợp và hành động khắc phục.</summary>
    CorrectiveActionBook,

    /// <summary>Kế hoạch, giấy mời họp xem xét của lãnh đạo.</summary>
    ReviewPlan,

    /// <summary>Báo cáo đầu vào của cuộc họp xem xét.</summary>
    ReviewInputs,

    /// <summary>Biên bản họp xem xét của lãnh đạo.</summary>
    ReviewMinutes,

    /// <summary>Sổ theo dõi thực hiện kết luận.</summary>
    ReviewFollowUp,
}

/// <summary>Codes as they are usual (domain.md 2.5), and titles as the forms print them: in Vietnamese, whatever the reader's language.</summary>
public static class ControlledForms
{
    private static readonly Dictionary<FormKey, (string Code, string Title)> Usual = new()
    {
        [FormKey.AuditProgramme] = ("BM-03-01", "Chương trình đánh giá nội bộ"),
        [FormKey.AuditPlan] = ("BM-03-02", "Kế hoạch đánh giá nội bộ"),
        [FormKey.AuditChecklist] = ("BM-03-03", "Phiếu hỏi và ghi chép đánh giá"),
        [FormKey.AuditFindingReport] = ("BM-03-04", "Báo cáo sự không phù hợp"),
        [FormKey.AuditReport] = ("BM-03-05", "Báo cáo tổng hợp kết quả đánh giá nội bộ"),
        [FormKey.CorrectiveActionRequest] = ("BM-05-01", "Phiếu yêu cầu hành động khắc phục"),
        [FormKey.CorrectiveActionBook] = ("BM-05-02", "Sổ theo dõi sự không phù hợp và hành động khắc phục"),
        [FormKey.ReviewPlan] = ("BM-06-01", "Kế hoạch, giấy mời họp xem xét của lãnh đạo"),
        [FormKey.ReviewInputs] = ("BM-06-02", "Báo cáo đầu vào xem xét của lãnh đạo"),
        [FormKey.ReviewMinutes] = ("BM-06-03", "Biên bản họp xem xét của lãnh đạo"),
        [FormKey.ReviewFollowUp] = ("BM-06-04", "Sổ theo dõi thực hiện kết luận xem xét của lãnh đạo"),
    };

    public static IReadOnlyList<FormKey> All { get; } = Enum.GetValues<FormKey>();

    public static string TitleOf(FormKey key) => Usual[key].Title;

    /// <summary>First edition, its day left open.</summary>
    public static FormSetting UsualOf(FormKey key) => new(Usual[key].Code, "01", null);
}
