using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Nonconformities.Raising;

/// <summary>
/// Takes a nonconformity into the register, in the transaction of whoever calls: the form's own command, or a use case of
/// another room whose record raises it. Such a use case is <see cref="IBeginsAnew"/>, because of the numbering.
/// </summary>
public sealed class NonconformityIntake(NonconformityFiles files)
{
    /// <param name="facts">A reference is raised once only; whoever comes second is refused.</param>
    /// <param name="by">Whose nonconformity it is, where that is not the one who acts: an auditor's that the unit accepts.</param>
    public async Task<Outcome<RaiseNonconformity.Raised>> TakeInAsync(
        NonconformityFacts facts, IReadOnlyList<FileToKeep> evidence, Work work, CancellationToken cancellationToken, Author? by = null)
    {
        var units = await work.Db.Set<OrgUnit>().AsNoTracking().ToDictionaryAsync(unit => unit.Id, cancellationToken);
        if (!units[facts.UnitId].IsActive)
            return new Refusal("Nonconformities.UnitHasEnded", units[facts.UnitId].Name);
        if (await work.Db.Set<Clause>().CountAsync(clause => facts.ClauseIds.Contains(clause.Id), cancellationToken) != facts.ClauseIds.Distinct().Count())
            return new Refusal("Nonconformities.UnknownClause");
        if (facts.Reference is { } reference && await work.Db.Set<Nonconformity>()
                .Where(row => row.SourceType == reference.RecordType && row.SourceId == reference.RecordId)
                .Select(row => row.Number).SingleOrDefaultAsync(cancellationToken) is { } already)
            return new Refusal("Nonconformities.AlreadyRaised", already);
        var repeats = await RepeatsOf.FindAsync(work.Db, facts.UnitId, facts.ClauseIds, work.Today, null, cancellationToken);
        var record = new Nonconformity(facts, await NextAsync(units, facts.UnitId, work, cancellationToken), by ?? work.Actor.Author, work.Today);
        var ruling = await files.PutAsync(evidence, record.UnitId, record.Id, _ => Ruling.Allowed, work, cancellationToken);
        if (ruling.Refusal is { } refused)
            return refused;
        work.Db.Add(record);
        await Ruling.Allowed.TellAsync(work, record, "NoticeRaised", Audience.Unit, cancellationToken);
        return new RaiseNonconformity.Raised(record.Id, record.Number, repeats);
    }

    /// <summary>
    /// The next number of the agency's year; nothing is ever taken out of the register, so there are no gaps. One transaction
    /// may raise several, so those that are not saved yet are counted too.
    /// </summary>
    private static async Task<NonconformityNumber> NextAsync(Dictionary<Guid, OrgUnit> units, Guid unitId, Work work, CancellationToken cancellationToken)
    {
        var agency = AgencyOf(units, unitId);
        var last = await work.Db.Set<Nonconformity>().Where(row => row.AgencyId == agency && row.Year == work.Today.Year)
            .MaxAsync(row => (int?)row.Sequence, cancellationToken) ?? 0;
        var fresh = work.Db.Set<Nonconformity>().Local.Where(row => row.AgencyId == agency && row.Year == work.Today.Year)
            .Select(row => row.Sequence).DefaultIfEmpty(0).Max();
        return new NonconformityNumber(agency, work.Today.Year, Math.Max(last, fresh) + 1);
    }

    /// <summary>The unit at the top above a unit.</summary>
    internal static Guid AgencyOf(Dictionary<Guid, OrgUnit> units, Guid unitId)
    {
        var agency = unitId;
        for (var step = 0; units[agency].ParentId is { } above && step < units.Count; step++)
            agency = above;
        return agency;
    }
}
