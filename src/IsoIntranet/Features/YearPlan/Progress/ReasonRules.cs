using FluentValidation;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Progress;

internal static class ReasonRules
{
    /// <summary>Longest reason, answer or remark, in characters.</summary>
    public const int MaximumText = 2000;

    /// <summary>A text that has to be given, within bounds.</summary>
    public static IRuleBuilderOptions<T, string> Given<T>(this IRuleBuilder<T, string> rule, IStringLocalizer text, string missing) =>
        rule.NotEmpty().WithMessage(_ => text[missing])
            .MaximumLength(MaximumText).WithMessage(_ => text["TooLong", MaximumText]);
}
