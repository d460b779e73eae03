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
