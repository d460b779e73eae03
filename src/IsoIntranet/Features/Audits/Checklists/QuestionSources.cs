namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>Where questions are taken from, several at once.</summary>
/// <param name="Lists">Of the library.</param>
/// <param name="Clauses">Clauses or whole chapters, for which the program has questions ready.</param>
/// <param name="Procedures">Of the register.</param>
/// <param name="LastFindings">What was found in each unit last time, and what is still open there.</param>
/// <param name="CopyFrom">A unit of the same audit.</param>
public sealed record QuestionSources(
    IReadOnlyList<Guid> Lists, IReadOnlyList<Guid> Clauses, IReadOnlyList<Guid> Procedures, bool LastFindings = false, Guid? CopyFrom = null)
{
    public static readonly QuestionSources None = new([], [], []);

    public bool IsEmpty => Lists.Count == 0 && Clauses.Count == 0 && Procedures.Count == 0 && !LastFindings && CopyFrom is null;
}
