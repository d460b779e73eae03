using IsoIntranet.Platform.Import.Lists;

namespace IsoIntranet.Features.Units.Import;

/// <summary>A row of a sheet on its way to becoming a unit, with what its editor chose.</summary>
public sealed record ImportRow : ListImportRow
{
    public string Name { get; init; } = "";

    public string ShortName { get; init; } = "";

    /// <summary>The kind in the sheet's words.</summary>
    public string KindText { get; init; } = "";

    /// <summary>What was chosen, or else read from the words.</summary>
    public Guid? KindId { get; init; }

    /// <summary>The unit above in the sheet's words.</summary>
    public string ParentText { get; init; } = "";

    public ImportParent? Parent { get; init; }

    public ImportPerson Leader { get; init; } = ImportPerson.Nobody;

    public ImportPerson Contact { get; init; } = ImportPerson.Nobody;
}

/// <summary>The unit above: one that exists, another row, or none (the top).</summary>
public sealed record ImportParent(Guid? UnitId, int? Row)
{
    public static readonly ImportParent Top = new(null, null);
}

public sealed record ImportPerson(string Name, string Position, string Email, string Phone)
{
    public static readonly ImportPerson Nobody = new("", "", "", "");

    public bool IsNobody => Name.Length == 0;
}
