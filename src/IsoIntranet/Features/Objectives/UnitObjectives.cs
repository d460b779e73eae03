using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Objectives;

/// <summary>What one unit has to reach by the objectives that bind: its own targets, those of its kind, and those of everybody.</summary>
public static class UnitObjectives
{
    public sealed record Query(Guid UnitId) : IQuery<Query, IReadOnlyList<Line>>;

    /// <param name="IsCommon">The target is everybody's, not the unit's own.</param>
    public sealed record Line(Guid SetId, int Year, string? DecisionNumber, Guid ObjectiveId, string Number, string Content, StatedTarget Target, bool IsCommon, bool IsOwnSet);

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Line>>
    {
        public Permission Permission => ObjectivesRoom.See;

        public async Task<Outcome<IReadOnlyList<Line>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (await reading.Db.Set<OrgUnit>().SingleOrDefaultAsync(one => one.Id == query.UnitId, cancellationToken) is not { } unit)
                return Outcome<IReadOnlyList<Line>>.NotFound();
            var sets = await reading.Db.Set<ObjectiveSet>().Where(set => set.State == ObjectiveSetState.Issued && set.Year == reading.Today.Year)
                .WithText().ToListAsync(cancellationToken);
            return Outcome<IReadOnlyList<Line>>.Done([.. from set in sets.OrderBy(set => set.IsOwn)
                                                         // What a unit sets itself binds nobody else.
                                                         where !set.IsOwn || set.OwnerUnitId == unit.Id
                                                         from objective in set.Objectives.OrderBy(objective => objective.SortOrder)
                                                         let own = OwnOf(objective, unit)
                                                         // Where units have targets of their own, who has none is not concerned.
                                                         where own is not null || !objective.Target.IsBlank
                                                         select new Line(
                                                             set.Id, set.Year, set.DecisionNumber, objective.Id, objective.Number, objective.Content,
                                                             own?.Target ?? objective.Target, own is null, set.IsOwn)]);
        }

        private static ObjectiveTarget? OwnOf(QualityObjective objective, OrgUnit unit) =>
            objective.Targets.FirstOrDefault(target => target.UnitId == unit.Id) ?? objective.Targets.FirstOrDefault(target => target.KindId == unit.KindId);
    }
}
