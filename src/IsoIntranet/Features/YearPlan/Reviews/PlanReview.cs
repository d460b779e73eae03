using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.YearPlan.Reviews;

public enum ReviewKind
{
    /// <summary>Sơ kết.</summary>
    Interim,

    /// <summary>Tổng kết.</summary>
    Final,
}

public enum ReviewState
{
    Draft,

    /// <summary>Issued: figures and words stand still.</summary>
    Issued,
}

/// <summary>What whoever reviews a plan writes beside its figures, in the parts that such reports have.</summary>
public sealed record ReviewNarrative
{
    /// <summary>Đánh giá chung.</summary>
    public string Assessment { get; init; } = "";

    /// <summary>Ưu điểm.</summary>
    public string Strengths { get; init; } = "";

    /// <summary>Tồn tại, hạn chế.</summary>
    public string Weaknesses { get; init; } = "";

    /// <summary>Nguyên nhân.</summary>
    public string Causes { get; init; } = "";

    /// <summary>Bài học kinh nghiệm.</summary>
    public string Lessons { get; init; } = "";

    /// <summary>Kiến nghị, đề xuất.</summary>
    public string Proposals { get; init; } = "";

    /// <summary>Phương hướng, nhiệm vụ thời gian tới.</summary>
    public string Directions { get; init; } = "";

    /// <summary>Đề nghị khen thưởng, one a line; often blank.</summary>
    public string Commendations { get; init; } = "";
}

/// <summary>
/// Sơ kết, tổng kết kế hoạch (R35): the figures of a period as of its last day, and what is said of them. The figures of a
/// draft follow the plan; those of an issued review stand still, so that a report can be held against them years later.
/// </summary>
public sealed class PlanReview : Record
{
    private PlanReview() { }

    public PlanReview(Guid planId, ReviewKind kind, DateOnly from, DateOnly to)
    {
        PlanId = planId;
        Kind = kind;
        From = from;
        To = to;
    }

    public Guid PlanId { get; private set; }

    public ReviewKind Kind { get; private set; }

    /// <summary>First day of the period.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day of the period: the figures are as of its end (ngày chốt số liệu).</summary>
    public DateOnly To { get; private set; }

    public ReviewState State { get; private set; }

    /// <summary>Number of the report that carries it, where it has one.</summary>
    public string? Number { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public ReviewNarrative Narrative { get; private set; } = new();

    /// <summary>None while it is a draft.</summary>
    public ReviewFigures? Figures { get; private set; }

    public override Guid RootId => PlanId;

    /// <summary>Whether a plan may be closed by it.</summary>
    public bool MayClosePlan => Kind == ReviewKind.Final && State == ReviewState.Issued;

    public Ruling Revise(DateOnly from, DateOnly to, ReviewNarrative narrative)
    {
        if (State != ReviewState.Draft)
            return Ruling.Refuse("YearPlan.ReviewIsIssued");
        if (to < from)
            return Ruling.Refuse("YearPlan.PeriodEndsBeforeItBegins");
        (From, To, Narrative) = (from, to, narrative);
        return Ruling.Allowed;
    }

    /// <summary>Freezes the figures; there is no way back.</summary>
    public Ruling Issue(ReviewFigures figures, string? number, DateOnly on)
    {
        if (State != ReviewState.Draft)
            return Ruling.Refuse("YearPlan.ReviewIsIssued");
        if (string.IsNullOrWhiteSpace(Narrative.Assessment))
            return Ruling.Refuse("YearPlan.AssessmentMissing");
        State = ReviewState.Issued;
        Figures = figures;
        Number = string.IsNullOrWhiteSpace(number) ? null : number.Trim();
        IssuedOn = on;
        return Ruling.Allowed;
    }

    public Ruling MayBeDeleted() => State == ReviewState.Draft ? Ruling.Allowed : Ruling.Refuse("YearPlan.ReviewIsIssued");
}

/// <summary>Ý kiến, báo cáo của đơn vị: what one unit adds to a review while it is being written.</summary>
public sealed class ReviewContribution : Record, IUnitScoped
{
    private ReviewContribution() { }

    public ReviewContribution(PlanReview review, Guid unitId)
    {
        ReviewId = review.Id;
        PlanId = review.PlanId;
        UnitId = unitId;
    }

    public Guid ReviewId { get; private set; }

    public Guid PlanId { get; private set; }

    public Guid UnitId { get; private set; }

    public string Words { get; private set; } = "";

    public string WrittenBy { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    public override Guid RootId => PlanId;

    public Ruling Write(PlanReview review, string words, Platform.Access.Author by, DateTimeOffset at)
    {
        if (review.State != ReviewState.Draft)
            return Ruling.Refuse("YearPlan.ReviewIsIssued");
        (Words, WrittenBy, WrittenAt) = (words.Trim(), by.Name, at);
        return Ruling.Allowed;
    }
}
