using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>A wish about one action of a review, made at the version that the writer saw.</summary>
public interface IReviewActionCommand
{
    Guid ActionId { get; }

    int Version { get; }
}

/// <summary>What the use cases on one action share. The result is the action's new version.</summary>
public abstract class ReviewActionHandler<TCommand>(Permission permission) : ICommandHandler<TCommand, int>
    where TCommand : ICommand<TCommand, int>, IReviewActionCommand
{
    private ManagementReview? _review;
    private ReviewAction? _action;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _action = await db.Set<ReviewAction>().SingleOrDefaultAsync(action => action.Id == command.ActionId, cancellationToken);
        _review = _action is null ? null : await db.Set<ManagementReview>().SingleAsync(review => review.Id == _action.ReviewId, cancellationToken);
        return _action is null ? null : new Demand(permission, IsOfAgency ? _action.AgencyId : _action.UnitId).At(_action, command.Version);
    }

    public async Task<Outcome<int>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        if (!await MayAsync(_action!, work, cancellationToken))
            return Outcome<int>.Forbidden();
        var ruling = await ActAsync(command, _review!, _action!, work, cancellationToken);
        // The platform counts the version up when it saves, right after this.
        return ruling.Refusal is { } refused ? refused : _action!.Version + 1;
    }

    /// <summary>Whether it takes the right over the agency that reviews, not over the unit that answers.</summary>
    protected virtual bool IsOfAgency => false;

    /// <summary>For rights that hang on more than a unit.</summary>
    protected virtual Task<bool> MayAsync(ReviewAction action, Work work, CancellationToken cancellationToken) => Task.FromResult(true);

    protected abstract Task<Ruling> ActAsync(
        TCommand command, ManagementReview review, ReviewAction action, Work work, CancellationToken cancellationToken);
}

/// <summary>For what is done about an action: by its owner, and by head and contact of the unit that answers.</summary>
public abstract class ReviewOwnerHandler<TCommand>() : ReviewActionHandler<TCommand>(ManagementReviewsRoom.See)
    where TCommand : ICommand<TCommand, int>, IReviewActionCommand
{
    protected override async Task<bool> MayAsync(ReviewAction action, Work work, CancellationToken cancellationToken) =>
        work.Actor.May(ManagementReviewsRoom.Contribute, action.UnitId)
        || action.OwnerId is { } owner && await work.Db.PersonOfAsync(work.Actor, cancellationToken) == owner;
}

/// <summary>For what the agency's standing body and its leader do about an action.</summary>
public abstract class ReviewFollowerHandler<TCommand>(Permission permission) : ReviewActionHandler<TCommand>(permission)
    where TCommand : ICommand<TCommand, int>, IReviewActionCommand
{
    protected override bool IsOfAgency => true;
}

/// <summary>Puts uploaded files to an action, or to the minutes: rows come about when their bytes are safe in the store.</summary>
public sealed class ReviewEvidence(FileStore store)
{
    /// <param name="allow">Asked with how many files are new.</param>
    public async Task<Ruling> PutAsync(
        IReadOnlyList<FileToKeep> files, Guid unitId, Guid attachedTo, Func<int, Ruling> allow, Work work, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
            return Ruling.Allowed;
        var known = await work.Db.Set<StoredFile>().Where(file => file.AttachedTo == attachedTo && file.WithdrawnAt == null)
            .Select(file => file.Sha256).ToListAsync(cancellationToken);
        // The same picture dropped twice is one piece of evidence.
        var fresh = files.DistinctBy(file => file.Content.Sha256).Where(file => !known.Contains(file.Content.Sha256)).ToList();
        if (fresh.Count == 0)
            return Ruling.Allowed;
        if (fresh.Find(file => !store.Keep(file.Content.Sha256)) is { } gone)
            return Ruling.Refuse("Platform.FileGone", gone.Name);
        var ruling = allow(fresh.Count);
        if (ruling.IsAllowed)
            work.Db.AddRange(fresh.Select(file => new StoredFile(file.Content, file.Name, unitId, attachedTo, work.Actor.Author)));
        return ruling;
    }
}

/// <summary>Who is told of what happens to an action.</summary>
internal static class ReviewActionNotices
{
    public static Task<Ruling> TellOwnerAsync(this Ruling ruling, Work work, ManagementReview review, ReviewAction action, string key, CancellationToken cancellationToken, Guid? asker = null) =>
        ruling.IsAllowed ? TellAsync(work, review, action, key, ruling, isOwner: true, cancellationToken, asker) : Task.FromResult(ruling);

    /// <summary>The standing body and the leader of the agency.</summary>
    public static Task<Ruling> TellFollowersAsync(this Ruling ruling, Work work, ManagementReview review, ReviewAction action, string key, CancellationToken cancellationToken) =>
        ruling.IsAllowed ? TellAsync(work, review, action, key, ruling, isOwner: false, cancellationToken) : Task.FromResult(ruling);

    public static async Task TellAssignedAsync(this Work work, ManagementReview review, IEnumerable<ReviewAction> actions, CancellationToken cancellationToken)
    {
        foreach (var action in actions)
            await TellAsync(work, review, action, "NoticeDecisionGiven", Ruling.Allowed, isOwner: true, cancellationToken);
    }

    private static async Task<Ruling> TellAsync(
        Work work, ManagementReview review, ReviewAction action, string key, Ruling ruling, bool isOwner, CancellationToken cancellationToken, Guid? asker = null)
    {
        var accounts = new List<Guid>();
        if (isOwner && action.OwnerId is { } owner)
            accounts.AddRange(await work.Db.AccountsOfPeopleAsync([owner], cancellationToken));
        // What is a person's is told to the person; what is the unit's to its head and contact.
        Role[] roles = !isOwner ? [Role.IsoSecretary, Role.CommitteeHead] : accounts.Count == 0 ? [Role.UnitHead, Role.UnitContact] : [];
        foreach (var role in roles)
            accounts.AddRange(await work.Db.AccountsHoldingAsync(role, isOwner ? action.UnitId : action.AgencyId, cancellationToken));
        if (asker is { } account && await work.Db.Users.AnyAsync(user => user.Id == account && !user.IsClosed, cancellationToken))
            accounts.Add(account);
        work.Notify(accounts, new NoticeContent(
            $"ManagementReviews.{key}", [review.Number, action.Content, action.Due.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)], $"management-reviews/actions/{action.Id}"));
        return ruling;
    }
}
