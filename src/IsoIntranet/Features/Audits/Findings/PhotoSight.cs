using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>A finding's photo is for whoever sees the finding: a member of a cross audit also outside the own units, and the unit not before it was presented.</summary>
public sealed class PhotoSight : IFileSight
{
    public async Task<bool?> MayReadAsync(StoredFile file, Reading reading, CancellationToken cancellationToken)
    {
        var photo = await reading.Db.Set<FindingPhoto>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]).Where(row => row.FileId == file.Id)
            .Select(row => new { row.AuditId, row.FindingId, row.IsWithdrawn }).SingleOrDefaultAsync(cancellationToken);
        if (photo is null)
            return null;
        return !photo.IsWithdrawn && await reading.SightAsync(photo.AuditId, cancellationToken) is { } sight
            && await sight.Findings(reading.Db).AnyAsync(row => row.Id == photo.FindingId, cancellationToken);
    }
}
