using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.OfficialDocuments.Letterheads;

/// <summary>Reads an agency's letterhead: what it has set, filled up from the tree of units.</summary>
internal static class AgencyDesk
{
    public static async Task<AgencyHead?> HeadAsync(this IsoContext db, Guid unitId, CancellationToken cancellationToken)
    {
        var settings = await db.LetterheadAsync(unitId, cancellationToken);
        return await db.AgencyFactsAsync(unitId, settings?.Settings.StandingUnitId, cancellationToken) is { } facts
            ? LetterheadDefaults.Of(facts, settings?.Settings) : null;
    }

    /// <summary>Whoever makes a document for an agency sees how its documents begin, wherever the own units are.</summary>
    public static Task<AgencyLetterhead?> LetterheadAsync(this IsoContext db, Guid unitId, CancellationToken cancellationToken) =>
        db.Set<AgencyLetterhead>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]).SingleOrDefaultAsync(row => row.UnitId == unitId, cancellationToken);

    public static async Task<AgencyFacts?> AgencyFactsAsync(this IsoContext db, Guid unitId, Guid? standingUnitId, CancellationToken cancellationToken)
    {
        var unit = await (
            from one in db.Set<OrgUnit>()
            where one.Id == unitId
            select new
            {
                one.Id,
                one.Name,
                one.ShortName,
                Parent = db.Set<OrgUnit>().Where(parent => parent.Id == one.ParentId).Select(parent => parent.Name).FirstOrDefault(),
                Leader = db.Set<Person>().Where(person => person.Id == one.LeaderId).Select(person => new { person.Position, person.FullName }).FirstOrDefault(),
                Standing = db.Set<OrgUnit>().Where(standing => standing.Id == standingUnitId).Select(standing => standing.Name).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancellationToken);
        return unit is null ? null : new AgencyFacts(
            unit.Id, unit.Name, unit.ShortName, unit.Parent, unit.Leader is { } leader ? (leader.Position, leader.FullName) : null, unit.Standing);
    }
}
