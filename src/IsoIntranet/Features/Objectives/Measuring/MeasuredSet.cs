using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>A set with its way of measuring, and whom each objective concerns.</summary>
/// <param name="Plan">Not stored yet where nobody has set anything.</param>
/// <param name="Units">Those that report, in the order of the tree.</param>
public sealed record MeasuredSet(ObjectiveSet Set, MeasuringPlan Plan, IReadOnlyList<OrgUnit> Units)
{
    public IReadOnlyList<QualityObjective> Objectives { get; } = [.. Set.Objectives.OrderBy(objective => objective.SortOrder)];

    /// <summary>The unit's own target, its kind's, or everybody's; none where the objective does not concern it.</summary>
    public StatedTarget? TargetOf(QualityObjective objective, OrgUnit unit) =>
        (objective.Targets.FirstOrDefault(target => target.UnitId == unit.Id) ?? objective.Targets.FirstOrDefault(target => target.UnitId is null && target.KindId == unit.KindId))?.Target
        ?? (objective.Target.IsBlank ? null : objective.Target);

    /// <summary>What is to be reported within a period: objective, unit and reporting period.</summary>
    public IEnumerable<(QualityObjective Objective, OrgUnit Unit, MeasurePeriod Period)> Expected(MeasurePeriod within) =>
        from objective in Objectives
        from period in MeasurePeriod.Of(Set.Year, Plan.WayOf(objective).Length)
        where period.IsWithin(within)
        from unit in Units
        where TargetOf(objective, unit) is not null
        select (objective, unit, period);

    /// <summary>None where it does not bind and never did.</summary>
    public static async Task<MeasuredSet?> FindAsync(IsoContext db, Guid setId, CancellationToken cancellationToken) =>
        (await ManyAsync(db, db.Set<ObjectiveSet>().Where(set => set.Id == setId), cancellationToken)).FirstOrDefault();

    /// <summary>Those that bind, or did, with as many queries as for one.</summary>
    public static async Task<IReadOnlyList<MeasuredSet>> ManyAsync(IsoContext db, IQueryable<ObjectiveSet> wanted, CancellationToken cancellationToken)
    {
        var sets = await wanted.AsNoTracking().Where(set => set.State == ObjectiveSetState.Issued || set.State == ObjectiveSetState.Superseded)
            .WithText().OrderBy(set => set.Year).ThenBy(set => set.IsOwn).ThenBy(set => set.Id).ToListAsync(cancellationToken);
        if (sets.Count == 0)
            return [];
        var ids = sets.ConvertAll(set => set.Id);
        var plans = await db.Set<MeasuringPlan>().Where(row => ids.Contains(row.SetId)).ToDictionaryAsync(row => row.SetId, cancellationToken);
        var units = await db.Set<OrgUnit>().AsNoTracking().Where(unit => unit.State == UnitState.Active)
            .OrderBy(unit => unit.SortOrder).ThenBy(unit => unit.Name).ToListAsync(cancellationToken);
        return [.. sets.Select(set => new MeasuredSet(set, plans.GetValueOrDefault(set.Id) ?? new MeasuringPlan(set.Id), UnitsOf(set, units)))];
    }

    /// <summary>The unit that set them itself; else the units that the targets name; where they name none, every unit right below the owner.</summary>
    /// <param name="units">Those that live, in the order of the tree.</param>
    internal static IReadOnlyList<OrgUnit> UnitsOf(ObjectiveSet set, IReadOnlyList<OrgUnit> units)
    {
        if (set.IsOwn)
            return [.. units.Where(unit => unit.Id == set.OwnerUnitId)];
        var targets = set.Objectives.SelectMany(objective => objective.Targets).ToList();
        var (named, kinds) = (targets.Select(target => target.UnitId).ToHashSet(), targets.Where(target => target.UnitId is null).Select(target => target.KindId).ToHashSet());
        return named.Count + kinds.Count == 0 || targets.TrueForAll(target => target.UnitId is null && target.KindId is null)
            ? [.. units.Where(unit => unit.ParentId == set.OwnerUnitId)]
            : [.. units.Where(unit => named.Contains(unit.Id) || kinds.Contains(unit.KindId))];
    }
}
