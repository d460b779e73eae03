using IsoIntranet.Platform.Import.Lists;

namespace IsoIntranet.Features.Units.PeopleImport;

/// <summary>What a column of a list of people can hold.</summary>
public enum PersonColumn
{
    Name,
    Unit,
    Position,
    Phone,
    Email,
}

/// <summary>A row of a list on its way to becoming a person of a unit.</summary>
public sealed record PersonRow : ListImportRow
{
    public string Name { get; init; } = "";

    /// <summary>The unit in the list's words.</summary>
    public string UnitText { get; init; } = "";

    /// <summary>What was chosen, or else read from the words.</summary>
    public Guid? UnitId { get; init; }

    public string Position { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";
}
