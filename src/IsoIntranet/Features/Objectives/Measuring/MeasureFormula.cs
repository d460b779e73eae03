namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>How a result is calculated. Whatever can be counted is kept as counts, so that totals add up and percentages are never averaged.</summary>
public enum MeasureFormula
{
    /// <summary>Tỷ lệ giải quyết hồ sơ đúng hạn.</summary>
    OnTimeSettlement,

    /// <summary>Mức độ hài lòng: satisfied and very satisfied among valid forms.</summary>
    Satisfaction,

    /// <summary>Độ bao phủ đào tạo: staff who attended at least one session among staff in scope.</summary>
    TrainingCoverage,

    /// <summary>Tỷ lệ khác.</summary>
    Ratio,

    /// <summary>Số lượng.</summary>
    Count,

    /// <summary>Đạt hay không đạt.</summary>
    YesNo,
}

/// <summary>What settled in time is set against; agencies differ, so the one in use is always shown (Lâm Đồng and Vĩnh Phúc count differently).</summary>
public enum SettlementBase
{
    /// <summary>Hồ sơ đã giải quyết: early, on time and late.</summary>
    Settled,

    /// <summary>Hồ sơ đến hạn: what was settled, and what is overdue without a result.</summary>
    Due,
}

public enum PeriodLength
{
    Month,
    Quarter,
    HalfYear,

    /// <summary>Only looked back upon, never reported by itself.</summary>
    NineMonths,
    Year,
}

/// <summary>The state of a result that was reported; that it is due, or late, follows from the calendar.</summary>
public enum MeasurementState
{
    /// <summary>Đã báo cáo, chờ xác nhận.</summary>
    Reported,

    /// <summary>Đã xác nhận by the unit that monitors.</summary>
    Verified,

    /// <summary>Trả lại.</summary>
    Returned,
}
