using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Features.YearPlan;

/// <summary>
/// <see cref="StatusFacts.StatusOn"/> for the database: the same rules as one CASE expression, numbered in the order in
/// which a unit had best do its work. A test holds the two together.
/// </summary>
public static class StatusRank
{
    /// <summary>The statuses by rank: what was returned or is late comes first, what is over comes last.</summary>
    public static readonly IReadOnlyList<CellStatus> Order =
    [
        CellStatus.Returned, CellStatus.Late, CellStatus.DueSoon, CellStatus.InProgress, CellStatus.NoUpdate, CellStatus.NotDue,
        CellStatus.AwaitingEvent, CellStatus.Submitted, CellStatus.Paused,
        CellStatus.Done, CellStatus.DoneLate, CellStatus.Confirmed, CellStatus.NotApplicable,
    ];

    /// <summary>From this rank on others are to act.</summary>
    public const int FirstWaiting = 7;

    /// <summary>From this rank on there is nothing left to do.</summary>
    public const int FirstFinished = 9;

    public static int Of(CellStatus status) => Order.TakeWhile(candidate => candidate != status).Count();

    public static IQueryable<RankedAssignment> RankedOn(this IQueryable<UnitAssignment> assignments, DateOnly today)
    {
        var soon = today.AddDays(StatusFacts.DueSoonDays);
        return assignments.Select(row => new RankedAssignment
        {
            Assignment = row,
            Rank =
                row.State == AssignmentState.NotApplicable ? 12
                : row.State == AssignmentState.Paused ? 8
                : row.State == AssignmentState.AwaitingEvent ? 6
                : row.State == AssignmentState.Submitted ? 7
                : row.State == AssignmentState.Accepted ? row.Kind == ScheduleKind.Ongoing ? 11 : row.SubmittedOn > row.Due ? 10 : 9
                : row.State == AssignmentState.InProgress && row.ReturnReason != null ? 0
                : row.Kind == ScheduleKind.Ongoing ? row.From > today ? 5 : row.ReportedAt != null ? 3 : 4
                : row.Due < today ? 1
                : row.AmberAfter < today || row.Due <= soon ? 2
                : row.State == AssignmentState.InProgress ? 3
                : row.From > today ? 5
                : 3,
        });
    }
}

/// <summary>An assignment within a query, beside its rank among <see cref="StatusRank.Order"/>.</summary>
public sealed class RankedAssignment
{
    public required UnitAssignment Assignment { get; init; }

    public required int Rank { get; init; }
}
