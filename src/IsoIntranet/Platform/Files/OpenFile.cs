using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Platform.Files;

/// <summary>A file that the viewer may read: one of a unit within the viewer's scope, unless the room of its record says otherwise.</summary>
public static class OpenFile
{
    /// <summary>To read files of the units in one's scope.</summary>
    public static readonly Permission Read = new("Files.Read", Permission.Participants);

    public sealed record Query(Guid Id) : IQuery<Query, Facts>;

    public sealed record Facts(string Name, string MediaType, string Sha256);

    public sealed class Handler(IEnumerable<IFileSight> sights) : IQueryHandler<Query, Facts>
    {
        public Permission Permission => Read;

        public async Task<Outcome<Facts>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var file = await reading.Db.Set<StoredFile>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]).SingleOrDefaultAsync(row => row.Id == query.Id, cancellationToken);
            return file is not null && await MayReadAsync(file, reading, cancellationToken) ? new Facts(file.Name, file.MediaType, file.Sha256) : Outcome<Facts>.NotFound();
        }

        private async Task<bool> MayReadAsync(StoredFile file, Reading reading, CancellationToken cancellationToken)
        {
            foreach (var sight in sights)
            {
                if (await sight.MayReadAsync(file, reading, cancellationToken) is { } judged)
                    return judged;
            }
            return reading.Scope.Contains(file.UnitId);
        }
    }
}
