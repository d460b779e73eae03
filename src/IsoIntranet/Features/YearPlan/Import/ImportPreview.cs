using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Import;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>An unfinished import: its source, what was decided, and whom it may name. The preview is read from these.</summary>
public static class ImportPreview
{
    public sealed record Query(Guid ImportId) : IQuery<Query, View>;

    /// <param name="FileId">The source's file.</param>
    /// <param name="Year">For a source that names none.</param>
    public sealed record View(
        Guid Id, int Version, string Name, Guid? FileId, int Year, Guid OwnerUnitId, SourceDocument Source, ImportChoices Choices,
        PartyDirectory Directory, PartyOptions Options);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.Keep;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await db.Set<PlanImport>().SingleOrDefaultAsync(import => import.Id == query.ImportId && import.State == ImportState.Preview, cancellationToken) is not { } import)
                return Outcome<View>.NotFound();
            var choices = import.Decided();
            var owner = choices.OwnerUnitId ?? import.UnitId;
            if (!reading.Scope.Contains(owner))
                return Outcome<View>.Forbidden();
            var file = await db.Set<StoredFile>().Where(row => row.AttachedTo == import.Id).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
            return new View(
                import.Id, import.Version, import.Name, file, import.StartedYear, owner, import.Document(), choices,
                await db.DirectoryAsync(owner, reading.Today, cancellationToken),
                await PlanText.OptionsAsync(db, null, reading.Today, cancellationToken));
        }
    }
}
