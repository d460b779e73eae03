using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Nonconformities;

/// <summary>
/// Sự không phù hợp: a requirement that a unit did not meet, with all that is done about it until it is proved not to come
/// back (ISO 9001:2015 clause 10.2). Whether it is late is derived from the calendar, never stored. Its rules stand in
/// <c>Nonconformity.Rules.cs</c> and <c>Nonconformity.Actions.cs</c>.
/// </summary>
public sealed partial class Nonconformity : Record, IUnitScoped
{
    public const int TitleLength = 300;
    public const int TextLength = 4000;
    public const int FormerNumberLength = 60;

    /// <summary>Days in which the unit is to answer with cause and plan, where nobody says otherwise.</summary>
    public const int DefaultAnswerDays = 15;

    /// <summary>Days after which effectiveness is looked at, where nobody says otherwise.</summary>
    public const int DefaultEffectivenessDays = 30;

    /// <summary>The longest time before the look at effectiveness, in days.</summary>
    public const int MaximumEffectivenessDays = 365;

    /// <summary>Months in which the same clause in the same unit counts as a repetition.</summary>
    public const int RepeatMonths = 12;

    private readonly List<NonconformityClause> _clauses = [];
    private readonly List<CauseAnalysis> _analyses = [];
    private readonly List<CorrectiveAction> _actions = [];
    private readonly List<EffectivenessResult> _results = [];
    private readonly List<SimilarCheck> _similar = [];

    private Nonconformity() { }

    public Nonconformity(NonconformityFacts facts, NonconformityNumber number, Author by, DateOnly today)
    {
        UnitId = facts.UnitId;
        AgencyId = number.AgencyId;
        Year = number.Year;
        Sequence = number.Sequence;
        Source = facts.Source;
        SourceType = facts.Reference?.RecordType;
        SourceId = facts.Reference?.RecordId;
        SourceAddress = facts.Reference?.Address;
        Grade = facts.Grade;
        Title = facts.Title.Trim();
        Description = facts.Description.Trim();
        Procedure = Blank(facts.Procedure);
        Correction = Blank(facts.Correction);
        if (Correction is not null)
            (CorrectedOn, CorrectedBy) = (today, by.Name);
        RaisedOn = today;
        RaisedById = by.AccountId;
        RaisedBy = by.Name;
        AnswerDue = facts.AnswerDue ?? today.AddDays(DefaultAnswerDays);
        EffectivenessDays = facts.EffectivenessDays ?? DefaultEffectivenessDays;
        _clauses.AddRange(facts.ClauseIds.Distinct().Select(clause => new NonconformityClause(Id, UnitId, clause)));
        SearchText = SearchForm.Of($"{number} {Title} {Procedure} {Description}");
        Number = number.ToString();
        Reschedule();
    }

    /// <summary>The unit responsible.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The unit at the top above it, in whose register it stands.</summary>
    public Guid AgencyId { get; private set; }

    public int Year { get; private set; }

    /// <summary>From 1, without gaps, per agency and year.</summary>
    public int Sequence { get; private set; }

    public string Number { get; private set; } = "";

    /// <summary>What it was called in the list or the paper that it was taken over from.</summary>
    public string? FormerNumber { get; private set; }

    /// <summary>The day on which it was taken over from an old list; none for what came about here.</summary>
    public DateOnly? ImportedOn { get; private set; }

    public NonconformityState State { get; private set; }

    public NonconformityGrade Grade { get; private set; }

    /// <summary>Why the grade was changed last.</summary>
    public string? GradeReason { get; private set; }

    public NonconformitySource Source { get; private set; }

    /// <summary>Type and id of the record that it comes from, and where that is shown; the room of that record gives them.</summary>
    public string? SourceType { get; private set; }

    public Guid? SourceId { get; private set; }

    public string? SourceAddress { get; private set; }

    public string Title { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>The procedure concerned, as people call it (R75).</summary>
    public string? Procedure { get; private set; }

    public DateOnly RaisedOn { get; private set; }

    public Guid? RaisedById { get; private set; }

    public string RaisedBy { get; private set; } = "";

    /// <summary>The last day on which an answer with cause and plan is on time.</summary>
    public DateOnly AnswerDue { get; private set; }

    /// <summary>Days between the last verification and the look at effectiveness, 0 to <see cref="MaximumEffectivenessDays"/>.</summary>
    public int EffectivenessDays { get; private set; }

    /// <summary>Khắc phục ngay: what was done at once about the effect.</summary>
    public string? Correction { get; private set; }

    public DateOnly? CorrectedOn { get; private set; }

    public string? CorrectedBy { get; private set; }

    public string? AnsweredBy { get; private set; }

    public string? RejectReason { get; private set; }

    /// <summary>Why it stands although the unit rejected it.</summary>
    public string? UpholdReason { get; private set; }

    /// <summary>1, and one more for every time that the actions proved ineffective.</summary>
    public int Round { get; private set; } = 1;

    public string? PlanSubmittedBy { get; private set; }

    public Guid? PlanSubmittedById { get; private set; }

    public string? PlanApprovedBy { get; private set; }

    public DateOnly? PlanApprovedOn { get; private set; }

    public string? PlanReturnReason { get; private set; }

    /// <summary>Whether this round's plan took no approval, by the agency's rule at that time.</summary>
    public bool IsApprovalWaived { get; private set; }

    /// <summary>Actions of this round. Kept here so that the version guards who plans what, and who is the last.</summary>
    public int ActionCount { get; private set; }

    /// <summary>Actions of this round that are said to be done, or verified.</summary>
    public int DoneCount { get; private set; }

    public int VerifiedCount { get; private set; }

    /// <summary>From this day on effectiveness may be judged.</summary>
    public DateOnly? EffectivenessDue { get; private set; }

    /// <summary>Whether the actions of this round were found effective; waits for the closing then.</summary>
    public bool IsFoundEffective { get; private set; }

    /// <summary>When it was closed, or a rejected one dropped.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public string? ClosedBy { get; private set; }

    /// <summary>The last day of what is to be done next; none where nobody's time runs.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>Number, title, procedure and description without case and marks, for searching.</summary>
    public string SearchText { get; private set; } = "";

    public IReadOnlyList<NonconformityClause> Clauses => _clauses;

    public IReadOnlyList<CauseAnalysis> Analyses => _analyses;

    public IReadOnlyList<CorrectiveAction> Actions => _actions;

    public IReadOnlyList<EffectivenessResult> Results => _results;

    /// <summary>Other units that are asked whether the like is found there (10.2.1 b 3).</summary>
    public IReadOnlyList<SimilarCheck> SimilarChecks => _similar;

    public bool IsOpen => State is not (NonconformityState.Closed or NonconformityState.Rejected);

    /// <summary>The unit rejected it, and whoever follows it agreed.</summary>
    public bool IsDropped => State == NonconformityState.Rejected && ClosedOn is not null;

    /// <summary>The actions of the present round.</summary>
    public IEnumerable<CorrectiveAction> CurrentActions => _actions.Where(action => action.Round == Round);

    public CauseAnalysis? CurrentAnalysis => _analyses.Find(analysis => analysis.Round == Round);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What is told when it is raised.</summary>
/// <param name="AnswerDue">Fifteen days from now where none.</param>
/// <param name="EffectivenessDays">Thirty where none.</param>
public sealed record NonconformityFacts(
    Guid UnitId, NonconformitySource Source, NonconformityGrade Grade, string Title, string Description,
    IReadOnlyList<Guid> ClauseIds, string? Procedure = null, string? Correction = null, SourceReference? Reference = null,
    DateOnly? AnswerDue = null, int? EffectivenessDays = null);

/// <summary>The record of another room that a nonconformity comes from; one record raises one nonconformity.</summary>
/// <param name="RecordType">For example <c>AuditFinding</c>.</param>
/// <param name="Address">Where it is shown, within the program: <c>audits/…</c>.</param>
public sealed record SourceReference(string RecordType, Guid RecordId, string Address);

/// <summary>A place in an agency's register of a year.</summary>
public sealed record NonconformityNumber(Guid AgencyId, int Year, int Sequence)
{
    /// <summary>“KPH” is how officials abbreviate “không phù hợp”.</summary>
    public override string ToString() => $"KPH {Sequence:D2}/{Year}";
}
