namespace IsoIntranet.Features.Procedures;

/// <summary>What an entry of the register says: what a form sends, and what a row of an imported list comes to.</summary>
/// <param name="UnitId">The unit in charge.</param>
public sealed record ProcedureFacts(string Name, ProcedureKind Kind, Guid UnitId)
{
    public string? Code { get; init; }

    /// <summary>Lĩnh vực.</summary>
    public string? Field { get; init; }

    public AuthorityLevel? Level { get; init; }

    /// <summary>Cơ quan thực hiện, as written.</summary>
    public string? PerformerWords { get; init; }

    /// <summary>Working days, more than 0.</summary>
    public decimal? TimeLimitDays { get; init; }

    /// <summary>Thời hạn giải quyết, as written.</summary>
    public string? TimeLimitWords { get; init; }

    public string? DecisionNumber { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public DeliveryForm? Delivery { get; init; }

    public string? Remark { get; init; }
}
