using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Deadlines;

namespace IsoIntranet.Features.Escalation.Ladders;

public enum RungRecipient
{
    /// <summary>Who is to do it: the persons named, else whoever reports for the unit.</summary>
    Owner,

    /// <summary>Thủ trưởng đơn vị.</summary>
    UnitHead,

    /// <summary>Thường trực: the ISO secretary.</summary>
    StandingBody,

    /// <summary>Trưởng ban chỉ đạo.</summary>
    CommitteeHead,
}

/// <summary>One step of a ladder.</summary>
/// <param name="Days">Days after the due day; before it where negative, on it where 0.</param>
public sealed record Rung(int Days, RungRecipient To);

/// <summary>
/// Thang nhắc việc: who is told of what stays undone, and when. Each agency has one for all deadlines, and may have others
/// for single kinds. A unit goes by the nearest one above it.
/// </summary>
public sealed class EscalationLadder : Record, IUnitScoped
{
    public const int MostRungs = 8;
    public const int EarliestDay = -60;
    public const int LatestDay = 180;
    public const int KindLength = 120;

    private EscalationLadder() { }

    /// <param name="kind">Code of a kind of deadline; empty for all that have none of their own.</param>
    /// <param name="startsOn">Steps that fell before this day are never taken, so that a new ladder tells nothing old.</param>
    public EscalationLadder(Guid unitId, string kind, DateOnly startsOn, IReadOnlyList<Rung> rungs)
    {
        UnitId = unitId;
        Kind = kind;
        StartsOn = startsOn;
        Rungs = rungs;
    }

    /// <summary>The agency.</summary>
    public Guid UnitId { get; private set; }

    public string Kind { get; private set; } = "";

    public bool IsOn { get; private set; } = true;

    /// <summary>Whether its days are counted as working days.</summary>
    public bool UsesWorkingDays { get; private set; }

    public DateOnly StartsOn { get; private set; }

    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<Rung> Rungs { get; private set; } = [];

    /// <summary>What an agency starts with: the owner before and on time, then one level higher each time.</summary>
    public static IReadOnlyList<Rung> DefaultFor(DeadlineDebtor debtor) => debtor == DeadlineDebtor.Unit
        ? [new(-3, RungRecipient.Owner), new(1, RungRecipient.UnitHead), new(7, RungRecipient.StandingBody), new(15, RungRecipient.CommitteeHead)]
        : [new(-2, RungRecipient.Owner), new(3, RungRecipient.StandingBody), new(10, RungRecipient.CommitteeHead)];

    public Ruling Change(bool isOn, bool usesWorkingDays, IReadOnlyList<Rung> rungs, DateOnly today)
    {
        if (isOn && rungs.Count == 0)
            return Ruling.Refuse("Escalation.NoRung");
        if (rungs.Count > MostRungs)
            return Ruling.Refuse("Escalation.TooManyRungs", MostRungs);
        if (rungs.Any(rung => rung.Days is < EarliestDay or > LatestDay))
            return Ruling.Refuse("Escalation.DayOutOfRange", -EarliestDay, LatestDay);
        if (rungs.GroupBy(rung => rung.Days).Any(same => same.Count() > 1))
            return Ruling.Refuse("Escalation.SameDay");
        // What fell while it was off stays untold.
        if (isOn && !IsOn)
            StartsOn = today;
        (IsOn, UsesWorkingDays, Rungs) = (isOn, usesWorkingDays, [.. rungs.OrderBy(rung => rung.Days)]);
        return Ruling.Allowed;
    }

    /// <summary>The day on which a step falls for what is due on a day.</summary>
    public DateOnly FallsOn(Rung rung, DateOnly due, WorkingCalendar calendar) => FallsOn(rung.Days, due, UsesWorkingDays ? calendar : null);

    /// <param name="calendar">None where calendar days are counted.</param>
    public static DateOnly FallsOn(int days, DateOnly due, WorkingCalendar? calendar)
    {
        if (calendar is null)
            return due.AddDays(days);
        var day = days > 0 ? due : calendar.PreviousWorkingDay(due);
        for (var left = Math.Abs(days); left > 0; left--)
            day = days > 0 ? calendar.NextWorkingDay(day.AddDays(1)) : calendar.PreviousWorkingDay(day.AddDays(-1));
        return day;
    }

    /// <summary>
    /// The steps to take now: all that fell until today and were not taken, so that after a standstill nobody is left out.
    /// </summary>
    /// <param name="taken">Days of the steps that were taken for this record and this due day.</param>
    public IReadOnlyList<Rung> StepsFor(DateOnly due, DateOnly today, IReadOnlyCollection<int> taken, WorkingCalendar calendar) => !IsOn ? [] :
    [
        .. from rung in Rungs
           let day = FallsOn(rung, due, calendar)
           where day <= today && day >= StartsOn && !taken.Contains(rung.Days)
           select rung,
    ];
}
