using FluentValidation;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Fieldwork;

/// <summary>Takes questions out of an audit, all of them or none; what was answered stays.</summary>
public static class RemoveQuestions
{
    public sealed record Command(Guid AuditId, IReadOnlyList<Guid> Ids) : ICommand<Command, int>, IQuestionsCommand, IBeginsAnew;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Ids).NotEmpty();
    }

    public sealed class Handler : QuestionsHandler<Command>
    {
        protected override async Task<Outcome<int>> ActAsync(Command command, Audit audit, Work work, CancellationToken cancellationToken)
        {
            // What somebody else took out already is out.
            var questions = await work.Db.Set<AuditQuestion>().Where(row => row.AuditId == audit.Id && command.Ids.Contains(row.Id)).ToListAsync(cancellationToken);
            foreach (var question in questions)
            {
                if (!MayTailor(work.Actor, question.UnitId))
                    return Outcome<int>.Forbidden();
                if (question.TakeOut().Refusal is { } refused)
                    return refused;
            }
            work.Db.RemoveRange(questions);
            return questions.Count;
        }
    }
}
