namespace IsoIntranet.Platform.Access;

/// <summary>What a person is within the quality management system. A role is always held over a unit and all below it.</summary>
public enum Role
{
    /// <summary>Trưởng ban chỉ đạo ISO.</summary>
    CommitteeHead,

    /// <summary>Thư ký ISO: keeps plan, documents and reports; the hand of the standing body.</summary>
    IsoSecretary,

    /// <summary>Thủ trưởng đơn vị.</summary>
    UnitHead,

    /// <summary>Đầu mối đơn vị: the unit's contact person, who reports for it.</summary>
    UnitContact,

    /// <summary>Trưởng đoàn đánh giá.</summary>
    LeadAuditor,

    /// <summary>Đánh giá viên nội bộ.</summary>
    Auditor,

    /// <summary>Kiểm soát tài liệu.</summary>
    DocumentController,

    /// <summary>Lãnh đạo chủ trì họp xem xét.</summary>
    ReviewChair,

    /// <summary>Cấp trên: reads and consolidates, changes nothing.</summary>
    HigherLevel,

    /// <summary>Quản trị: accounts and settings, no rights over content.</summary>
    Administrator,

    /// <summary>Màn hình: an unattended wall display that only reads the board.</summary>
    WallDisplay,
}
