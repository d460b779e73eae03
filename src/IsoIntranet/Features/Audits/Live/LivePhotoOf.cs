using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Audits.Live;

/// <summary>A photo on the board, for whoever sees its finding there: a member of a cross audit also outside the own units.</summary>
public static class LivePhotoOf
{
    public sealed record Query(Guid AuditId, Guid PhotoId) : IQuery<Query, LivePhoto>;

    public sealed class Handler(LiveAuditStore store) : IQueryHandler<Query, LivePhoto>
    {
        public Permission Permission => AuditsRoom.Watch;

        public async Task<Outcome<LivePhoto>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var audit = (await store.GetAsync(query.AuditId, cancellationToken)).FirstOrDefault(one => one.Id == query.AuditId);
            var seen = audit is null ? null : LiveSight.Cut(audit, reading.Actor, reading.Scope);
            return seen?.Findings.SelectMany(finding => finding.Photos).FirstOrDefault(photo => photo.Id == query.PhotoId) is { } found
                ? found : Outcome<LivePhoto>.NotFound();
        }
    }
}
