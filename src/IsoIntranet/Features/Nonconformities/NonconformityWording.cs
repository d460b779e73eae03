using System.Globalization;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Tracking;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities;

/// <summary>States, days and grades in the reader's words, and the signs that go with them (docs/design.md).</summary>
public sealed class NonconformityWording(IStringLocalizer<NonconformitiesText> text, OrganisationClock clock)
{
    /// <summary>The states from left to right, as the track and the board show them.</summary>
    public static readonly IReadOnlyList<NonconformityState> Track =
    [
        NonconformityState.Raised, NonconformityState.Accepted, NonconformityState.Analysed, NonconformityState.ActionPlanned, NonconformityState.PlanApproved,
        NonconformityState.Implementing, NonconformityState.Implemented, NonconformityState.EffectivenessCheck, NonconformityState.Closed,
    ];

    public string State(NonconformityState state) => text["State_" + state];

    public string Grade(NonconformityGrade grade) => text["Grade_" + grade];

    public string Source(NonconformitySource source) => text["Source_" + source];

    public string Cause(CauseCategory cause) => text["Cause_" + cause];

    public static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    public string When(DateTimeOffset at) => clock.Local(at).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How much time is left, in two or three words.</summary>
    public string Urgency(DateOnly? due, int daysLate) => due is not { } day ? text["NoDue"]
        : daysLate > 0 ? text["DaysLate", daysLate]
        : day == clock.Today ? text["DueToday"] : text["DaysLeft", day.DayNumber - clock.Today.DayNumber];

    public static string ClassOf(NonconformityState state) => state switch
    {
        NonconformityState.Raised or NonconformityState.ActionPlanned or NonconformityState.Implemented => "st-submitted",
        NonconformityState.EffectivenessCheck => "st-awaiting-event",
        NonconformityState.Closed => "st-done",
        NonconformityState.Ineffective => "st-returned",
        NonconformityState.Rejected => "st-not-applicable",
        _ => "st-in-progress",
    };

    public static string ClassOf(TrackedActionState state) => state switch
    {
        TrackedActionState.Planned => "st-not-due",
        TrackedActionState.Done => "st-submitted",
        TrackedActionState.Verified => "st-done",
        TrackedActionState.Returned => "st-returned",
        _ => "st-in-progress",
    };
}
