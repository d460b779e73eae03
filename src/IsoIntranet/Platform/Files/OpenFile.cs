using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Platform.Files;

/// <summary>A file that the viewer may read: one of a unit within the viewer's scope.</summary>
public static class OpenFile
{
    /// <summary>To read files of the units in one's scope.</summary>
    public static readonly Permission Read = new("Files.Read", Permission.Participants);

    public sealed record Query(Guid Id) : IQuery<Query, Facts>;

    public sealed record Facts(string Name, string MediaType, string Sha256);

    public sealed class Handler : IQueryHandler<Query, Facts>
    {
        public Permission Permission => Read;

        public async Task<Outcome<Facts>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken) =>
            await reading.Db.Set<StoredFile>().Where(file => file.Id == query.Id)
                .Select(file => new Facts(file.Name, file.MediaType, file.Sha256)).SingleOrDefaultAsync(cancellationToken) is { } facts
                ? facts
                : Outcome<Facts>.NotFound();
    }
}
