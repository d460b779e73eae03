using IsoIntranet.Features.Audits.Checklists;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Fieldwork;

/// <summary>The questions that sources give for units of an audit, before they are put: those for all, those of each, and how many it has already.</summary>
public static class UnitOffer
{
    public sealed record Query(Guid AuditId, IReadOnlyList<Guid> Units, QuestionSources Sources) : IQuery<Query, View>;

    /// <param name="Excluded">Numbers of clauses that the agency left out.</param>
    public sealed record View(IReadOnlyList<QuestionContent> Common, IReadOnlyList<Unit> Units, IReadOnlyList<string> Excluded);

    /// <param name="Own">For this unit alone: its last findings.</param>
    /// <param name="Known">Keys of what it is asked already.</param>
    public sealed record Unit(Guid Id, IReadOnlyList<QuestionContent> Own, IReadOnlySet<string> Known);

    public sealed class Handler(QuestionSourcing sourcing, LastFindings findings) : IQueryHandler<Query, View>
    {
        public Permission Permission => AuditsRoom.Library;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (await reading.SightAsync(query.AuditId, cancellationToken) is not { IsWhole: true } sight)
                return Outcome<View>.NotFound();
            var (db, audit) = (reading.Db, sight.Audit);
            var units = query.Units.Where(unit => audit.Units.Any(visited => visited.UnitId == unit)).ToList();
            var (common, excluded) = await sourcing.TakeAsync(db, query.Sources, reading.Scope, audit.OwnerUnitId, audit.StandardVersionId, cancellationToken);
            var asked = await sight.Of<AuditQuestion>(db).Where(row => row.AuditId == audit.Id).OrderBy(row => row.Place).ToListAsync(cancellationToken);
            if (query.Sources.CopyFrom is { } source)
            {
                common = [.. common.Concat(asked.Where(row => row.UnitId == source && row.Origin != QuestionOrigin.LastFinding)
                    .Select(row => new QuestionContent(row.Text, row.Origin, row.ClauseId, row.OriginId, row.Reference, row.Guidance)))
                    .DistinctBy(question => AuditQuestion.KeyOf(question.Text))];
            }
            var last = query.Sources.LastFindings
                ? await findings.OfAsync(db, units, audit.OwnerUnitId, audit.Id, reading.Scope, cancellationToken) : null;
            var known = asked.ToLookup(row => row.UnitId, row => AuditQuestion.KeyOf(row.Text));
            return new View(common, [.. units.Select(unit => new Unit(unit, [.. last?[unit] ?? []], known[unit].ToHashSet()))], excluded);
        }
    }
}
