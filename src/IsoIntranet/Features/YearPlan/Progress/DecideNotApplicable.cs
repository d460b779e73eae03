using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>The standing body decides whether the work concerns the unit; a refusal is explained in the conversation.</summary>
public static class DecideNotApplicable
{
    /// <param name="Remark">Has to be given where the proposal is rejected.</param>
    public sealed record Command(Guid AssignmentId, int Version, bool Approve, string? Remark)
        : ICommand<Command, int>, IAssignmentCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ProgressText> text)
        {
            RuleFor(command => command.Remark).NotEmpty().When(command => !command.Approve).WithMessage(_ => text["ReasonMissing"]);
            RuleFor(command => command.Remark).MaximumLength(ReasonRules.MaximumText).WithMessage(_ => text["TooLong", ReasonRules.MaximumText]);
        }
    }

    public sealed class Handler : AssignmentHandler<Command>
    {
        protected override Demand DemandOver(Guid unitId) => new(YearPlanRoom.Accept, unitId);

        protected override Task<Ruling> ActAsync(Command command, UnitAssignment assignment, Work work, CancellationToken cancellationToken)
        {
            var ruling = command.Approve
                ? assignment.ApproveNotApplicable(work.Actor.Author, work.Now)
                : assignment.RejectNotApplicable(work.Actor.Author, work.Now);
            if (ruling.IsAllowed && !string.IsNullOrWhiteSpace(command.Remark))
                work.Db.Add(new AssignmentComment(assignment, command.Remark, work.Actor.Author));
            return Task.FromResult(ruling);
        }
    }
}
