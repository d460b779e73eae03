using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.OfficialDocuments.Letterheads;

/// <summary>The letterhead of an agency, as set and as it comes out; and the agencies that the viewer keeps.</summary>
public static class LetterheadOf
{
    /// <param name="UnitId">None for the first agency that the viewer keeps.</param>
    public sealed record Query(Guid? UnitId) : IQuery<Query, View>;

    /// <param name="Version">0 where nothing was set yet.</param>
    public sealed record View(AgencyFacts Unit, int Version, LetterheadSettings Settings, AgencyHead Head, IReadOnlyList<Agency> Agencies)
    {
        /// <summary>The head that other settings would give, for the preview.</summary>
        public AgencyHead With(LetterheadSettings settings) => LetterheadDefaults.Of(Unit, settings);
    }

    public sealed record Agency(Guid Id, string Name);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => OfficialDocumentsRoom.KeepLetterhead;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var units = await reading.Db.Set<OrgUnit>().Where(unit => unit.State == UnitState.Active)
                .OrderBy(unit => unit.ParentId == null ? 0 : 1).ThenBy(unit => unit.SortOrder).ThenBy(unit => unit.Name)
                .Select(unit => new Agency(unit.Id, unit.Name)).ToListAsync(cancellationToken);
            var kept = units.Where(unit => reading.Scope.Contains(unit.Id)).ToList();
            if (kept.Find(unit => query.UnitId is null || unit.Id == query.UnitId) is not { } agency)
                return kept.Count == 0 ? Outcome<View>.Forbidden() : Outcome<View>.NotFound();
            var letterhead = await reading.Db.LetterheadAsync(agency.Id, cancellationToken);
            var settings = letterhead?.Settings ?? new LetterheadSettings();
            var facts = (await reading.Db.AgencyFactsAsync(agency.Id, settings.StandingUnitId, cancellationToken))!;
            return new View(facts, letterhead?.Version ?? 0, settings, LetterheadDefaults.Of(facts, settings), kept);
        }
    }
}
