using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.ManagementReviews;

/// <summary>When, where, over what and by whom an agency's leader reviews.</summary>
/// <param name="From">First day of the period looked at.</param>
/// <param name="Until">Last day of the period looked at.</param>
/// <param name="ContributionsDue">Last day on which a unit's contribution is on time.</param>
public sealed record ReviewPlan(
    string Title, DateOnly HeldOn, TimeOnly StartsAt, string Place, Seat Chair, Seat Secretary, DateOnly From, DateOnly Until, DateOnly ContributionsDue);

/// <summary>Somebody of the directory, with name and post as they are now: the record keeps them as they were.</summary>
public sealed record Seat(Guid? PersonId, string Name, string Post, Guid? UnitId = null);

/// <summary>A place in an agency's reviews of a year.</summary>
public sealed record ReviewNumber(Guid AgencyId, int Year, int Sequence)
{
    /// <summary>“XXLĐ” is how officials abbreviate “xem xét của lãnh đạo”.</summary>
    public override string ToString() => $"XXLĐ {Sequence:D2}/{Year}";
}

/// <summary>
/// Xem xét của lãnh đạo (ISO 9001:2015 clause 9.3): one meeting of the leader over the whole system, from its planning over the
/// inputs that are collected and frozen to the minutes and what became of the decisions. Its rules stand in
/// <c>ManagementReview.Rules.cs</c>; the session's and the minutes' beside it.
/// </summary>
public sealed partial class ManagementReview : Record
{
    public const int TitleLength = 300;
    public const int PlaceLength = 300;
    public const int TextLength = 8000;
    public const int ReasonLength = 1000;
    public const int NameLength = 200;

    private readonly List<ReviewParticipant> _participants = [];
    private readonly List<ReviewInput> _inputs = [];
    private readonly List<InputContribution> _contributions = [];
    private readonly List<ReviewDecision> _decisions = [];

    private ManagementReview() { }

    public ManagementReview(ReviewPlan plan, ReviewNumber number, Author by)
    {
        (AgencyId, Year, Sequence, Number) = (number.AgencyId, number.Year, number.Sequence, number.ToString());
        PlannedBy = by.Name;
        Put(plan);
        _inputs.AddRange(Enum.GetValues<ReviewTopic>().Select(topic => new ReviewInput(Id, topic)));
    }

    /// <summary>The agency whose leader reviews: any unit with a system of its own; all units below it count.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>The year that it is numbered in.</summary>
    public int Year { get; private set; }

    /// <summary>From 1, without gaps, per agency and year.</summary>
    public int Sequence { get; private set; }

    public string Number { get; private set; } = "";

    public string Title { get; private set; } = "";

    public ManagementReviewState State { get; private set; }

    public DateOnly HeldOn { get; private set; }

    /// <summary>In the organisation's time.</summary>
    public TimeOnly StartsAt { get; private set; }

    public string Place { get; private set; } = "";

    public Guid? ChairId { get; private set; }

    public string ChairName { get; private set; } = "";

    public string ChairPost { get; private set; } = "";

    public Guid? SecretaryId { get; private set; }

    public string SecretaryName { get; private set; } = "";

    public string SecretaryPost { get; private set; } = "";

    /// <summary>First day of the period looked at.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day of the period looked at.</summary>
    public DateOnly Until { get; private set; }

    public DateOnly ContributionsDue { get; private set; }

    public string PlannedBy { get; private set; } = "";

    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>Since when units cannot contribute any more although the inputs are not frozen yet.</summary>
    public DateTimeOffset? ContributionsClosedAt { get; private set; }

    public DateTimeOffset? FrozenAt { get; private set; }

    public string? FrozenBy { get; private set; }

    /// <summary>Why the inputs were opened again last.</summary>
    public string? UnfreezeReason { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public string? CancelReason { get; private set; }

    public string? CancelledBy { get; private set; }

    /// <summary>Counts the changes of parts since the meeting ended, so that a change of a part is then a change of the review.</summary>
    [Passing]
    public int DraftNumber { get; private set; }

    /// <summary>The chair's conclusion of the whole.</summary>
    public string? Conclusion { get; private set; }

    public EffectivenessVerdict? Effectiveness { get; private set; }

    public string? EffectivenessWords { get; private set; }

    public string? EffectivenessBy { get; private set; }

    public DateTimeOffset? EffectivenessAt { get; private set; }

    public string SearchText { get; private set; } = "";

    public IReadOnlyList<ReviewParticipant> Participants => _participants;

    public IReadOnlyList<ReviewInput> Inputs => _inputs;

    public IReadOnlyList<InputContribution> Contributions => _contributions;

    public IReadOnlyList<ReviewDecision> Decisions => _decisions;

    /// <summary>Whether nothing of it, nor of what hangs on it, changes any more but the tracked actions, the closing and the head's confirmation.</summary>
    public bool IsLocked => State is ManagementReviewState.MinutesSigned or ManagementReviewState.Tracking or ManagementReviewState.Closed or ManagementReviewState.Cancelled;

    /// <summary>Whether the meeting is still to come.</summary>
    public bool IsBeforeSession => State is ManagementReviewState.Planned or ManagementReviewState.CollectingInputs or ManagementReviewState.InputsFrozen;

    /// <summary>Whether units may contribute now.</summary>
    public bool TakesContributions => State == ManagementReviewState.CollectingInputs && ContributionsClosedAt is null;

    /// <summary>Whether what was collected is kept as it was.</summary>
    public bool HasFrozenInputs => FrozenAt is not null;

    public ReviewScope ScopeOn(DateOnly today) => new(AgencyId, From, Until, today);

    private void Put(ReviewPlan plan)
    {
        (Title, HeldOn, StartsAt, Place) = (plan.Title.Trim(), plan.HeldOn, plan.StartsAt, plan.Place.Trim());
        (ChairId, ChairName, ChairPost) = (plan.Chair.PersonId, plan.Chair.Name, plan.Chair.Post);
        (SecretaryId, SecretaryName, SecretaryPost) = (plan.Secretary.PersonId, plan.Secretary.Name, plan.Secretary.Post);
        (From, Until, ContributionsDue) = (plan.From, plan.Until, plan.ContributionsDue);
        SearchText = SearchForm.Of($"{Number} {Title} {Place} {ChairName}");
        Seat(plan.Chair, ParticipantRole.Chair);
        Seat(plan.Secretary, ParticipantRole.Secretary);
    }

    internal static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
