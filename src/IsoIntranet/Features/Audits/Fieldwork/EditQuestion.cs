using FluentValidation;
using IsoIntranet.Features.Audits.Checklists;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Fieldwork;

/// <summary>Words a question otherwise for one unit, as long as it was not answered.</summary>
public static class EditQuestion
{
    public sealed record Command(Guid QuestionId, int Version, QuestionContent Content) : ICommand<Command, Nothing>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            // By the names of the form's own fields.
            RuleFor(command => command.Content.Text).NotEmpty().WithMessage(_ => text["QuestionMissing"])
                .MaximumLength(AuditQuestion.TextLength).WithMessage(_ => text["QuestionTooLong", AuditQuestion.TextLength]).OverridePropertyName("Text");
            RuleFor(command => command.Content.Reference).MaximumLength(AuditQuestion.ReferenceLength)
                .WithMessage(_ => text["QuestionTooLong", AuditQuestion.ReferenceLength]).OverridePropertyName("Reference");
            RuleFor(command => command.Content.Guidance).MaximumLength(AuditQuestion.GuidanceLength)
                .WithMessage(_ => text["QuestionTooLong", AuditQuestion.GuidanceLength]).OverridePropertyName("Guidance");
        }
    }

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        private AuditQuestion? _question;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _question = await db.Set<AuditQuestion>().SingleOrDefaultAsync(row => row.Id == command.QuestionId, cancellationToken);
            return _question is null ? null : new Demand(AuditsRoom.Library).At(_question, command.Version);
        }

        public async Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var audit = (await work.Db.Set<Audit>().WholeAsync(_question!.AuditId, cancellationToken))!;
            if (!work.Actor.May(AuditsRoom.Plan, audit.OwnerUnitId) && !await work.Db.MayAuditAsync(work.Actor, audit, _question.UnitId, cancellationToken))
                return Outcome<Nothing>.Forbidden();
            if (!audit.TakesQuestions)
                return new Refusal("Audits.ChecklistLocked");
            if ((await work.Db.CitesAsync([command.Content], cancellationToken)).Refusal is { } unknown)
                return unknown;
            return _question.Ask(command.Content).Refusal is { } refused ? refused : Nothing.Value;
        }
    }
}
