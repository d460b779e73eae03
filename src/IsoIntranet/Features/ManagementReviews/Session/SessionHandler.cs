using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>A wish about the session of one review.</summary>
public interface ISessionCommand
{
    Guid ReviewId { get; }
}

/// <summary>
/// What chair and secretary of a review do in its session. The right is theirs by name, in this one review, whatever roles they
/// hold besides (decision 0028); everybody else who may see it is refused here, on the server.
/// </summary>
public abstract class SessionHandler<TCommand> : ICommandHandler<TCommand, Nothing>
    where TCommand : ICommand<TCommand, Nothing>, ISessionCommand
{
    private ManagementReview? _review;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _review = await db.Set<ManagementReview>().WholeAsync(command.ReviewId, cancellationToken);
        return _review is null ? null : DemandOver(command, _review, new Demand(ManagementReviewsRoom.See));
    }

    public async Task<Outcome<Nothing>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        var person = await work.Db.PersonOfAsync(work.Actor, cancellationToken);
        if (!MayAct(_review!, person, work))
            return Outcome<Nothing>.Forbidden();
        return (await ActAsync(command, _review!, work, cancellationToken)).Refusal is { } refused ? refused : Nothing.Value;
    }

    /// <summary>For the version that the writer saw.</summary>
    protected virtual Demand DemandOver(TCommand command, ManagementReview review, Demand demand) => demand;

    protected virtual bool MayAct(ManagementReview review, Guid? personId, Work work) => review.IsLedBy(personId);

    protected abstract Task<Ruling> ActAsync(TCommand command, ManagementReview review, Work work, CancellationToken cancellationToken);
}

internal static class StageLoading
{
    /// <summary>The one stage of a review, made when somebody first turns to a slide.</summary>
    public static async Task<ReviewStage> StageAsync(this IsoContext db, Guid reviewId, CancellationToken cancellationToken)
    {
        var stage = await db.Set<ReviewStage>().SingleOrDefaultAsync(row => row.ReviewId == reviewId, cancellationToken);
        if (stage is null)
            db.Add(stage = new ReviewStage(reviewId));
        return stage;
    }
}
