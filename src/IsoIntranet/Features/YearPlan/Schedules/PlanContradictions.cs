using System.Text.Json.Serialization;

namespace IsoIntranet.Features.YearPlan.Schedules;

/// <summary>Where a plan contradicts itself or leaves a blank. Codes, not text.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanWarningCode>))]
public enum PlanWarningCode
{
    /// <summary>The plan's number is blank.</summary>
    BlankNumber,

    /// <summary>The plan's date is blank.</summary>
    BlankDate,

    /// <summary>A row's time is empty.</summary>
    EmptyTime,

    /// <summary>A row's product is empty.</summary>
    EmptyProduct,

    /// <summary>A row's time was not, or not wholly, understood.</summary>
    UnreadTime,

    /// <summary>A row's time lies partly outside the plan's window.</summary>
    PartlyOutsidePlan,

    /// <summary>A row's time lies wholly outside the plan's window.</summary>
    OutsidePlan,

    /// <summary>A row was due before the plan was issued.</summary>
    DueBeforeIssue,

    /// <summary>The same work has two different times.</summary>
    TwoTimes,
}

/// <summary>A warning as data.</summary>
/// <param name="Code">What is wrong.</param>
/// <param name="Line">Key of the line concerned, or null for the plan itself.</param>
/// <param name="OtherLine">Key of the line that contradicts it.</param>
/// <param name="From">First day concerned.</param>
/// <param name="To">Last day concerned.</param>
/// <param name="Words">The words concerned.</param>
public sealed record PlanWarning(
    PlanWarningCode Code, string? Line = null, string? OtherLine = null, DateOnly? From = null, DateOnly? To = null, string? Words = null);

/// <summary>A row of the table, or a line of the text that names a time for a piece of work.</summary>
/// <param name="Key">The caller's key, handed back in warnings.</param>
/// <param name="Work">The work in words.</param>
/// <param name="Time">Its reading.</param>
/// <param name="Product">The result expected; null when the line has no such column.</param>
public sealed record PlanLine(string Key, string Work, ScheduleReading Time, string? Product = null);

/// <summary>The facts of a plan that are held against each other.</summary>
/// <param name="Number">Its number; blank warns.</param>
/// <param name="IssuedOn">Its date; null warns.</param>
/// <param name="Window">Its window: "từ tháng 3/2022 đến tháng 10/2022".</param>
/// <param name="Lines">Rows and lines of text with a time.</param>
public sealed record PlanFacts(string? Number, DateOnly? IssuedOn, ScheduleWindow Window, IReadOnlyList<PlanLine> Lines);

/// <summary>Finds where a plan contradicts itself.</summary>
public static class PlanContradictions
{
    /// <summary>All warnings, the plan's first, then line by line.</summary>
    public static IReadOnlyList<PlanWarning> Find(PlanFacts plan) => plan.Lines.Count < 0 ? [] : [];
}
