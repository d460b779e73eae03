using System.Globalization;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Objectives;

/// <summary>Tells in the reader's language what a target means, and what should be looked at.</summary>
public sealed class TargetWording(IStringLocalizer<ObjectivesText> text)
{
    /// <summary>For example "từ 95 % trở lên"; blank where there is no meaning.</summary>
    public string Of(Target? target) => target switch
    {
        null => "",
        { Measure: TargetMeasure.YesNo } => text["Meaning_YesNo"],
        _ => text[$"Meaning_{target.Operator}", Amount(target)],
    };

    /// <summary>With a sign for narrow columns: "≥ 95 %".</summary>
    public string Short(Target? target) => target switch
    {
        null => "",
        { Measure: TargetMeasure.YesNo } => text["Meaning_YesNo"],
        // At 100 % "at least" says nothing more.
        { Operator: TargetOperator.AtLeast, Value: 100, Measure: TargetMeasure.Percent } => Amount(target),
        { Operator: TargetOperator.Exactly } => Amount(target),
        _ => $"{SignOf(target.Operator)} {Amount(target)}",
    };

    public string Remark(ObjectiveRemark remark) =>
        text["RemarkOf", remark.Number, text[$"Remark_{remark.Code}", [.. remark.Arguments.Prepend(remark.Number).Cast<object>(), Assumption(remark)]]];

    private string Assumption(ObjectiveRemark remark) =>
        remark is { Code: ObjectiveRemarkCode.TargetAssumed, Arguments: [var words, ..] } ? Of(TargetReader.Read(words)?.Target) : "";

    private string Amount(Target target)
    {
        var number = target.Value.ToString("#,0.####", CultureInfo.CurrentCulture);
        return target.Measure switch
        {
            TargetMeasure.Percent => number + " %",
            TargetMeasure.Days => text["Days", number],
            _ => number,
        };
    }

    internal static string SignOf(TargetOperator by) => by switch
    {
        TargetOperator.AtLeast => "≥",
        TargetOperator.MoreThan => ">",
        TargetOperator.AtMost => "≤",
        TargetOperator.LessThan => "<",
        _ => "=",
    };
}
