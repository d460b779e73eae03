using FluentValidation;
using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Capture;

/// <summary>Answers a point of the checklist. Of two answers the later typed one stands, whichever arrives first.</summary>
public static class AnswerQuestion
{
    /// <param name="At">When it was typed, by the device's clock.</param>
    public sealed record Command(Guid AuditId, Guid QuestionId, DateTimeOffset At, AnswerContent Content)
        : ICommand<Command, Answered>, IBeginsAnew;

    /// <summary>The answer that stands now, and whose it is: where another's was typed later, the sender is told.</summary>
    public sealed record Answered(Guid Id, DateTimeOffset AnsweredAt, string AnsweredBy, bool IsMine, AnswerContent Content);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            RuleFor(command => command.Content.Evidence).MaximumLength(AuditFinding.TextLength)
                .WithMessage(_ => text["CaptureTooLong", AuditFinding.TextLength]).OverridePropertyName("Evidence");
            RuleFor(command => command.Content.DocumentsSeen).MaximumLength(AuditFinding.ShortLength)
                .WithMessage(_ => text["CaptureTooLong", AuditFinding.ShortLength]).OverridePropertyName("DocumentsSeen");
            RuleFor(command => command.Content.Interviewee).MaximumLength(AuditFinding.ShortLength)
                .WithMessage(_ => text["CaptureTooLong", AuditFinding.ShortLength]).OverridePropertyName("Interviewee");
        }
    }

    public sealed class Handler : ICommandHandler<Command, Answered>
    {
        private Audit? _audit;
        private AuditQuestion? _question;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _question = await db.Set<AuditQuestion>()
                .SingleOrDefaultAsync(row => row.Id == command.QuestionId && row.AuditId == command.AuditId, cancellationToken);
            _audit = _question is null ? null : await db.Set<Audit>().AsNoTracking().SingleAsync(audit => audit.Id == command.AuditId, cancellationToken);
            return _audit is null ? null : new Demand(AuditsRoom.Log);
        }

        public async Task<Outcome<Answered>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var question = _question!;
            var at = UtcConverter.ToMicroseconds(command.At.NotAfter(work.Now));
            if (question.AnsweredById == work.Actor.AccountId && question.AnsweredAt == at)
                return Told(question, work);
            var entered = await work.EnterAsync(_audit!, question.UnitId, cancellationToken);
            if (entered.Refusal is { } refused)
                return refused;
            return question.Answer(command.Content, at, work.Actor.Author).Refusal is { } closed ? closed : Told(question, work);
        }

        private static Answered Told(AuditQuestion row, Work work) => new(
            row.Id, row.AnsweredAt!.Value, row.AnsweredBy!, row.AnsweredById == work.Actor.AccountId,
            new AnswerContent(row.Verdict!.Value, row.Evidence, row.DocumentsSeen, row.Interviewee));
    }
}
