using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units;

/// <summary>Chia tách: one unit becomes several; what it did stays readable (D10).</summary>
public static class SplitUnit
{
    /// <param name="ExistingParts">Units that are there already and take over a part.</param>
    public sealed record Command(
        Guid UnitId, int Version, IReadOnlyList<NewUnit> NewParts, IReadOnlyList<Guid> ExistingParts, DateOnly On, string? Decision)
        : ICommand<Command, Nothing>, IUnitCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<UnitsText> text, IValidator<NewUnit> newUnit)
        {
            RuleForEach(command => command.NewParts).SetValidator(newUnit);
            RuleFor(command => command.On).Dated(text);
            RuleFor(command => command.Decision).AtMost(text, OrgUnit.DecisionLength);
        }
    }

    public sealed class Handler : UnitHandler<Command>
    {
        protected override bool IsDecidedAbove => true;

        protected override async Task<Outcome<Nothing>> HandleAsync(Command command, OrgUnit unit, Work work, CancellationToken cancellationToken)
        {
            var places = command.ExistingParts.Select(id => (Guid?)id).Concat(command.NewParts.Select(part => part.ParentId));
            if (places.Any(place => !UnitAccess.Below(place).IsMetBy(work.Actor)))
                return Outcome<Nothing>.Forbidden();
            var hierarchy = await UnitAccess.HierarchyAsync(work.Db, cancellationToken);
            var parts = command.ExistingParts.Select(hierarchy.Find).OfType<OrgUnit>().ToList();
            if (parts.Count < command.ExistingParts.Count)
                return Outcome<Nothing>.NotFound();
            foreach (var part in command.NewParts)
            {
                var founded = Reorganising.Found(part, command.On, unit, hierarchy, work.Db);
                if (Reorganising.WhyUnfit(founded, command.On, hierarchy, [unit.Id]) is { } unfit)
                    return unfit;
                parts.Add(founded);
            }
            var result = Reorganisation.Split(unit, parts, hierarchy, new UnitDecision(command.On, command.Decision), work.Today);
            work.Db.AddRange(result.Successions);
            return result.Ruling.Answer();
        }
    }
}

/// <summary>What merging and splitting share.</summary>
internal static class Reorganising
{
    /// <summary>A conflict, if one of the units was changed after the writer saw it.</summary>
    public static async Task<Outcome<T>?> StaleAsync<T>(
        IReadOnlyList<OrgUnit> units, IReadOnlyList<UnitAt> seen, IsoContext db, CancellationToken cancellationToken)
    {
        foreach (var unit in units)
        {
            var version = seen.First(at => at.UnitId == unit.Id).Version;
            if (unit.Version != version)
                return Outcome<T>.Conflicted(await Conflicts.FindAsync(db, unit, version, cancellationToken));
        }
        return null;
    }

    /// <summary>A new unit that goes on where a former one stood: with its stage and its place among its siblings.</summary>
    public static OrgUnit Found(NewUnit wanted, DateOnly on, OrgUnit former, Hierarchy hierarchy, IsoContext db)
    {
        var unit = new OrgUnit(wanted.Name, wanted.ShortName, wanted.KindId, wanted.ParentId, on)
        {
            Stage = former.Stage,
            SortOrder = former.SortOrder,
        };
        hierarchy.Add(unit);
        db.Add(unit);
        return unit;
    }

    /// <summary>Why a successor cannot stand where it is meant to.</summary>
    public static Refusal? WhyUnfit(OrgUnit successor, DateOnly on, Hierarchy hierarchy, HashSet<Guid> ending)
    {
        if (successor.ParentId is { } parentId && successor.ValidFrom == on)
        {
            if (hierarchy.Find(parentId) is not { } parent)
                return new Refusal("Units.ParentMissing");
            if (parent.MayTakeIn(on).Refusal is { } no)
                return no;
        }
        return hierarchy.IsNameTaken(successor.Name, successor.ParentId, [.. ending, successor.Id])
            ? new Refusal("Units.NameTaken", successor.Name) : null;
    }
}
