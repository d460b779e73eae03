using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Deadlines;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>
/// What somebody has to do by a day: what is the person's own, and what is owed by a unit that the account answers for as its
/// head or contact. What one may merely see is no date of one's own.
/// </summary>
public sealed class OwnDeadlines(DeadlineBook book)
{
    public async Task<IReadOnlyList<KnownDeadline>> FindAsync(Actor actor, Guid? personId, CancellationToken cancellationToken)
    {
        var units = actor.Grants.Where(grant => grant.Role is Role.UnitHead or Role.UnitContact).Select(grant => grant.UnitId).ToHashSet();
        return [.. (await book.FindAsync(actor, cancellationToken)).Where(known =>
            units.Contains(known.Deadline.UnitId) || personId is { } person && known.Deadline.OwnerPersonIds.Contains(person))];
    }
}
