using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>A file that lies in the store already and is to become evidence.</summary>
/// <param name="Name">As the writer called it.</param>
public sealed record EvidenceFile(StoredContent Content, string Name);

/// <summary>Puts uploaded files to an assignment: rows first come about when their bytes are safe in the store.</summary>
public sealed class EvidenceKeeper(FileStore store)
{
    /// <summary>Most files in one report.</summary>
    public const int MaximumFiles = Shell.Parts.FileDrop.MaximumFiles;

    public async Task<Ruling> PutAsync(
        IReadOnlyList<EvidenceFile> files, UnitAssignment assignment, Work work, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
            return Ruling.Allowed;
        var known = await work.Db.Set<StoredFile>()
            .Where(file => file.AttachedTo == assignment.Id && file.WithdrawnAt == null)
            .Select(file => file.Sha256).ToListAsync(cancellationToken);
        // The same picture dropped twice is one piece of evidence.
        var fresh = files.DistinctBy(file => file.Content.Sha256).Where(file => !known.Contains(file.Content.Sha256)).ToList();
        if (fresh.Count == 0)
            return Ruling.Allowed;
        if (fresh.Find(file => !store.Keep(file.Content.Sha256)) is { } gone)
            return Ruling.Refuse("Platform.FileGone", gone.Name);
        var ruling = assignment.AddEvidence(fresh.Count);
        if (ruling.IsAllowed)
            work.Db.AddRange(fresh.Select(file => new StoredFile(file.Content, file.Name, assignment.UnitId, assignment.Id, work.Actor.Author)));
        return ruling;
    }
}
