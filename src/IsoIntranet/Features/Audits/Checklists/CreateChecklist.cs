using FluentValidation;
using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>Puts a list into an agency's library: empty, with the questions of a file, or a copy of another.</summary>
public static class CreateChecklist
{
    /// <param name="CopyOf">A list whose questions it begins with.</param>
    public sealed record Command(
        Guid OwnerUnitId, string Title, string? Description = null, Guid? CopyOf = null, IReadOnlyList<QuestionContent>? Questions = null) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            RuleFor(command => command.Title).NotEmpty().WithMessage(_ => text["ChecklistTitleMissing"])
                .MaximumLength(Checklist.TitleLength).WithMessage(_ => text["QuestionTooLong", Checklist.TitleLength]);
            RuleFor(command => command.Description).MaximumLength(AuditQuestion.GuidanceLength).WithMessage(_ => text["QuestionTooLong", AuditQuestion.GuidanceLength]);
            RuleFor(command => command.Questions!.Count).LessThanOrEqualTo(Checklist.MaximumQuestions).When(command => command.Questions is not null)
                .WithMessage(_ => text["TooManyQuestions", Checklist.MaximumQuestions]).OverridePropertyName("Questions");
            RuleForEach(command => command.Questions).SetValidator(new QuestionRules.Validator(text)).When(command => command.Questions is not null);
        }
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            await db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.OwnerUnitId, cancellationToken)
                ? new Demand(AuditsRoom.Plan, command.OwnerUnitId) : null;

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var questions = command.Questions ?? [];
            if (command.CopyOf is { } source)
            {
                var owners = await work.Db.LibrariesAsync(work.Actor.ScopeOf(AuditsRoom.Library), cancellationToken);
                if (await work.Db.Set<Checklist>().InLibraries(owners).Include(list => list.Questions).SingleOrDefaultAsync(list => list.Id == source, cancellationToken) is not { } copied)
                    return Outcome<Guid>.NotFound();
                questions = [.. copied.Questions.OrderBy(question => question.Place).Select(question => question.AsContent), .. questions];
            }
            if ((await work.Db.CitesAsync(questions, cancellationToken)).Refusal is { } unknown)
                return unknown;
            var list = new Checklist(command.OwnerUnitId, command.Title, command.Description);
            if (list.Write(command.Title, command.Description, [.. questions.Select(question => new ChecklistLine(null, question))]).Refusal is { } refused)
                return refused;
            work.Db.Add(list);
            return list.Id;
        }
    }
}
