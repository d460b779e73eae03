using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Reviews;

/// <summary>How a review's figures are put.</summary>
internal static class ReviewWording
{
    /// <summary>A share with what it is a share of; nothing due is said so and is not 100 %.</summary>
    public static string Share(IStringLocalizer text, int part, int whole) =>
        whole == 0 ? text["NothingDue"] : text["Share", part, whole, 100 * part / whole];
}
