using IsoIntranet.Features.Audits.Auditors;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.Units.Committees;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>Who may be seated in an audit's team, and decisions that set up a team.</summary>
public static class TeamCandidates
{
    public sealed record Query(Guid AuditId) : IQuery<Query, View>;

    public sealed record View(IReadOnlyList<Candidate> Auditors, IReadOnlyList<Decision> Decisions);

    /// <param name="Unfit">Why not as an auditor on these days.</param>
    /// <param name="UnfitToLead">Why not as lead.</param>
    /// <param name="Own">Short names of audited units that are the own.</param>
    /// <param name="HasAccount">Whether answers and findings can be written by an own account.</param>
    public sealed record Candidate(
        Guid PersonId, string Name, string Position, string Unit, CompetenceStanding Standing, Refusal? Unfit, Refusal? UnfitToLead, IReadOnlyList<string> Own, bool HasAccount);

    public sealed record Decision(Guid Id, string Name, string Number, DateOnly DecidedOn, IReadOnlyList<Place> Members);

    public sealed record Place(Guid PersonId, string Name, string Title, MemberRole Role);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => AuditsRoom.Plan;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await db.Set<Audit>().IgnoreQueryFilters([Platform.Data.IsoContext.UnitScopeFilter]).WholeAsync(query.AuditId, cancellationToken) is not { } audit
                || !reading.Scope.Contains(audit.OwnerUnitId))
                return Outcome<View>.NotFound();
            var pool = await AuditorList.PoolAsync(db, reading.Actor, UnitScope.Everything, reading.Now, reading.Today, null, cancellationToken);
            var held = (await db.Set<AuditorCompetence>().ToListAsync(cancellationToken)).ToLookup(one => one.PersonId);
            var audited = audit.Units.Select(unit => unit.UnitId).ToHashSet();
            var committees = await db.Set<Committee>().Include(one => one.Members)
                .Where(one => one.Kind == CommitteeKind.AuditTeam && one.State == CommitteeState.Decided).OrderByDescending(one => one.DecidedOn).ToListAsync(cancellationToken);
            var seated = committees.SelectMany(one => one.Members).Select(member => member.PersonId).Distinct().ToList();
            var names = await db.Set<Person>().Where(person => seated.Contains(person.Id)).Select(person => new { person.Id, person.FullName }).ToDictionaryAsync(person => person.Id, person => person.FullName, cancellationToken);
            return new View(
                [.. pool.OrderBy(one => one.Standing).ThenBy(one => one.Name, StringComparer.CurrentCulture).Select(one => new Candidate(
                    one.Id, one.Name, one.Position, one.Unit, one.Standing,
                    AuditorFitness.WhyUnfit(one.Name, MemberRole.Auditor, [.. held[one.Id]], audit.StartsOn, audit.EndsOn),
                    AuditorFitness.WhyUnfit(one.Name, MemberRole.Lead, [.. held[one.Id]], audit.StartsOn, audit.EndsOn),
                    [.. one.Own.Where(own => audited.Contains(own.UnitId)).Select(own => own.Name)], one.HasAccount))],
                [.. committees.Where(one => reading.Scope.Contains(one.OwnerUnitId)).Select(one => new Decision(
                    one.Id, one.Name, one.DecisionNumber ?? "", one.DecidedOn!.Value,
                    [.. one.Members.OrderBy(member => member.SortOrder).Select(member => new Place(member.PersonId, names[member.PersonId], member.Title, member.Role switch
                    {
                        CommitteeRole.Head => MemberRole.Lead,
                        CommitteeRole.Secretary => MemberRole.Secretary,
                        _ => MemberRole.Auditor,
                    }))]))]);
        }
    }
}
