using FluentValidation;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>What any text of a plan has to keep to, a draft's as an amendment's: the form only; gaps are for the warnings.</summary>
public sealed class PlanContentRules : AbstractValidator<PlanContent>
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleLength = 600;

    private const int LongText = 20_000;

    private const int MostRows = 2_000;

    private const int MostMilestones = 50;

    public PlanContentRules(IStringLocalizer<PlansText> text)
    {
        RuleFor(content => content.Header.Title).NotEmpty().WithMessage(_ => text["TitleMissing"]);
        RuleFor(content => content.Header.To).GreaterThanOrEqualTo(content => content.Header.From).WithMessage(_ => text["EndsBeforeItBegins"]);
        RuleFor(content => content.Header.Budget).GreaterThanOrEqualTo(0).WithMessage(_ => text["BudgetNegative"]);
        Bounded(content => content.Header.Title, TitleLength);
        Bounded(content => content.Header.Place, 100);
        Bounded(content => content.Header.BudgetSource, 300);
        Bounded(content => content.Header.SignerPosition, 200);
        Bounded(content => content.Header.SignerName, 200);
        Bounded(content => content.Header.Purpose, LongText);
        Bounded(content => content.Header.LegalBases, LongText);
        Bounded(content => content.Header.Scope, LongText);
        Bounded(content => content.Header.Targets, LongText);
        Bounded(content => content.Header.Recipients, LongText);
        RuleFor(content => content.Milestones).Must(milestones => milestones.Count <= MostMilestones).WithMessage(_ => text["TooManyMilestones", MostMilestones]);
        RuleForEach(content => content.Milestones).ChildRules(milestone =>
        {
            milestone.RuleFor(row => row.Words).MaximumLength(4000).WithMessage(_ => text["TooLong", 4000]);
            milestone.RuleFor(row => row.Measure).IsInEnum();
            milestone.RuleFor(row => row.Target).Must((row, target) => target is null or >= 0 && (row.Measure != MilestoneMeasure.PercentOfUnits || target is null or <= 100))
                .WithMessage(_ => text["TargetOutOfRange"]);
        });
        RuleForEach(content => content.Sections).ChildRules(section =>
        {
            section.RuleFor(row => row.Numeral).MaximumLength(20).WithMessage(_ => text["TooLong", 20]);
            section.RuleFor(row => row.Title).MaximumLength(500).WithMessage(_ => text["TooLong", 500]);
            section.RuleForEach(row => row.Items).ChildRules(item =>
            {
                item.RuleFor(row => row.Number).MaximumLength(20).WithMessage(_ => text["TooLong", 20]);
                foreach (var words in new System.Linq.Expressions.Expression<Func<ItemContent, string>>[]
                    { row => row.Content, row => row.LeadWords, row => row.PartnerWords, row => row.ScheduleWords, row => row.ExpectedProduct, row => row.Remark })
                    item.RuleFor(words).MaximumLength(4000).WithMessage(_ => text["TooLong", 4000]);
                item.RuleFor(row => row.Meaning).Must(meaning => meaning?.IsSound != false).WithMessage(_ => text["MeaningBroken"]);
                item.RuleForEach(row => row.Parties).Must(party => party.UnitId is null != party.KindId is null).WithMessage(_ => text["PartyBroken"]);
            });
        });
        RuleFor(content => content).Must(content => content.Items.Count() <= MostRows).WithName(nameof(PlanContent.Items)).WithMessage(_ => text["TooManyRows", MostRows]);
        // Only a broken client sends an identity twice; two rows would fight for one record.
        RuleFor(content => content).Must(content => content.Items.Select(item => item.Id).Concat(content.Sections.Select(section => section.Id)).Concat(content.Milestones.Select(milestone => milestone.Id)).GroupBy(id => id).All(group => group.Count() == 1))
            .WithName(nameof(PlanContent.Items)).WithMessage(_ => text["RowTwice"]);

        void Bounded(System.Linq.Expressions.Expression<Func<PlanContent, string?>> words, int most) =>
            RuleFor(words).MaximumLength(most).WithMessage(_ => text["TooLong", most]);
    }
}
