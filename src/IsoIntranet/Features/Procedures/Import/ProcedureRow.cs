using IsoIntranet.Platform.Import.Lists;

namespace IsoIntranet.Features.Procedures.Import;

/// <summary>What a column of a list of procedures can hold.</summary>
public enum ProcedureColumn
{
    Name,
    Code,
    Field,
    Level,
    Unit,
    TimeLimit,
    Decision,
    DecidedOn,
    Delivery,
    Remark,
}

/// <summary>A row of a list on its way into the register.</summary>
public sealed record ProcedureRow : ListImportRow
{
    public string Name { get; init; } = "";

    public string Code { get; init; } = "";

    public string Field { get; init; } = "";

    public string LevelText { get; init; } = "";

    /// <summary>The unit in the list's words.</summary>
    public string UnitText { get; init; } = "";

    /// <summary>What was chosen, or else read from the words.</summary>
    public Guid? UnitId { get; init; }

    public string TimeLimit { get; init; } = "";

    public string Decision { get; init; } = "";

    public DateOnly? DecidedOn { get; init; }

    public string DeliveryText { get; init; } = "";

    public string Remark { get; init; } = "";

    /// <summary>The entry that is this procedure already.</summary>
    public Guid? ExistingId { get; init; }

    /// <summary>Its version when the row was looked at, so that nothing is changed that was not shown.</summary>
    public int ExistingVersion { get; init; }

    /// <summary>What the row comes to; none where something is wrong with it.</summary>
    public ProcedureFacts? Facts { get; init; }
}
