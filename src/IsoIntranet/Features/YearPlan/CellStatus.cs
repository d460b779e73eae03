using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Features.YearPlan;

/// <summary>What the board shows of an assignment on a given day (domain terms in Vietnamese).</summary>
public enum CellStatus
{
    /// <summary>Chưa đến kỳ.</summary>
    NotDue,

    /// <summary>Đang thực hiện.</summary>
    InProgress,

    /// <summary>Sắp đến hạn; also past the first of two alternatives.</summary>
    DueSoon,

    /// <summary>Chờ xác nhận.</summary>
    Submitted,

    /// <summary>Bị trả lại.</summary>
    Returned,

    /// <summary>Hoàn thành.</summary>
    Done,

    /// <summary>Hoàn thành trễ.</summary>
    DoneLate,

    /// <summary>Quá hạn.</summary>
    Late,

    /// <summary>Chờ sự kiện.</summary>
    AwaitingEvent,

    /// <summary>Thường xuyên, đã xác nhận kỳ.</summary>
    Confirmed,

    /// <summary>Thường xuyên, chưa cập nhật kỳ này.</summary>
    NoUpdate,

    /// <summary>Không áp dụng.</summary>
    NotApplicable,

    /// <summary>Tạm dừng.</summary>
    Paused,
}

/// <summary>The facts of an assignment from which its status on a day follows; small, so that a snapshot can hold all of them.</summary>
public readonly record struct StatusFacts(
    AssignmentState State, ScheduleKind Kind, DateOnly? From, DateOnly? Due, DateOnly? AmberAfter, DateOnly? SubmittedOn,
    bool IsReturned, bool IsTouched)
{
    /// <summary>Days before the due day from which work counts as due soon.</summary>
    public const int DueSoonDays = 14;

    /// <summary>Late: past the due day and not handed in. Ongoing work never is (R25).</summary>
    public bool IsLateOn(DateOnly today) =>
        State is AssignmentState.NotStarted or AssignmentState.InProgress && Kind != ScheduleKind.Ongoing && Due < today;

    /// <summary>Whole days past the due day, 0 when not late.</summary>
    public int DaysLateOn(DateOnly today) => IsLateOn(today) ? today.DayNumber - Due!.Value.DayNumber : 0;

    public CellStatus StatusOn(DateOnly today) => State switch
    {
        AssignmentState.NotApplicable => CellStatus.NotApplicable,
        AssignmentState.Paused => CellStatus.Paused,
        AssignmentState.AwaitingEvent => CellStatus.AwaitingEvent,
        AssignmentState.Submitted => CellStatus.Submitted,
        AssignmentState.Accepted when Kind == ScheduleKind.Ongoing => CellStatus.Confirmed,
        AssignmentState.Accepted => SubmittedOn > Due ? CellStatus.DoneLate : CellStatus.Done,
        _ when IsReturned => CellStatus.Returned,
        _ when IsLateOn(today) => CellStatus.Late,
        _ when Kind == ScheduleKind.Ongoing => OngoingStatusOn(today),
        _ when AmberAfter < today || (Due is { } due && today >= due.AddDays(-DueSoonDays)) => CellStatus.DueSoon,
        AssignmentState.InProgress => CellStatus.InProgress,
        _ when From > today => CellStatus.NotDue,
        _ => CellStatus.InProgress,
    };

    private CellStatus OngoingStatusOn(DateOnly today) =>
        From > today ? CellStatus.NotDue : IsTouched ? CellStatus.InProgress : CellStatus.NoUpdate;
}
