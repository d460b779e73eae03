using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.QualityPolicies;

/// <summary>Somebody confirms to know and understand the policy in force (ISO 9001:2015, 5.2.2 b).</summary>
public static class ReadPolicy
{
    public sealed record Command(Guid PolicyId) : ICommand<Command, DateOnly>;

    public sealed class Handler : ICommandHandler<Command, DateOnly>
    {
        private QualityPolicy? _policy;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _policy = await db.Set<QualityPolicy>().SingleOrDefaultAsync(policy => policy.Id == command.PolicyId, cancellationToken);
            return _policy is null ? null : new Demand(QualityPoliciesRoom.See);
        }

        public async Task<Outcome<DateOnly>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (_policy!.MayBeRead().Refusal is { } refused)
                return refused;
            if (await work.Db.PersonOfAsync(work.Actor, cancellationToken) is not { } person
                || !(await work.Db.UnitsBelowAsync(_policy.OwnerUnitId, cancellationToken)).Contains(person.UnitId))
                return new Refusal("QualityPolicies.NotAddressed");
            // Reading twice is reading once: the first time counts.
            if (await work.Db.Set<PolicyReading>().SingleOrDefaultAsync(row => row.PolicyId == _policy.Id && row.PersonId == person.Id, cancellationToken) is { } known)
                return known.ReadOn;
            work.Db.Add(new PolicyReading(_policy.Id, person.Id, person.UnitId, person.FullName, work.Actor.Name, isOwn: true, work.Today));
            return work.Today;
        }
    }
}

/// <summary>A unit notes that people of it were told of the policy, in a meeting or on paper: not everybody has an account.</summary>
public static class NotePolicyReaders
{
    public const int Most = 500;

    public sealed record Command(Guid PolicyId, IReadOnlyList<Guid> PersonIds) : ICommand<Command, int>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<QualityPoliciesText> text) =>
            RuleFor(command => command.PersonIds.Count).InclusiveBetween(1, Most).WithMessage(_ => text["ChoosePeople", Most]);
    }

    public sealed class Handler : ICommandHandler<Command, int>
    {
        private QualityPolicy? _policy;

        /// <summary>Over which units the right is held is asked for each person below.</summary>
        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _policy = await db.Set<QualityPolicy>().SingleOrDefaultAsync(policy => policy.Id == command.PolicyId, cancellationToken);
            return _policy is null ? null : new Demand(QualityPoliciesRoom.Follow);
        }

        public async Task<Outcome<int>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (_policy!.MayBeRead().Refusal is { } refused)
                return refused;
            var units = await work.Db.UnitsBelowAsync(_policy.OwnerUnitId, cancellationToken);
            var people = await work.Db.Set<Person>().AsNoTracking().Where(person => command.PersonIds.Contains(person.Id) && !person.HasLeft).ToListAsync(cancellationToken);
            if (people.Exists(person => !work.Actor.May(QualityPoliciesRoom.Follow, person.UnitId)))
                return Outcome<int>.Forbidden();
            if (people.Exists(person => !units.Contains(person.UnitId)))
                return new Refusal("QualityPolicies.NotAddressed");
            var known = await work.Db.Set<PolicyReading>().Where(row => row.PolicyId == _policy.Id).Select(row => row.PersonId).ToListAsync(cancellationToken);
            var told = people.Where(person => !known.Contains(person.Id)).ToList();
            work.Db.AddRange(told.Select(person => new PolicyReading(_policy.Id, person.Id, person.UnitId, person.FullName, work.Actor.Name, isOwn: false, work.Today)));
            return told.Count;
        }
    }
}
