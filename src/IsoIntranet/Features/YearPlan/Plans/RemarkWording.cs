using System.Globalization;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Tells in the reader's language what is to be looked at in a plan.</summary>
public sealed class RemarkWording(IStringLocalizer<PlansText> text)
{
    public string Of(PlanRemark remark)
    {
        var words = text[$"Remark.{remark.Code}", remark.Number, remark.OtherNumber, remark.Words, Day(remark.From), Day(remark.To)];
        return words.ResourceNotFound ? text["Remark.Other", remark.Number, remark.Code] : words;
    }

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "…";
}
