using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>A unit, or the standing body for it, says that the work does not concern the unit; somebody else decides.</summary>
public static class ProposeNotApplicable
{
    public sealed record Command(Guid AssignmentId, int Version, string Reason) : ICommand<Command, int>, IAssignmentCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ProgressText> text) => RuleFor(command => command.Reason).Given(text, "ReasonMissing");
    }

    public sealed class Handler : AssignmentHandler<Command>
    {
        protected override Demand DemandOver(Guid unitId) => new Demand(YearPlanRoom.Report, unitId).Or(YearPlanRoom.Accept);

        protected override Task<Ruling> ActAsync(Command command, UnitAssignment assignment, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(assignment.ProposeNotApplicable(command.Reason, work.Actor.Author, work.Now));
    }
}
