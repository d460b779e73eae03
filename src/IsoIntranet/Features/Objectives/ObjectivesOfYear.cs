using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Objectives;

/// <summary>The objectives of a year with their text, set by set.</summary>
public static class ObjectivesOfYear
{
    private const int Most = 300;

    /// <param name="Year">The running year where none.</param>
    public sealed record Query(int? Year = null) : IQuery<Query, IReadOnlyList<Set>>;

    /// <param name="SupersededOn">The first day of the objectives that took its place.</param>
    public sealed record Set(
        Guid Id, int Version, int Year, Guid UnitId, string Unit, ObjectiveSetState State, string? DecisionNumber, DateOnly? DecidedOn, DateOnly? SupersededOn,
        string Motto, IReadOnlyList<Objective> Objectives);

    /// <param name="TargetWords">As written; blank where each unit has a target of its own.</param>
    /// <param name="Target">What the words mean; none where they are blank or not understood.</param>
    public sealed record Objective(
        Guid Id, string Number, string Content, string TargetWords, Target? Target, string Monitor, string Method, string Source, string Measures,
        IReadOnlyList<Of> Targets, IReadOnlyList<ActionContent> Actions);

    /// <param name="UnitId">None where the target is for a kind of units, or for somebody unknown.</param>
    public sealed record Of(Guid Id, Guid? UnitId, Guid? KindId, string Party, string TargetWords, Target? Target);

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Set>>
    {
        public Permission Permission => ObjectivesRoom.See;

        public async Task<Outcome<IReadOnlyList<Set>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var year = query.Year ?? reading.Today.Year;
            var sets = await reading.Db.Set<ObjectiveSet>().VisibleTo(reading.Actor).Where(set => set.Year == year)
                .OrderBy(set => set.OwnerUnitId).ThenBy(set => set.Id).Take(Most).WithText().ToListAsync(cancellationToken);
            var owners = sets.Select(set => set.OwnerUnitId).ToList();
            var names = await reading.Db.Set<OrgUnit>().Where(unit => owners.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
            return Outcome<IReadOnlyList<Set>>.Done([.. sets.Select(set => new Set(
                set.Id, set.Version, set.Year, set.OwnerUnitId, names[set.OwnerUnitId], set.State, set.DecisionNumber, set.DecidedOn, set.SupersededOn, set.Header.Motto,
                [.. set.Objectives.OrderBy(objective => objective.SortOrder).Select(Told)]))]);
        }

        private static Objective Told(QualityObjective objective) => new(
            objective.Id, objective.Number, objective.Content, objective.Target.TargetWords, objective.Target.Meaning, objective.MonitorWords,
            objective.Method, objective.Source, objective.Measures,
            [.. objective.Targets.OrderBy(target => target.SortOrder).Select(target => new Of(
                target.Id, target.UnitId, target.KindId, target.PartyWords, target.Target.TargetWords, target.Target.Meaning))],
            objective.ContentOf().Actions);
    }
}
