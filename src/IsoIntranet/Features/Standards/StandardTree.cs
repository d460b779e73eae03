using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Standards;

/// <summary>One edition of the standard with its clauses in order, and which agencies left which of them out.</summary>
public static class StandardTree
{
    /// <param name="VersionId">The current edition where none.</param>
    /// <param name="Search">Only clauses with these words in number or title, and those above them.</param>
    public sealed record Query(Guid? VersionId = null, string? Search = null) : IQuery<Query, View>;

    /// <param name="Shown">The edition that is shown; none where the database has none.</param>
    /// <param name="MayKeep">Whether the viewer keeps the system of any agency.</param>
    public sealed record View(IReadOnlyList<Edition> Editions, Edition? Shown, IReadOnlyList<Row> Clauses, bool MayKeep, bool MayAdopt);

    public sealed record Edition(Guid Id, int Version, string Number, int Year, string Title, string EnglishTitle, bool IsCurrent);

    /// <param name="Depth">1 for a chapter.</param>
    /// <param name="IsHit">Whether it has the words itself, and is not only above one that has.</param>
    public sealed record Row(
        Guid Id, string Number, int Depth, string Title, string EnglishTitle, bool MayBeExcluded, bool IsHit, IReadOnlyList<Exclusion> Exclusions);

    /// <param name="MayTakeBack">Whether the viewer keeps the agency's system.</param>
    public sealed record Exclusion(Guid Id, int Version, Guid AgencyId, string Agency, string Reason, bool MayTakeBack);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => StandardsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var editions = await reading.Db.Set<StandardVersion>().OrderByDescending(version => version.Year).Select(version => new Edition(
                version.Id, version.Version, version.Number, version.Year, version.Title, version.EnglishTitle, version.IsCurrent)).ToListAsync(cancellationToken);
            var shown = query.VersionId is { } wanted ? editions.Find(edition => edition.Id == wanted)
                : editions.Find(edition => edition.IsCurrent) ?? editions.FirstOrDefault();
            if (shown is null && query.VersionId is not null)
                return Outcome<View>.NotFound();
            var mayKeep = reading.Actor.MayAnywhere(StandardsRoom.Keep);
            var mayAdopt = reading.Actor.ScopeOf(StandardsRoom.Keep).IsEverything
                || (await UnitAccess.OverAllAsync(reading.Db, StandardsRoom.Keep, cancellationToken)).IsMetBy(reading.Actor);
            if (shown is null)
                return new View(editions, null, [], mayKeep, mayAdopt);
            var clauses = await reading.Db.Set<Clause>().Where(clause => clause.StandardVersionId == shown.Id)
                .OrderBy(clause => clause.Place).ToListAsync(cancellationToken);
            var exclusions = await ExclusionsAsync(reading, shown.Id, cancellationToken);
            return new View(editions, shown, [.. Found(clauses, query.Search).Select(found => new Row(
                found.Clause.Id, found.Clause.Number, found.Clause.Depth, found.Clause.Title, found.Clause.EnglishTitle,
                found.Clause.MayBeExcluded, found.IsHit, [.. exclusions[found.Clause.Id]]))], mayKeep, mayAdopt);
        }

        private static IEnumerable<(Clause Clause, bool IsHit)> Found(List<Clause> clauses, string? search)
        {
            var words = SearchForm.Of(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var hits = clauses.Where(clause => words.All(word => clause.SearchText.Contains(word, StringComparison.Ordinal))).ToList();
            return words.Length == 0
                ? clauses.Select(clause => (clause, false))
                : clauses.Where(clause => hits.Exists(hit => hit == clause || hit.Number.StartsWith(clause.Number + ".", StringComparison.Ordinal)))
                    .Select(clause => (clause, hits.Contains(clause)));
        }

        private static async Task<ILookup<Guid, Exclusion>> ExclusionsAsync(Reading reading, Guid versionId, CancellationToken cancellationToken)
        {
            var rows = await (
                from exclusion in reading.Db.Set<ClauseExclusion>()
                join clause in reading.Db.Set<Clause>() on exclusion.ClauseId equals clause.Id
                join agency in reading.Db.Set<OrgUnit>() on exclusion.AgencyId equals agency.Id
                where clause.StandardVersionId == versionId
                orderby agency.SortOrder, agency.Name
                select new { exclusion.ClauseId, exclusion.Id, exclusion.Version, exclusion.AgencyId, Agency = agency.Name, exclusion.Reason })
                .ToListAsync(cancellationToken);
            return rows.ToLookup(row => row.ClauseId, row => new Exclusion(
                row.Id, row.Version, row.AgencyId, row.Agency, row.Reason, reading.Actor.May(StandardsRoom.Keep, row.AgencyId)));
        }
    }
}
