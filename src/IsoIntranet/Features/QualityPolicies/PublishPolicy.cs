using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.QualityPolicies;

/// <summary>Công bố: records the decision, replaces the edition before, and asks everybody below the agency to read it.</summary>
public static class PublishPolicy
{
    public sealed record Command(Guid PolicyId, int Version, string Number, DateOnly DecidedOn) : ICommand<Command, int>, IPolicyCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<QualityPoliciesText> text)
        {
            RuleFor(command => command.Number).NotEmpty().WithMessage(_ => text["NumberMissing"])
                .MaximumLength(QualityPolicy.DecisionLength).WithMessage(_ => text["TooLong", QualityPolicy.DecisionLength]);
            RuleFor(command => command.DecidedOn).GreaterThan(new DateOnly(2000, 1, 1)).WithMessage(_ => text["DateWrong"]);
        }
    }

    public sealed class Handler() : PolicyHandler<Command>(QualityPoliciesRoom.Publish)
    {
        protected override async Task<Ruling> ActAsync(Command command, QualityPolicy policy, Work work, CancellationToken cancellationToken)
        {
            var former = await work.Db.Set<QualityPolicy>().SingleOrDefaultAsync(other => other.InForceFor == policy.OwnerUnitId, cancellationToken);
            var last = await work.Db.Set<QualityPolicy>().Where(other => other.OwnerUnitId == policy.OwnerUnitId).MaxAsync(other => other.Edition, cancellationToken);
            var ruling = policy.Publish(command.Number, command.DecidedOn, former, last, work.Today);
            if (!ruling.IsAllowed)
                return ruling;
            var units = await work.Db.UnitsBelowAsync(policy.OwnerUnitId, cancellationToken);
            var people = await work.Db.Set<Person>().Where(person => !person.HasLeft && units.Contains(person.UnitId)).Select(person => person.Id).ToListAsync(cancellationToken);
            work.Notify(
                await work.Db.AccountsOfPeopleAsync(people, cancellationToken), new NoticeContent("QualityPolicies.NoticePublished", [policy.Motto], $"policy/{policy.Id}"));
            return ruling;
        }
    }
}
