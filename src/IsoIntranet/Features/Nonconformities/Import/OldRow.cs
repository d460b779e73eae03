using IsoIntranet.Platform.Import.Lists;

namespace IsoIntranet.Features.Nonconformities.Import;

/// <summary>What a column of an old follow-up list can hold.</summary>
public enum OldColumn
{
    Description,
    Title,
    FormerNumber,
    RaisedOn,
    RaisedBy,
    Unit,
    Source,
    Clauses,
    Grade,
    Procedure,
    Correction,
    Cause,
    CauseGroup,
    Action,
    Owner,
    Due,
    DoneOn,
    Resources,
    Verification,
    VerifiedBy,
    VerifiedOn,
    State,
    ClosedOn,
    ClosedBy,
}

/// <summary>A finding of an old list on its way to becoming a nonconformity, with its actions.</summary>
public sealed record OldRow : ListImportRow
{
    public string FormerNumber { get; init; } = "";

    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>The unit in the list's words, and what they mean.</summary>
    public string UnitText { get; init; } = "";

    public Guid? UnitId { get; init; }

    public string RaisedText { get; init; } = "";

    public DateOnly? RaisedOn { get; init; }

    public string RaisedBy { get; init; } = "";

    public string SourceText { get; init; } = "";

    public NonconformitySource? Origin { get; init; }

    public string GradeText { get; init; } = "";

    public NonconformityGrade? Grade { get; init; }

    public string ClauseText { get; init; } = "";

    public IReadOnlyList<Guid> ClauseIds { get; init; } = [];

    public string Procedure { get; init; } = "";

    public string Correction { get; init; } = "";

    public string Cause { get; init; } = "";

    public string CauseGroup { get; init; } = "";

    public IReadOnlyList<OldAction> Actions { get; init; } = [];

    public string Verification { get; init; } = "";

    public string VerifiedBy { get; init; } = "";

    public string VerifiedText { get; init; } = "";

    public DateOnly? VerifiedOn { get; init; }

    public string StateText { get; init; } = "";

    /// <summary>What was chosen, or else read from the words.</summary>
    public NonconformityState? State { get; init; }

    public string ClosedText { get; init; } = "";

    public DateOnly? ClosedOn { get; init; }

    public string ClosedBy { get; init; } = "";
}

/// <summary>An action of an old list.</summary>
/// <param name="OwnerId">Whom the words mean.</param>
public sealed record OldAction(string Content, string OwnerText, Guid? OwnerId, string DueText, DateOnly? Due, string DoneText, DateOnly? DoneOn, string Resources);

/// <summary>What was answered once for all rows: what words mean that the program does not know.</summary>
/// <param name="CauseGroup">Of rows that name no group.</param>
public sealed record OldAnswers(
    IReadOnlyDictionary<string, Guid> Units, IReadOnlyDictionary<string, Guid> People, IReadOnlyDictionary<string, Guid> Clauses, CauseCategory CauseGroup = CauseCategory.Procedure)
{
    public static readonly OldAnswers None = new(new Dictionary<string, Guid>(), new Dictionary<string, Guid>(), new Dictionary<string, Guid>());
}

/// <summary>Words of the list that are to be asked about, once each.</summary>
/// <param name="Rows">How many rows have them.</param>
public sealed record OldQuestion(OldQuestionKind Kind, string Words, int Rows);

public enum OldQuestionKind
{
    Unit,
    Person,
    Clause,
}
