using IsoIntranet.Features.ManagementReviews.Actions;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

/// <summary>What signing by typing and by scan share: with the last signature the decisions become actions, in the same transaction.</summary>
public abstract class SigningHandler<TCommand>() : MinutesHandler<TCommand>(ManagementReviewsRoom.SignMinutes)
    where TCommand : ICommand<TCommand, Nothing>, IMinutesCommand
{
    /// <param name="seen">SHA-256 of the document that the signer had before the eyes.</param>
    protected static async Task<Ruling> SignAsync(
        ManagementReview review, ReviewMinutes minutes, IEnumerable<GivenSignature> signatures, string seen, Work work, CancellationToken cancellationToken)
    {
        var person = await work.Db.PersonOfAsync(work.Actor, cancellationToken);
        var content = MinutesContent.Of(review, minutes.Text).Hash();
        foreach (var signature in signatures)
        {
            var ruling = review.Sign(minutes, signature, person, seen, content, work.Actor.Author, work.Now);
            if (!ruling.IsAllowed)
                return ruling;
        }
        if (!minutes.IsSigned)
        {
            await work.TellSignersAsync(review, "NoticeMinutesHalfSigned", work.Actor.Name, cancellationToken);
            return Ruling.Allowed;
        }
        await TrackAsync(review, work, cancellationToken);
        await work.TellParticipantsAsync(review, "NoticeMinutesSigned", cancellationToken);
        return Ruling.Allowed;
    }

    private static async Task TrackAsync(ManagementReview review, Work work, CancellationToken cancellationToken)
    {
        var owners = review.Decisions.Select(decision => decision.OwnerId).OfType<Guid>().ToList();
        var people = await work.Db.Set<Person>().Where(person => owners.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        var units = await work.Db.Set<OrgUnit>().Select(unit => new { unit.Id, unit.Name }).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        var actions = review.ActionsOfDecisions(decision =>
        {
            var person = decision.OwnerId is { } owner ? people.GetValueOrDefault(owner) : null;
            var unit = decision.OwnerUnitId ?? person?.UnitId ?? review.AgencyId;
            return (unit, person?.FullName ?? units.GetValueOrDefault(unit, ""));
        });
        work.Db.AddRange(actions);
        await work.TellAssignedAsync(review, actions, cancellationToken);
    }
}
