using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Objectives;

/// <summary>Bounds of a set's text. What officials write is long; what a broken client sends is longer.</summary>
internal sealed class ObjectiveRules : AbstractValidator<ObjectiveSetContent>
{
    public const int TextLength = 4000;
    public const int WordsLength = 500;
    private const int MostObjectives = 100;
    private const int MostTargets = 400;
    private const int MostActions = 100;

    public ObjectiveRules(IStringLocalizer<ObjectivesText> text)
    {
        foreach (var words in new System.Linq.Expressions.Expression<Func<ObjectiveSetContent, string>>[]
            { set => set.Header.Motto, set => set.Header.PolicyLine, set => set.Header.ReplacesWords, set => set.Header.ReportingWords })
            RuleFor(words).MaximumLength(TextLength).WithMessage(_ => text["TooLong", TextLength]);
        RuleFor(set => set.Objectives.Count).LessThanOrEqualTo(MostObjectives).WithMessage(_ => text["TooMany", MostObjectives]);
        RuleFor(set => set).Must(HasEachOnce).WithName(nameof(ObjectiveSetContent.Objectives)).WithMessage(_ => text["RowTwice"]);
        RuleForEach(set => set.Objectives).ChildRules(objective =>
        {
            objective.RuleFor(row => row.Number).MaximumLength(20).WithMessage(_ => text["TooLong", 20]);
            foreach (var words in new System.Linq.Expressions.Expression<Func<ObjectiveContent, string>>[]
                { row => row.Content, row => row.MonitorWords, row => row.Method, row => row.Source, row => row.Measures, row => row.PlanHeading })
                objective.RuleFor(words).MaximumLength(TextLength).WithMessage(_ => text["TooLong", TextLength]);
            objective.RuleFor(row => row.TargetWords).MaximumLength(StatedTarget.WordsLength).WithMessage(_ => text["TooLong", StatedTarget.WordsLength]);
            objective.RuleFor(row => row.Correction!).Must(IsPossible).WithMessage(_ => text["ValueRange"]).When(row => row.Correction is not null);
            objective.RuleFor(row => row.Targets.Count).LessThanOrEqualTo(MostTargets).WithMessage(_ => text["TooMany", MostTargets]);
            objective.RuleFor(row => row.Actions.Count).LessThanOrEqualTo(MostActions).WithMessage(_ => text["TooMany", MostActions]);
            objective.RuleForEach(row => row.Targets).ChildRules(target =>
            {
                target.RuleFor(row => row.PartyWords).MaximumLength(WordsLength).WithMessage(_ => text["TooLong", WordsLength]);
                target.RuleFor(row => row.TargetWords).MaximumLength(StatedTarget.WordsLength).WithMessage(_ => text["TooLong", StatedTarget.WordsLength]);
                target.RuleFor(row => row.Correction!).Must(IsPossible).WithMessage(_ => text["ValueRange"]).When(row => row.Correction is not null);
            });
            objective.RuleForEach(row => row.Actions).ChildRules(action =>
            {
                action.RuleFor(row => row.Number).MaximumLength(20).WithMessage(_ => text["TooLong", 20]);
                foreach (var words in new System.Linq.Expressions.Expression<Func<ActionContent, string>>[]
                    { row => row.Content, row => row.LeadWords, row => row.PartnerWords, row => row.ScheduleWords })
                    action.RuleFor(words).MaximumLength(TextLength).WithMessage(_ => text["TooLong", TextLength]);
            });
        });
    }

    /// <summary>Whether all units and kinds that the targets name are there; ids come from outside.</summary>
    public static async Task<bool> KnowsAsync(IsoContext db, ObjectiveSetContent content, CancellationToken cancellationToken)
    {
        var targets = content.Objectives.SelectMany(objective => objective.Targets).ToList();
        var units = targets.Select(target => target.UnitId).OfType<Guid>().Distinct().ToList();
        var kinds = targets.Select(target => target.KindId).OfType<Guid>().Distinct().ToList();
        return await db.Set<OrgUnit>().CountAsync(unit => units.Contains(unit.Id), cancellationToken) == units.Count
            && await db.Set<UnitKind>().CountAsync(kind => kinds.Contains(kind.Id), cancellationToken) == kinds.Count;
    }

    private static bool IsPossible(Target target) =>
        Enum.IsDefined(target.Operator) && Enum.IsDefined(target.Measure) && target.Value is >= 0 and <= Target.Most;

    /// <summary>Only a broken client sends an identity twice; two rows would fight for one record.</summary>
    private static bool HasEachOnce(ObjectiveSetContent set)
    {
        var ids = set.Objectives.SelectMany(objective =>
            objective.Targets.Select(target => target.Id).Concat(objective.Actions.Select(action => action.Id)).Append(objective.Id)).ToList();
        return ids.Distinct().Count() == ids.Count;
    }
}
