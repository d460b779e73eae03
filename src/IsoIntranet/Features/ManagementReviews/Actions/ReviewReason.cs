namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>What a reason is asked for.</summary>
public enum ReviewReason
{
    ReturnAction,
    RefuseExtension,
    Drop,

    /// <summary>Of the minutes, back to the draft; the others are about an action.</summary>
    TakeBack,
}
