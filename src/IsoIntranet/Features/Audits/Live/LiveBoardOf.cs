using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Audits.Live;

/// <summary>The live board, cut to what the viewer may see; read from the shared snapshot, without the database.</summary>
public static class LiveBoardOf
{
    /// <param name="AuditId">One audit, whatever its state; none for all under way.</param>
    public sealed record Query(Guid? AuditId = null) : IQuery<Query, View>;

    /// <param name="Audits">What is shown.</param>
    /// <param name="Choices">What there is to choose from: notified or under way, and the one that is shown.</param>
    /// <param name="SeesDrafts">Whether findings are shown to the viewer as they are logged.</param>
    public sealed record View(IReadOnlyList<LiveAudit> Audits, IReadOnlyList<LiveAudit> Choices, bool SeesDrafts);

    public sealed class Handler(LiveAuditStore store) : IQueryHandler<Query, View>
    {
        public Permission Permission => AuditsRoom.Watch;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var choices = (await store.GetAsync(query.AuditId, cancellationToken))
                .Select(audit => LiveSight.Cut(audit, reading.Actor, reading.Scope)).OfType<LiveAudit>().ToList();
            var shown = query.AuditId is { } one ? choices.FindAll(audit => audit.Id == one) : choices.FindAll(audit => audit.IsRunning);
            if (query.AuditId is not null && shown.Count == 0)
                return Outcome<View>.NotFound();
            return new View(shown, choices, shown.Exists(audit =>
                reading.Actor.May(AuditsRoom.Own, audit.OwnerUnitId) || audit.Team.Any(member => member.AccountId == reading.Actor.AccountId)));
        }
    }
}
