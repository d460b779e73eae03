namespace IsoIntranet.Features.Audits;

/// <summary>The life of an audit (cuộc đánh giá).</summary>
public enum AuditState
{
    /// <summary>Dự kiến: its plan is being written.</summary>
    Planned,

    /// <summary>Đã thông báo: the units know plan and team.</summary>
    Notified,

    /// <summary>Đang đánh giá: the opening meeting was held.</summary>
    Opened,

    /// <summary>Chờ báo cáo: the closing meeting was held.</summary>
    FieldworkDone,

    /// <summary>Đã ban hành báo cáo: answers and findings stand still.</summary>
    ReportIssued,

    /// <summary>Theo dõi khắc phục: nonconformities that it raised are open.</summary>
    FollowUp,

    /// <summary>Kết thúc.</summary>
    Closed,

    /// <summary>Đã hủy.</summary>
    Cancelled,
}

public enum AuditKind
{
    /// <summary>Đánh giá nội bộ by the agency's own auditors.</summary>
    Internal,

    /// <summary>Đánh giá chéo: auditors of one unit at the same level audit another.</summary>
    Cross,
}

public enum MemberRole
{
    /// <summary>Trưởng đoàn.</summary>
    Lead,

    /// <summary>Đánh giá viên.</summary>
    Auditor,

    /// <summary>Thư ký đoàn.</summary>
    Secretary,

    /// <summary>Chuyên gia kỹ thuật: advises, does not judge.</summary>
    Expert,

    /// <summary>Quan sát viên, đánh giá viên tập sự.</summary>
    Observer,
}

public enum MeetingKind
{
    /// <summary>Họp khai mạc.</summary>
    Opening,

    /// <summary>Họp kết thúc.</summary>
    Closing,
}

/// <summary>Grades of findings (domain custom; an agency's QT-03 words them).</summary>
public enum FindingGrade
{
    /// <summary>Không phù hợp nặng: missing or not carried out, systemic, a breach of law, several minor ones on one clause.</summary>
    Major,

    /// <summary>Không phù hợp nhẹ: isolated, without effect on the system.</summary>
    Minor,

    /// <summary>Điểm lưu ý.</summary>
    Observation,

    /// <summary>Cơ hội cải tiến.</summary>
    Opportunity,

    /// <summary>Điểm mạnh.</summary>
    Strength,
}

/// <summary>The life of a finding (phát hiện).</summary>
public enum FindingState
{
    /// <summary>Ghi nhận: seen by the team, not yet put to the unit.</summary>
    Draft,

    /// <summary>Đã thông báo cho đơn vị.</summary>
    Presented,

    /// <summary>Đã thống nhất.</summary>
    Confirmed,

    /// <summary>Đơn vị có ý kiến khác.</summary>
    Disputed,

    /// <summary>Đã rút.</summary>
    Withdrawn,
}

/// <summary>What an auditor answers to a point of the checklist.</summary>
public enum AnswerVerdict
{
    /// <summary>Phù hợp.</summary>
    Conforms,

    Major,
    Minor,
    Observation,
    Opportunity,
    Strength,

    /// <summary>Không áp dụng.</summary>
    NotApplicable,
}

/// <summary>Where a point of a checklist comes from.</summary>
public enum QuestionOrigin
{
    /// <summary>A clause of the standard.</summary>
    Clause,

    /// <summary>A procedure of the agency.</summary>
    Procedure,

    /// <summary>Law, for example TT 26/2014/TT-BKHCN Đ36.</summary>
    Law,

    /// <summary>A finding of an earlier audit, to be looked at again.</summary>
    LastFinding,

    /// <summary>The auditor's own.</summary>
    Own,
}

public enum ProgrammeState
{
    /// <summary>Dự thảo.</summary>
    Draft,

    /// <summary>Đã duyệt.</summary>
    Approved,

    /// <summary>Đang thực hiện: an audit of it has begun.</summary>
    InProgress,

    /// <summary>Hoàn thành.</summary>
    Completed,
}
