using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;

namespace IsoIntranet.Features.Demo;

/// <summary>One unit's assignment, with all that its story draws on.</summary>
internal sealed class DemoCell
{
    public DemoCell(DemoPlan plan, UnitAssignment assignment, string place, DemoContent.Item item, DemoTown town)
    {
        Plan = plan;
        Assignment = assignment;
        Place = place;
        Item = item;
        UnitCode = town.CodeOf(assignment.UnitId);
        UnitName = town.Unit(UnitCode).ShortName;
        Contact = town.Author(UnitCode);
        Head = town.Author(DemoTown.HeadOf(UnitCode));
        Chance = new DemoChance(plan.Content.Code, place, UnitCode, assignment.PeriodNumber.ToString("D2", null));
        Start = StartOf(assignment.From);
        Due = assignment.Due;
        First = assignment.AmberAfter;
    }

    public DemoPlan Plan { get; }

    public UnitAssignment Assignment { get; }

    /// <summary>The row, for example “II.3”.</summary>
    public string Place { get; }

    public DemoContent.Item Item { get; }

    public string UnitCode { get; }

    public string UnitName { get; }

    public Author Contact { get; }

    public Author Head { get; }

    public DemoChance Chance { get; }

    public bool IsOngoing => Assignment.Kind == ScheduleKind.Ongoing;

    /// <summary>The day on which the unit turns to it.</summary>
    public DateOnly Start { get; private set; }

    public DateOnly? Due { get; private set; }

    /// <summary>Last day of the first alternative.</summary>
    public DateOnly? First { get; }

    /// <summary>Has a story of its own, and so no part in what is told of all the others.</summary>
    public bool IsTold { get; set; }

    public bool Is(string plan, string place, string? unit = null) =>
        Plan.Content.Code == plan && Place == place && (unit is null || UnitCode == unit);

    /// <summary>An event woke it: its story begins there.</summary>
    public void Wake(DateOnly on, DateOnly due) => (Start, Due) = (on.AddDays(1), due);

    // Dated work is begun a little before its window opens; the ongoing kind is confirmed within its period.
    private DateOnly StartOf(DateOnly? from)
    {
        var earliest = Plan.IssuedOn.AddDays(5);
        var wanted = from is null ? earliest : IsOngoing ? from.Value : from.Value.AddDays(-14);
        return wanted > earliest ? wanted : earliest;
    }
}
