namespace IsoIntranet.Features.Nonconformities;

/// <summary>The life of a nonconformity (ISO 9001:2015 clause 10.2).</summary>
public enum NonconformityState
{
    /// <summary>Mới: put to the unit.</summary>
    Raised,

    /// <summary>Đã tiếp nhận: the unit looks for the cause.</summary>
    Accepted,

    /// <summary>Đã phân tích nguyên nhân gốc rễ.</summary>
    Analysed,

    /// <summary>Chờ duyệt hành động.</summary>
    ActionPlanned,

    /// <summary>Đã duyệt kế hoạch.</summary>
    PlanApproved,

    /// <summary>Đang thực hiện.</summary>
    Implementing,

    /// <summary>Chờ xác minh: every action is said to be done.</summary>
    Implemented,

    /// <summary>Đang theo dõi hiệu lực: every action is verified, time shows whether they help.</summary>
    EffectivenessCheck,

    /// <summary>Đóng.</summary>
    Closed,

    /// <summary>Chưa hiệu lực: back to the analysis.</summary>
    Ineffective,

    /// <summary>Đơn vị không chấp nhận.</summary>
    Rejected,
}

/// <summary>How grave it is; who grades follows the agency's own procedure (QT-05).</summary>
public enum NonconformityGrade
{
    /// <summary>Nhẹ: isolated, without effect on the system.</summary>
    Minor,

    /// <summary>Nặng: a requirement missing or not carried out, systemic, or a breach of law.</summary>
    Major,
}

/// <summary>Where it came to light.</summary>
public enum NonconformitySource
{
    Audit,
    MissedObjective,
    Complaint,
    NonconformingOutput,
    LegalDeadline,
    ManagementReview,
    Inspection,
    Risk,
    ByHand,
}

public enum CauseMethod
{
    /// <summary>Năm câu hỏi tại sao.</summary>
    FiveWhys,

    /// <summary>Biểu đồ xương cá.</summary>
    Fishbone,
}

/// <summary>The bones of the fishbone, in an office's terms; also what root causes are counted by.</summary>
public enum CauseCategory
{
    /// <summary>Con người.</summary>
    People,

    /// <summary>Quy trình, phương pháp.</summary>
    Procedure,

    /// <summary>Trang thiết bị, phần mềm.</summary>
    Equipment,

    /// <summary>Hồ sơ, thông tin đầu vào.</summary>
    Input,

    /// <summary>Môi trường làm việc, phối hợp.</summary>
    Environment,

    /// <summary>Kiểm tra, giám sát.</summary>
    Control,
}
