using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Nonconformities;

/// <summary>A room that waits for nonconformities to be done with. It registers itself; this room knows none of those that listen.</summary>
public interface INonconformityEnd
{
    /// <summary>Called in the transaction that closes or drops it, before it is saved.</summary>
    Task EndedAsync(Nonconformity record, Work work, CancellationToken cancellationToken);
}
