using IsoIntranet.Features.ManagementReviews.Actions;
using IsoIntranet.Features.ManagementReviews.Minutes;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Papers;

/// <summary>A review with all that its papers tell.</summary>
/// <param name="Actions">Of the whole review, in the order of its decisions.</param>
internal sealed record ReviewRecord(
    ManagementReview Review, ReviewMinutes? Minutes, IReadOnlyDictionary<Guid, string> Units, IReadOnlyDictionary<Guid, string> People, IReadOnlyList<ReviewAction> Actions)
{
    public string Agency => Units.GetValueOrDefault(Review.AgencyId, "");

    public string UnitName(Guid? id) => id is { } unit ? Units.GetValueOrDefault(unit, "") : "";

    /// <summary>Who carries a decision out, as the minutes name it.</summary>
    public string OwnerOf(ReviewDecision decision) => decision.OwnerName ?? (decision.OwnerId is { } person ? People.GetValueOrDefault(person) : null) ?? UnitName(decision.OwnerUnitId);

    /// <summary>Who presents an input.</summary>
    public string PresenterOf(ReviewInput input) => string.Join(", ", new[] { input.OwnerId is { } person ? People.GetValueOrDefault(person) : null, input.OwnerUnitId is { } unit ? UnitName(unit) : null }
        .Where(name => !string.IsNullOrEmpty(name)));

    /// <summary>The agency's records, whoever looks: whether somebody may is asked before.</summary>
    public static async Task<ReviewRecord?> LoadAsync(IsoContext db, Guid reviewId, CancellationToken cancellationToken)
    {
        string[] scope = [IsoContext.UnitScopeFilter];
        if (await db.Set<ManagementReview>().IgnoreQueryFilters(scope).WholeAsync(reviewId, cancellationToken) is not { } review)
            return null;
        var minutes = await db.Set<ReviewMinutes>().Include(row => row.Signatures).SingleOrDefaultAsync(row => row.ReviewId == reviewId, cancellationToken);
        var units = await db.Set<OrgUnit>().IgnoreQueryFilters(scope).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        var named = review.Inputs.Select(input => input.OwnerId).Concat(review.Decisions.Select(decision => decision.OwnerId)).OfType<Guid>().Distinct().ToList();
        var people = await db.Set<Person>().Where(person => named.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FullName, cancellationToken);
        var actions = await db.Set<ReviewAction>().IgnoreQueryFilters(scope).Where(action => action.ReviewId == reviewId).OrderBy(action => action.Place).ToListAsync(cancellationToken);
        return new ReviewRecord(review, minutes, units, people, actions);
    }
}

/// <summary>Who sees what of a review's papers.</summary>
internal static class ReviewPaperSight
{
    /// <summary>Reviews of the agencies above and below one's units.</summary>
    public static async Task<bool> SeesReviewAsync(this IsoContext db, UnitScope scope, Guid agencyId, CancellationToken cancellationToken) =>
        (await AgencyTree.SeenByAsync(db, scope, cancellationToken)).Contains(agencyId);

    /// <summary>The whole record, with what every unit handed in: for those who see the agency as a whole, and for whoever was in the room.</summary>
    public static bool SeesWhole(Actor actor, ManagementReview review, Guid? person) =>
        actor.May(ManagementReviewsRoom.See, review.AgencyId) || person is { } who && review.Participants.Any(one => one.PersonId == who);
}
