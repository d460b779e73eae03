using FluentValidation;
using IsoIntranet.Features.Audits.Rounds;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Planning;

internal static class FactsRules
{
    /// <summary>What the facts of a plan must hold, wherever they are written.</summary>
    public static void AuditFacts<T>(this AbstractValidator<T> validator, Func<T, AuditFacts> facts, IStringLocalizer<AuditsText> text)
    {
        validator.RuleFor(command => facts(command).Title).NotEmpty().WithMessage(_ => text["TitleMissing"])
            .MaximumLength(Audit.TitleLength).WithMessage(_ => text["PlanTooLong", Audit.TitleLength]).OverridePropertyName("Title");
        validator.RuleFor(command => facts(command).Kind).IsInEnum().WithMessage(_ => text["Choose"]).OverridePropertyName("Kind");
        validator.RuleFor(command => facts(command).StartsOn).Must(day => day.Year is >= 2000 and <= 2200).WithMessage(_ => text["DayMissing"]).OverridePropertyName("StartsOn");
        validator.RuleFor(command => facts(command).EndsOn).Must((command, day) => day >= facts(command).StartsOn)
            .WithMessage(_ => text["EndsBeforeStart"]).OverridePropertyName("EndsOn");
        validator.RuleFor(command => facts(command).EndsOn).Must((command, day) => day.DayNumber - facts(command).StartsOn.DayNumber <= 92)
            .WithMessage(_ => text["AuditTooLong"]).OverridePropertyName("EndsOn");
        Bounded(command => facts(command).Purpose, "Purpose");
        Bounded(command => facts(command).Scope, "Scope");
        Bounded(command => facts(command).Criteria, "Criteria");
        validator.RuleFor(command => facts(command).DecisionNumber).MaximumLength(200).WithMessage(_ => text["PlanTooLong", 200]).OverridePropertyName("DecisionNumber");

        void Bounded(System.Linq.Expressions.Expression<Func<T, string?>> field, string name) =>
            validator.RuleFor(field).MaximumLength(Audit.TextLength).WithMessage(_ => text["PlanTooLong", Audit.TextLength]).OverridePropertyName(name);
    }
}
