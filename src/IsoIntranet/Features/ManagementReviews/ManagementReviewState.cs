namespace IsoIntranet.Features.ManagementReviews;

/// <summary>The way of a review, in its order; the last one leaves it.</summary>
public enum ManagementReviewState
{
    /// <summary>Đã lập kế hoạch.</summary>
    Planned,

    /// <summary>Đang thu thập đầu vào: units contribute, owners write.</summary>
    CollectingInputs,

    /// <summary>Đã chốt đầu vào: what the meeting will see is kept as it was.</summary>
    InputsFrozen,

    /// <summary>Đang họp.</summary>
    InSession,

    /// <summary>Đã họp, đang hoàn thiện biên bản.</summary>
    MinutesDrafted,

    /// <summary>Biên bản đã ký.</summary>
    MinutesSigned,

    /// <summary>Đang theo dõi kết luận.</summary>
    Tracking,

    /// <summary>Đã kết thúc.</summary>
    Closed,

    /// <summary>Đã hủy.</summary>
    Cancelled,
}

/// <summary>What somebody is in the meeting.</summary>
public enum ParticipantRole
{
    /// <summary>Chủ trì.</summary>
    Chair,

    /// <summary>Thư ký.</summary>
    Secretary,

    /// <summary>Thành phần dự họp.</summary>
    Member,

    /// <summary>Khách mời.</summary>
    Guest,
}

/// <summary>9.3.3: what a review decides on.</summary>
public enum DecisionKind
{
    /// <summary>a) Cơ hội cải tiến.</summary>
    Improvement,

    /// <summary>b) Nhu cầu thay đổi hệ thống quản lý chất lượng.</summary>
    SystemChange,

    /// <summary>c) Nhu cầu về nguồn lực.</summary>
    Resources,
}

/// <summary>The head's word on the whole system (xác nhận hiệu lực, QĐ 19/2014/QĐ-TTg).</summary>
public enum EffectivenessVerdict
{
    Effective,
    PartlyEffective,
    NotEffective,
}

/// <summary>How full an input is.</summary>
public enum InputFill
{
    /// <summary>Neither facts, words nor contributions, and not said to be none: the review cannot be frozen.</summary>
    Empty,

    /// <summary>Expressly none, with a reason.</summary>
    None,

    Filled,
}
