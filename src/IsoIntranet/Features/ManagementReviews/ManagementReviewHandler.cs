using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews;

/// <summary>A wish about one review, made at the version that the writer saw.</summary>
public interface IReviewCommand
{
    Guid Id { get; }

    int Version { get; }
}

/// <summary>What the use cases on one review share: its loading and its version.</summary>
public abstract class ReviewHandler<TCommand>(Permission permission) : ICommandHandler<TCommand, Nothing>
    where TCommand : ICommand<TCommand, Nothing>, IReviewCommand
{
    private ManagementReview? _review;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _review = await db.Set<ManagementReview>().WholeAsync(command.Id, cancellationToken);
        return _review is null ? null : DemandOver(new Demand(permission, _review.AgencyId)).At(_review, command.Version);
    }

    public async Task<Outcome<Nothing>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken) =>
        (await ActAsync(command, _review!, work, cancellationToken)).Refusal is { } refused ? refused : Nothing.Value;

    /// <summary>For further rights that will do as well.</summary>
    protected virtual Demand DemandOver(Demand demand) => demand;

    protected abstract Task<Ruling> ActAsync(TCommand command, ManagementReview review, Work work, CancellationToken cancellationToken);
}

/// <summary>A wish about one input, made at the version of the input that the writer saw.</summary>
public interface IInputCommand
{
    Guid InputId { get; }

    int Version { get; }
}

/// <summary>The same for one of its inputs. The result is the input's new version.</summary>
public abstract class InputHandler<TCommand>(Permission permission) : ICommandHandler<TCommand, int>
    where TCommand : ICommand<TCommand, int>, IInputCommand
{
    private ManagementReview? _review;
    private ReviewInput? _input;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _review = await db.Set<ManagementReview>().WithAsync<ReviewInput>(db, command.InputId, cancellationToken);
        _input = _review?.Inputs.Single(input => input.Id == command.InputId);
        return _input is null ? null : DemandOver(_review!, _input, new Demand(permission, _review!.AgencyId)).At(_input, command.Version);
    }

    public async Task<Outcome<int>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        if (!await MayAsync(_review!, _input!, work, cancellationToken))
            return Outcome<int>.Forbidden();
        var ruling = await ActAsync(command, _review!, _input!, work, cancellationToken);
        if (ruling.Refusal is { } refused)
            return refused;
        // The platform counts the version up when it saves, right after this; where nothing changed it stays.
        work.Db.ChangeTracker.DetectChanges();
        return _input!.Version + (work.Db.Entry(_input).State == EntityState.Modified ? 1 : 0);
    }

    /// <summary>For another unit than the agency, where the right hangs on the input's owner.</summary>
    protected virtual Demand DemandOver(ManagementReview review, ReviewInput input, Demand demand) => demand;

    /// <summary>For rights that hang on more than a unit.</summary>
    protected virtual Task<bool> MayAsync(ManagementReview review, ReviewInput input, Work work, CancellationToken cancellationToken) => Task.FromResult(true);

    protected abstract Task<Ruling> ActAsync(TCommand command, ManagementReview review, ReviewInput input, Work work, CancellationToken cancellationToken);
}

/// <summary>How reviews are loaded.</summary>
public static class ReviewLoading
{
    /// <summary>With all that its rules look at.</summary>
    public static Task<ManagementReview?> WholeAsync(this IQueryable<ManagementReview> rows, Guid id, CancellationToken cancellationToken) =>
        rows.Include(row => row.Participants).Include(row => row.Inputs).Include(row => row.Contributions).Include(row => row.Decisions)
            .AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>The whole review of which something is a part.</summary>
    public static async Task<ManagementReview?> WithAsync<TPart>(this IQueryable<ManagementReview> rows, IsoContext db, Guid partId, CancellationToken cancellationToken)
        where TPart : Record =>
        await db.Set<TPart>().Where(part => part.Id == partId).Select(part => (Guid?)EF.Property<Guid>(part, "ReviewId")).SingleOrDefaultAsync(cancellationToken) is { } id
            ? await rows.WholeAsync(id, cancellationToken)
            : null;

    /// <summary>The person of the directory whose account acts.</summary>
    public static async Task<Guid?> PersonOfAsync(this IsoContext db, Actor actor, CancellationToken cancellationToken) =>
        actor.AccountId is { } id
            ? await db.Users.Where(account => account.Id == id).Select(account => account.PersonId).SingleOrDefaultAsync(cancellationToken)
            : null;
}
