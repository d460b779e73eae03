using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>A remark in the conversation about an assignment; also after the plan has ended.</summary>
public static class AddComment
{
    public sealed record Command(Guid AssignmentId, string Text) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ProgressText> text) => RuleFor(command => command.Text).Given(text, "CommentMissing");
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        private UnitAssignment? _assignment;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _assignment = await db.Set<UnitAssignment>().SingleOrDefaultAsync(row => row.Id == command.AssignmentId, cancellationToken);
            return _assignment is null ? null : new Demand(YearPlanRoom.Comment, _assignment.UnitId);
        }

        public Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var comment = new AssignmentComment(_assignment!, command.Text, work.Actor.Author);
            work.Db.Add(comment);
            return Task.FromResult<Outcome<Guid>>(comment.Id);
        }
    }
}
