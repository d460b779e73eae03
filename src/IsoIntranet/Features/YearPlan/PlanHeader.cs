namespace IsoIntranet.Features.YearPlan;

/// <summary>What stands on a plan before its table (R14): written as officials write it, blanks allowed until it is issued.</summary>
public sealed record PlanHeader
{
    /// <summary>Số, ký hiệu, for example “12/KH-UBND”; blank until issued.</summary>
    public string? Number { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public string? Place { get; init; }

    public string Title { get; init; } = "";

    public string? Purpose { get; init; }

    /// <summary>Căn cứ, one a line.</summary>
    public string? LegalBases { get; init; }

    public string? Scope { get; init; }

    /// <summary>Mốc từng năm và đích cuối kỳ of a plan over several years (R15), one a line.</summary>
    public string? Targets { get; init; }

    /// <summary>Kinh phí, in đồng.</summary>
    public decimal? Budget { get; init; }

    public string? BudgetSource { get; init; }

    /// <summary>Chức vụ người ký, with the form of signing, for example “KT. CHỦ TỊCH, PHÓ CHỦ TỊCH”.</summary>
    public string? SignerPosition { get; init; }

    public string? SignerName { get; init; }

    /// <summary>Nơi nhận, one a line.</summary>
    public string? Recipients { get; init; }

    /// <summary>First day of the plan's window.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day of the plan's window.</summary>
    public DateOnly To { get; init; }

    /// <summary>Hội nghị triển khai: when and where it was held and who took part (R34).</summary>
    public string? KickOff { get; init; }
}
