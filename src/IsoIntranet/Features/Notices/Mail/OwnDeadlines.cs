using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Deadlines;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>
/// What somebody has to do by a day: what is the person's own, what is owed by a unit that the account answers for as its head
/// or contact, and what the standing body or the committee's head owes. What one may merely see is no date of one's own.
/// </summary>
public sealed class OwnDeadlines(DeadlineBook book)
{
    public async Task<IReadOnlyList<KnownDeadline>> FindAsync(Actor actor, Guid? personId, CancellationToken cancellationToken)
    {
        var debtors = book.Sources.ToDictionary(source => source.Kind, source => source.Debtor);
        var units = actor.Grants.Where(grant => grant.Role is Role.UnitHead or Role.UnitContact).Select(grant => grant.UnitId).ToHashSet();
        return [.. (await book.FindAsync(actor, cancellationToken)).Where(known => IsOwn(known.Deadline, debtors[known.Kind]))];

        bool IsOwn(Deadline deadline, DeadlineDebtor debtor) => debtor switch
        {
            _ when personId is { } person && deadline.OwnerPersonIds.Contains(person) => true,
            DeadlineDebtor.Unit => units.Contains(deadline.UnitId),
            _ when deadline.OwnerPersonIds.Count > 0 => false,
            DeadlineDebtor.StandingBody => Holds(Role.IsoSecretary, deadline.UnitId),
            _ => Holds(Role.CommitteeHead, deadline.UnitId),
        };

        bool Holds(Role role, Guid unitId) => actor.Grants.Any(grant => grant.Role == role && grant.Subtree.Contains(unitId));
    }
}
