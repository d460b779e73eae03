using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>The standing body answers what a unit finds difficult, the Chairman's word with it (R32).</summary>
public static class AnswerDifficulty
{
    public sealed record Command(Guid AssignmentId, int Version, string Answer) : ICommand<Command, int>, IAssignmentCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ProgressText> text) => RuleFor(command => command.Answer).Given(text, "AnswerMissing");
    }

    public sealed class Handler : AssignmentHandler<Command>
    {
        protected override Demand DemandOver(Guid unitId) => new(YearPlanRoom.AnswerDifficulty, unitId);

        protected override Task<Ruling> ActAsync(Command command, UnitAssignment assignment, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(assignment.AnswerDifficulty(command.Answer, work.Actor.Author, work.Now));
    }
}
