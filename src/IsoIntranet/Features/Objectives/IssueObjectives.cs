using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Objectives;

/// <summary>Ban hành: records the decision, and the former objectives are replaced by it (R88).</summary>
public static class IssueObjectives
{
    public sealed record Command(Guid SetId, int Version, string Number, DateOnly DecidedOn) : ICommand<Command, int>, IObjectiveSetCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ObjectivesText> text)
        {
            RuleFor(command => command.Number).NotEmpty().WithMessage(_ => text["NumberMissing"])
                .MaximumLength(ObjectiveSet.DecisionLength).WithMessage(_ => text["TooLong", ObjectiveSet.DecisionLength]);
            RuleFor(command => command.DecidedOn).GreaterThan(new DateOnly(2000, 1, 1)).WithMessage(_ => text["DateWrong"]);
        }
    }

    public sealed class Handler() : ObjectiveSetHandler<Command>(ObjectivesRoom.Issue)
    {
        protected override async Task<Ruling> ActAsync(Command command, ObjectiveSet set, Work work, CancellationToken cancellationToken)
        {
            var issued = await work.Db.Set<ObjectiveSet>()
                .Where(other => other.OwnerUnitId == set.OwnerUnitId && other.State == ObjectiveSetState.Issued).ToListAsync(cancellationToken);
            return set.Issue(command.Number, command.DecidedOn, issued.Where(other => other.IsReplacedBy(set)), work.Today);
        }
    }
}

/// <summary>Deletes a draft that never bound anybody. The change log keeps what it said.</summary>
public static class DeleteDraftObjectives
{
    public sealed record Command(Guid SetId, int Version) : ICommand<Command, int>, IObjectiveSetCommand;

    public sealed class Handler() : ObjectiveSetHandler<Command>(ObjectivesRoom.Keep)
    {
        protected override async Task<Ruling> ActAsync(Command command, ObjectiveSet set, Work work, CancellationToken cancellationToken)
        {
            var ruling = set.MayBeDeleted();
            if (!ruling.IsAllowed)
                return ruling;
            // Where the draft came from goes with it.
            work.Db.RemoveRange(await work.Db.Set<StoredFile>().Where(file => file.AttachedTo == set.Id).ToListAsync(cancellationToken));
            work.Db.Remove(set);
            return ruling;
        }
    }
}
