using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.QualityPolicies;

/// <summary>Begins the next edition of an agency's policy, with the text of the one in force.</summary>
public static class DraftPolicy
{
    public sealed record Command(Guid OwnerUnitId) : ICommand<Command, Guid>;

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        private OrgUnit? _owner;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _owner = await db.Set<OrgUnit>().SingleOrDefaultAsync(unit => unit.Id == command.OwnerUnitId, cancellationToken);
            return _owner is null ? null : new Demand(QualityPoliciesRoom.Keep, _owner.Id);
        }

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (!_owner!.IsActive)
                return new Refusal("QualityPolicies.UnitHasEnded", _owner.Name);
            var known = await work.Db.Set<QualityPolicy>().AsNoTracking()
                .Where(policy => policy.OwnerUnitId == _owner.Id && policy.State != PolicyState.Superseded).ToListAsync(cancellationToken);
            if (known.Exists(policy => policy.State == PolicyState.Draft))
                return new Refusal("QualityPolicies.DraftThereAlready");
            var draft = new QualityPolicy(_owner.Id);
            if (known.Find(policy => policy.State == PolicyState.InForce) is { } former)
                draft.Revise(former.Content);
            work.Db.Add(draft);
            return draft.Id;
        }
    }
}

/// <summary>Saves the text of a draft.</summary>
public static class SavePolicy
{
    public sealed record Command(Guid PolicyId, int Version, PolicyContent Content) : ICommand<Command, int>, IPolicyCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<QualityPoliciesText> text)
        {
            RuleFor(command => command.Content.Motto).MaximumLength(QualityPolicy.LineLength).WithMessage(_ => text["TooLong", QualityPolicy.LineLength]);
            RuleFor(command => command.Content.Opening).MaximumLength(QualityPolicy.TextLength).WithMessage(_ => text["TooLong", QualityPolicy.TextLength]);
            RuleFor(command => command.Content.Lines.Count).LessThanOrEqualTo(QualityPolicy.MostLines).WithMessage(_ => text["TooMany", QualityPolicy.MostLines]);
            RuleFor(command => command.Content.Lines).Must(lines => lines.Select(line => line.Id).Distinct().Count() == lines.Count).WithMessage(_ => text["LineTwice"]);
            RuleForEach(command => command.Content.Lines).ChildRules(line =>
                line.RuleFor(one => one.Text).MaximumLength(QualityPolicy.LineLength).WithMessage(_ => text["TooLong", QualityPolicy.LineLength]));
        }
    }

    public sealed class Handler() : PolicyHandler<Command>(QualityPoliciesRoom.Keep)
    {
        protected override Task<Ruling> ActAsync(Command command, QualityPolicy policy, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(policy.Revise(command.Content));
    }
}

/// <summary>Deletes a draft that never was in force. The change log keeps what it said.</summary>
public static class DeleteDraftPolicy
{
    public sealed record Command(Guid PolicyId, int Version) : ICommand<Command, int>, IPolicyCommand;

    public sealed class Handler() : PolicyHandler<Command>(QualityPoliciesRoom.Keep)
    {
        protected override Task<Ruling> ActAsync(Command command, QualityPolicy policy, Work work, CancellationToken cancellationToken)
        {
            var ruling = policy.MayBeDeleted();
            if (ruling.IsAllowed)
                work.Db.Remove(policy);
            return Task.FromResult(ruling);
        }
    }
}
