using System.Globalization;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Tracking;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>Actions and signatures in the reader's words, and the signs that go with them (docs/design.md).</summary>
public sealed class ReviewActionWording(IStringLocalizer<ManagementReviewsText> text, OrganisationClock clock)
{
    public string State(TrackedActionState state, bool isDropped) => text[isDropped ? "Action_Dropped" : "Action_" + state];

    public string Kind(DecisionKind kind) => text["Kind_" + kind];

    public static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    public string When(DateTimeOffset at) => clock.Local(at).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    public static string ClassOf(TrackedActionState state, bool isDropped, bool isLate) => (isDropped, isLate, state) switch
    {
        (true, _, _) => "st-not-applicable",
        (_, true, _) => "st-late",
        (_, _, TrackedActionState.Planned) => "st-not-due",
        (_, _, TrackedActionState.Done) => "st-submitted",
        (_, _, TrackedActionState.Verified) => "st-done",
        (_, _, TrackedActionState.Returned) => "st-returned",
        _ => "st-in-progress",
    };
}
