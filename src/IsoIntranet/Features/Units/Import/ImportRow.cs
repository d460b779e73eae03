using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Units.Import;

/// <summary>A row of a sheet on its way to becoming a unit, with what its editor chose.</summary>
public sealed record ImportRow
{
    /// <summary>Row of the sheet, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Whether its editor wants it.</summary>
    public bool Include { get; init; } = true;

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

    /// <summary>What the last look found; a client's are not believed.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>Whether the unit is there already, so that nothing is to be done.</summary>
    public bool Exists { get; init; }

    public bool HasErrors => Problems.Any(problem => problem.IsError);

    /// <summary>Whether confirming would make a unit of it.</summary>
    public bool IsNew => Include && !Exists && !HasErrors;
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

/// <param name="IsError">Whether the row cannot become a unit; otherwise it is a doubt that somebody should look at.</param>
/// <param name="Words">Resource key of the room's text, and what to fill in.</param>
public sealed record ImportProblem(bool IsError, Refusal Words);
