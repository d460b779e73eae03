using IsoIntranet.Features.YearPlan.Board;

namespace IsoIntranet.Features.Dashboard;

/// <summary>A plan that one can look at.</summary>
public sealed record PlanChoice(Guid Id, string Title, string? Number, int Year, DateOnly? IssuedOn, DateOnly From, DateOnly To);

/// <summary>What somebody did, as it is told in the feed of the day.</summary>
public enum FeedKind
{
    Reported,
    Submitted,
    Withdrawn,
    Accepted,
    Returned,
    DifficultyAnswered,
    NotApplicableProposed,
    NotApplicableApproved,
    NotApplicableRejected,
    Paused,
    Resumed,
    EventRecorded,
    EvidenceAdded,
    EvidenceWithdrawn,
    Commented,
    PlanIssued,
    PlanAmended,
    PlanEnded,
}

/// <summary>One thing done today.</summary>
/// <param name="AssignmentId">None where the plan itself changed.</param>
/// <param name="Words">What was written with it: a reason, an answer, a difficulty, a remark.</param>
/// <param name="Files">Files of evidence that came with it.</param>
public sealed record FeedEntry(
    Guid Id, DateTimeOffset At, string By, FeedKind Kind, Guid? AssignmentId, int? PercentBefore, int? Percent, string? Words, int Files);

/// <summary>What waits on an assignment: for an answer, for a correction, or for acceptance.</summary>
/// <param name="Difficulty">Unanswered (R32).</param>
/// <param name="ReturnReason">Why it was returned, until it is handed in anew.</param>
/// <param name="SubmittedOn">Since when it waits for acceptance.</param>
public sealed record OpenNote(
    Guid AssignmentId, int Version, Guid UnitId, Guid ItemId, string? Difficulty, DateTimeOffset? DifficultyAt, string? ReportedBy,
    string? ReturnReason, DateOnly? SubmittedOn)
{
    /// <summary>The organisation's day on which the difficulty was reported.</summary>
    public DateOnly? DifficultyOn { get; init; }
}

/// <summary>
/// What the overview knows of a plan beyond the board: over all units, immutable, shared by all viewers of a node and cut to
/// each one's scope.
/// </summary>
/// <param name="Day">The day whose feed it holds.</param>
/// <param name="Position">Place in the change log up to which it is true.</param>
/// <param name="Feed">Newest first.</param>
public sealed record OverviewFacts(
    PlanChoice Plan, DateOnly Day, long Position, IReadOnlyDictionary<Guid, CurvePart> Parts,
    IReadOnlyList<FeedEntry> Feed, IReadOnlyList<OpenNote> Notes);
