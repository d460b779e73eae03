using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.OfficialDocuments.Making;

/// <summary>
/// Builds papers of another room's records. That room knows this one and hands its makers in by the container; this room gives
/// them the frame, the number and the register, and knows nothing of their records.
/// </summary>
public interface IPaperMaker
{
    IReadOnlyList<OfficialPaper> Papers { get; }

    /// <summary>Who makes them for an agency besides those who make all its documents.</summary>
    Permission Make { get; }

    /// <summary>The agency whose document it is; none where the record is not there, or not the actor's to see.</summary>
    Task<Guid?> AgencyOfAsync(PaperSource source, IsoContext db, Actor actor, CancellationToken cancellationToken);

    /// <summary>Asked only after <see cref="AgencyOfAsync"/> found it to be seen.</summary>
    Task<PaperDraft?> BuildAsync(PaperSource source, PaperFrame frame, IsoContext db, DateOnly today, CancellationToken cancellationToken);
}
