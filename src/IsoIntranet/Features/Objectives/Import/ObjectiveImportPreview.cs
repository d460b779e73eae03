using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Objectives.Import;

/// <summary>Finds the objectives in a source and shows what would become of it; keeps nothing. <see cref="CreateObjectiveSet"/> takes it in.</summary>
public static class ObjectiveImportPreview
{
    public sealed record Query(SourceDocument Source) : IQuery<Query, View>;

    /// <param name="Parties">Whom targets may be for.</param>
    public sealed record View(ObjectiveReading Reading, IReadOnlyList<PartyChoice> Parties);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => ObjectivesRoom.Keep;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var units = await reading.Db.Set<OrgUnit>().ToListAsync(cancellationToken);
            var kinds = await reading.Db.Set<UnitKind>().ToListAsync(cancellationToken);
            return ObjectiveSheet.Read(query.Source, units, kinds) is { } found
                ? new View(found, await ObjectiveSetView.PartiesAsync(reading.Db, found.Content, cancellationToken))
                : new Refusal("Objectives.ImportNothing");
        }
    }
}
