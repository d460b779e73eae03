using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Nonconformities.Rules;

/// <summary>The rules of the agencies over which the viewer sets them.</summary>
public static class RuleOf
{
    public sealed record Query : IQuery<Query, IReadOnlyList<Rule>>;

    /// <param name="Version">0 where nothing was set yet.</param>
    public sealed record Rule(Guid AgencyId, string Agency, int Version, ApprovalRule Approval);

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Rule>>
    {
        public Permission Permission => NonconformitiesRoom.SetRule;

        public async Task<Outcome<IReadOnlyList<Rule>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var agencies = await reading.Db.Set<OrgUnit>().Where(unit => unit.ParentId == null && unit.State == UnitState.Active)
                .OrderBy(unit => unit.SortOrder).ThenBy(unit => unit.Name).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancellationToken);
            var rules = await reading.Db.Set<AgencyRule>().ToDictionaryAsync(rule => rule.UnitId, cancellationToken);
            return Outcome<IReadOnlyList<Rule>>.Done([.. agencies.Where(agency => reading.Actor.May(NonconformitiesRoom.SetRule, agency.Id))
                .Select(agency => new Rule(agency.Id, agency.Name, rules.GetValueOrDefault(agency.Id)?.Version ?? 0, rules.GetValueOrDefault(agency.Id)?.Approval ?? ApprovalRule.Always))]);
        }
    }

    /// <summary>The rule that holds for an agency's records, whoever asks.</summary>
    internal static async Task<ApprovalRule> ApprovalRuleAsync(this IsoContext db, Guid agencyId, CancellationToken cancellationToken) =>
        await db.Set<AgencyRule>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]).Where(rule => rule.UnitId == agencyId)
            .Select(rule => (ApprovalRule?)rule.Approval).SingleOrDefaultAsync(cancellationToken) ?? ApprovalRule.Always;
}
