using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>Where a plan came from: its source file, and the report of the import. For those who may read the agency's files.</summary>
public static class ImportOfPlan
{
    public sealed record Query(Guid PlanId) : IQuery<Query, View>;

    public sealed record View(IReadOnlyList<SourceFile> Files, ImportReport? Report, string? By, DateTimeOffset? At)
    {
        public static readonly View None = new([], null, null, null);
    }

    public sealed record SourceFile(Guid Id, string Name, string MediaType, long Size);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (!await db.Set<QmsPlan>().VisibleTo(reading.Actor).AnyAsync(plan => plan.Id == query.PlanId, cancellationToken))
                return Outcome<View>.NotFound();
            var import = await db.Set<PlanImport>().Where(row => row.PlanId == query.PlanId)
                .Select(row => new { row.Report, row.StartedBy, row.ChangedAt }).FirstOrDefaultAsync(cancellationToken);
            if (import is null)
                return View.None;
            var files = await db.Set<StoredFile>().Where(file => file.AttachedTo == query.PlanId && file.WithdrawnAt == null)
                .Select(file => new SourceFile(file.Id, file.Name, file.MediaType, file.Size)).ToListAsync(cancellationToken);
            return new View(files, import.Report is { } report ? ImportJson.Read<ImportReport>(report) : null, import.StartedBy, import.ChangedAt);
        }
    }
}
