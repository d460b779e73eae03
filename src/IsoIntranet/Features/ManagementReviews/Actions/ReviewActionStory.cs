using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Tracking;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>One action of a review with its evidence, and what its viewer may do.</summary>
public static class ReviewActionStory
{
    public sealed record Query(Guid Id) : IQuery<Query, View>;

    /// <param name="Action">Untracked.</param>
    public sealed record View(ReviewAction Action, ManagementReview Review, string Unit, IReadOnlyList<File> Files, ReviewActionMay May, DateOnly Today)
    {
        public bool IsLate => Action.IsWaitingForOwner && Action.IsLateOn(Today);
    }

    public sealed record File(Guid Id, string Name, long Size, bool IsPicture, string? AddedBy, DateTimeOffset AddedAt);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => ManagementReviewsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            string[] filter = [IsoContext.UnitScopeFilter];
            var person = await db.PersonOfAsync(reading.Actor, cancellationToken);
            var action = await db.Set<ReviewAction>().IgnoreQueryFilters(filter).SingleOrDefaultAsync(row => row.Id == query.Id, cancellationToken);
            if (action is null || !reading.Scope.Contains(action.UnitId) && !reading.Scope.Contains(action.AgencyId) && (person is null || action.OwnerId != person))
                return Outcome<View>.NotFound();
            var review = await db.Set<ManagementReview>().SingleAsync(row => row.Id == action.ReviewId, cancellationToken);
            var unit = await db.Set<OrgUnit>().IgnoreQueryFilters(filter).Where(row => row.Id == action.UnitId).Select(row => row.Name).SingleAsync(cancellationToken);
            var files = await db.Set<StoredFile>().IgnoreQueryFilters(filter).Where(file => file.AttachedTo == action.Id && file.WithdrawnAt == null).OrderBy(file => file.CreatedAt)
                .Select(file => new File(file.Id, file.Name, file.Size, file.MediaType.StartsWith("image/"), file.AddedBy, file.CreatedAt)).ToListAsync(cancellationToken);
            return new View(action, review, unit, files, new ReviewActionMay(reading.Actor, review, action, person), reading.Today);
        }
    }
}

/// <summary>What somebody may do about an action now: for showing buttons. The commands decide themselves.</summary>
public sealed class ReviewActionMay(Actor actor, ManagementReview review, ReviewAction action, Guid? person)
{
    private readonly bool _isOpen = review.IsFollowed && action.IsOpen;
    private readonly bool _chairs = actor.May(ManagementReviewsRoom.Chair, action.AgencyId);

    private bool Answers => actor.May(ManagementReviewsRoom.Contribute, action.UnitId) || person is { } who && action.OwnerId == who;

    public bool Report => _isOpen && action.IsToDo && Answers;

    public bool AskExtension => Report && action.Extension != ExtensionState.Requested;

    public bool DecideExtension => _isOpen && _chairs && action.Extension == ExtensionState.Requested && (actor.AccountId is null || actor.AccountId != action.ExtensionAskedById);

    public bool Verify => _isOpen && action.State == TrackedActionState.Done && actor.May(ManagementReviewsRoom.Prepare, action.AgencyId) && !action.IsWorkOf(actor.AccountId, person);

    public bool Return => _isOpen && action.State == TrackedActionState.Done && actor.May(ManagementReviewsRoom.Prepare, action.AgencyId);

    public bool Drop => _isOpen && _chairs;

    public bool Withdraw => _isOpen && Answers;
}
