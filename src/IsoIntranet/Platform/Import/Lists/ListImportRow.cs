using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Platform.Import.Lists;

/// <summary>A row of a list on its way to becoming a record, with what its editor chose. Each list adds its own fields.</summary>
public abstract record ListImportRow
{
    /// <summary>Row of the source, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Whether its editor wants it.</summary>
    public bool Include { get; init; } = true;

    /// <summary>The row in the words of the source, for whoever compares.</summary>
    public string Source { get; init; } = "";

    /// <summary>What the last look found; a client's are not believed.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>Whether the record is there already, so that nothing is to be done.</summary>
    public bool Exists { get; init; }

    /// <summary>Whether confirming would change a record that is there; lists that only add never do.</summary>
    public bool Changes { get; init; }

    public bool HasErrors => Problems.Any(problem => problem.IsError);

    /// <summary>Whether confirming would make a record of it, or change the one that is there.</summary>
    public bool IsNew => Include && !Exists && !HasErrors;
}

/// <param name="IsError">Whether the row cannot become a record; otherwise it is a doubt that somebody should look at.</param>
/// <param name="Words">Resource key of the room's text, and what to fill in.</param>
public sealed record ImportProblem(bool IsError, Refusal Words);
