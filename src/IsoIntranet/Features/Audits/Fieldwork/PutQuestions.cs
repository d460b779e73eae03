using FluentValidation;
using IsoIntranet.Features.Audits.Checklists;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Fieldwork;

/// <summary>Puts questions to units of an audit; what a unit is asked already is not asked twice.</summary>
public static class PutQuestions
{
    public sealed record Command(Guid AuditId, IReadOnlyList<UnitQuestions> Units) : ICommand<Command, int>, IQuestionsCommand, IBeginsAnew;

    public sealed record UnitQuestions(Guid UnitId, IReadOnlyList<QuestionContent> Questions);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            RuleFor(command => command.Units).Must(units => units.Any(unit => unit.Questions.Count > 0)).WithMessage(_ => text["NothingToPut"]);
            RuleForEach(command => command.Units).ChildRules(unit =>
            {
                unit.RuleFor(one => one.Questions.Count).LessThanOrEqualTo(Checklist.MaximumQuestions)
                    .WithMessage(_ => text["TooManyQuestions", Checklist.MaximumQuestions]).OverridePropertyName("Questions");
                unit.RuleForEach(one => one.Questions).SetValidator(new QuestionRules.Validator(text));
            });
        }
    }

    /// <summary>Gives back how many were new.</summary>
    public sealed class Handler : QuestionsHandler<Command>
    {
        protected override async Task<Outcome<int>> ActAsync(Command command, Audit audit, Work work, CancellationToken cancellationToken)
        {
            if (command.Units.Any(unit => !audit.Units.Any(visited => visited.UnitId == unit.UnitId)))
                return new Refusal("Audits.UnitNotInAudit");
            if (command.Units.Any(unit => !MayTailor(work.Actor, unit.UnitId)))
                return Outcome<int>.Forbidden();
            if ((await work.Db.CitesAsync(command.Units.SelectMany(unit => unit.Questions), cancellationToken)).Refusal is { } unknown)
                return unknown;
            var units = command.Units.Select(unit => unit.UnitId).ToList();
            var asked = (await work.Db.Set<AuditQuestion>().Where(row => row.AuditId == audit.Id && units.Contains(row.UnitId))
                .Select(row => new { row.UnitId, row.Text, row.Place }).ToListAsync(cancellationToken)).ToLookup(row => row.UnitId);
            var added = 0;
            foreach (var unit in command.Units.GroupBy(unit => unit.UnitId))
            {
                var known = asked[unit.Key].Select(row => AuditQuestion.KeyOf(row.Text)).ToHashSet();
                var place = asked[unit.Key].Select(row => row.Place + 1).DefaultIfEmpty(0).Max();
                foreach (var question in unit.SelectMany(one => one.Questions).Where(question => known.Add(AuditQuestion.KeyOf(question.Text))))
                {
                    work.Db.Add(new AuditQuestion(audit.Id, unit.Key, place++, question));
                    added++;
                }
            }
            return added;
        }
    }
}
