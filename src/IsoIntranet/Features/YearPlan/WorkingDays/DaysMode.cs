namespace IsoIntranet.Features.YearPlan.WorkingDays;

/// <summary>By what way days come into the calendar.</summary>
public enum DaysMode
{
    /// <summary>A day or a range by hand.</summary>
    Range,

    /// <summary>Likely days of the year, each to be confirmed.</summary>
    Propose,

    /// <summary>A list from the announcement.</summary>
    Paste,
}
