using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>The standing body hands a report back to its unit, with a reason.</summary>
public static class ReturnReport
{
    public sealed record Command(Guid AssignmentId, int Version, string Reason) : ICommand<Command, int>, IAssignmentCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ProgressText> text) => RuleFor(command => command.Reason).Given(text, "ReasonMissing");
    }

    public sealed class Handler : AssignmentHandler<Command>
    {
        protected override Demand DemandOver(Guid unitId) => new(YearPlanRoom.Accept, unitId);

        protected override Task<Ruling> ActAsync(Command command, UnitAssignment assignment, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(assignment.Return(command.Reason, work.Actor.Author, work.Now));
    }
}
