using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units;

/// <summary>A unit that a reorganisation brings about.</summary>
/// <param name="ParentId">The unit that it stands below, or none at the top.</param>
public sealed record NewUnit(string Name, string ShortName, Guid KindId, Guid? ParentId)
{
    public sealed class Validator : AbstractValidator<NewUnit>
    {
        public Validator(IStringLocalizer<UnitsText> text)
        {
            RuleFor(unit => unit.Name).Given(text, "NameMissing", OrgUnit.NameLength);
            RuleFor(unit => unit.ShortName).AtMost(text, OrgUnit.ShortNameLength);
            RuleFor(unit => unit.KindId).Chosen(text, "KindMissing");
        }
    }
}

/// <summary>A unit as the writer saw it.</summary>
public sealed record UnitAt(Guid UnitId, int Version);

/// <summary>Sáp nhập: several units become one, new or existing; the people go along, what ended stays readable (D10).</summary>
public static class MergeUnits
{
    /// <param name="Successor">The new unit, unless an existing one takes them in.</param>
    /// <param name="MovesPeople">Whether the people of the ended units belong to the successor from now on.</param>
    public sealed record Command(
        IReadOnlyList<UnitAt> Units, Guid? SuccessorId, NewUnit? Successor, DateOnly On, string? Decision, bool MovesPeople)
        : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<UnitsText> text, IValidator<NewUnit> newUnit)
        {
            RuleFor(command => command.Units).NotEmpty().WithMessage(_ => text["MergeTakesTwo"]);
            RuleFor(command => command.SuccessorId).NotNull().When(command => command.Successor is null).WithMessage(_ => text["SuccessorMissing"]);
            RuleFor(command => command.Successor!).SetValidator(newUnit).When(command => command.SuccessorId is null && command.Successor is not null);
            RuleFor(command => command.On).Dated(text);
            RuleFor(command => command.Decision).AtMost(text, OrgUnit.DecisionLength);
        }
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        private readonly List<OrgUnit> _former = [];

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            var ids = command.Units.Select(unit => unit.UnitId).ToList();
            _former.AddRange(await db.Set<OrgUnit>().Where(unit => ids.Contains(unit.Id)).OrderBy(unit => unit.Id).ToListAsync(cancellationToken));
            return _former.Count == ids.Distinct().Count() && _former.Count > 0 ? UnitAccess.Below(_former[0].ParentId) : null;
        }

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var places = _former.Select(unit => unit.ParentId).Append(command.SuccessorId is { } id ? id : command.Successor!.ParentId);
            if (places.Any(place => !UnitAccess.Below(place).IsMetBy(work.Actor)))
                return Outcome<Guid>.Forbidden();
            if (await Reorganising.StaleAsync<Guid>(_former, command.Units, work.Db, cancellationToken) is { } stale)
                return stale;
            var hierarchy = await UnitAccess.HierarchyAsync(work.Db, cancellationToken);
            var successor = command.SuccessorId is { } existing
                ? hierarchy.Find(existing)
                : Reorganising.Found(command.Successor!, command.On, _former[0], hierarchy, work.Db);
            if (successor is null)
                return Outcome<Guid>.NotFound();
            if (Reorganising.WhyUnfit(successor, command.On, hierarchy, [.. _former.Select(unit => unit.Id)]) is { } unfit)
                return unfit;
            var by = new UnitDecision(command.On, command.Decision);
            var result = Reorganisation.Merge(_former, successor, hierarchy, by, work.Today);
            if (result.Ruling.Refusal is { } refused)
                return refused;
            work.Db.AddRange(result.Successions);
            if (command.MovesPeople)
                await MovePeopleAsync(successor, work.Db, cancellationToken);
            return successor.Id;
        }

        private async Task MovePeopleAsync(OrgUnit successor, IsoContext db, CancellationToken cancellationToken)
        {
            var ended = _former.Select(unit => unit.Id).ToList();
            foreach (var person in await db.Set<Person>().Where(person => ended.Contains(person.UnitId) && !person.HasLeft).ToListAsync(cancellationToken))
                person.MoveTo(successor);
        }
    }
}
