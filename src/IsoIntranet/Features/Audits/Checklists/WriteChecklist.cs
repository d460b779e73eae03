using FluentValidation;
using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>Writes a list of the library as a whole.</summary>
public static class WriteChecklist
{
    public sealed record Command(Guid Id, int Version, string Title, string? Description, IReadOnlyList<ChecklistLine> Lines)
        : ICommand<Command, Nothing>, IChecklistCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            RuleFor(command => command.Title).NotEmpty().WithMessage(_ => text["ChecklistTitleMissing"])
                .MaximumLength(Checklist.TitleLength).WithMessage(_ => text["QuestionTooLong", Checklist.TitleLength]);
            RuleFor(command => command.Description).MaximumLength(AuditQuestion.GuidanceLength).WithMessage(_ => text["QuestionTooLong", AuditQuestion.GuidanceLength]);
            RuleFor(command => command.Lines.Count).LessThanOrEqualTo(Checklist.MaximumQuestions)
                .WithMessage(_ => text["TooManyQuestions", Checklist.MaximumQuestions]).OverridePropertyName("Lines");
            RuleForEach(command => command.Lines).ChildRules(line => line.RuleFor(one => one.Content).SetValidator(new QuestionRules.Validator(text)));
        }
    }

    public sealed class Handler : ChecklistHandler<Command>
    {
        protected override async Task<Ruling> ActAsync(Command command, Checklist list, Work work, CancellationToken cancellationToken)
        {
            var cites = await work.Db.CitesAsync(command.Lines.Select(line => line.Content), cancellationToken);
            return cites.IsAllowed ? list.Write(command.Title, command.Description, command.Lines) : cites;
        }
    }
}
