using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

/// <summary>A wish about the minutes of one review.</summary>
public interface IMinutesCommand
{
    Guid ReviewId { get; }

    /// <summary>Of the minutes that the writer saw; 0 where there were none yet.</summary>
    int Version { get; }
}

/// <summary>What the use cases on minutes share: they come about with the first of them.</summary>
public abstract class MinutesHandler<TCommand>(Permission permission) : ICommandHandler<TCommand, Nothing>
    where TCommand : ICommand<TCommand, Nothing>, IMinutesCommand
{
    private ManagementReview? _review;
    private ReviewMinutes? _minutes;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _review = await db.Set<ManagementReview>().WholeAsync(command.ReviewId, cancellationToken);
        if (_review is null)
            return null;
        _minutes = await db.Set<ReviewMinutes>().Include(minutes => minutes.Signatures).SingleOrDefaultAsync(minutes => minutes.ReviewId == command.ReviewId, cancellationToken);
        var demand = new Demand(permission, _review.AgencyId);
        return _minutes is null ? demand : demand.At(_minutes, command.Version);
    }

    public async Task<Outcome<Nothing>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        if (_minutes is null)
            work.Db.Add(_minutes = new ReviewMinutes(_review!.Id));
        return (await ActAsync(command, _review!, _minutes, work, cancellationToken)).Refusal is { } refused ? refused : Nothing.Value;
    }

    protected abstract Task<Ruling> ActAsync(TCommand command, ManagementReview review, ReviewMinutes minutes, Work work, CancellationToken cancellationToken);
}

internal static class MinutesNotices
{
    /// <summary>Tells whoever was in the room, or was to be.</summary>
    public static async Task TellParticipantsAsync(this Work work, ManagementReview review, string key, CancellationToken cancellationToken) =>
        work.Notify(
            await work.Db.AccountsOfPeopleAsync(review.Participants.Select(one => one.PersonId).OfType<Guid>(), cancellationToken),
            new NoticeContent($"ManagementReviews.{key}", [review.Number, review.Title], $"management-reviews/{review.Id}/minutes"));

    /// <summary>Tells chair and secretary.</summary>
    public static async Task TellSignersAsync(this Work work, ManagementReview review, string key, string more, CancellationToken cancellationToken) =>
        work.Notify(
            await work.Db.AccountsOfPeopleAsync(new[] { review.ChairId, review.SecretaryId }.OfType<Guid>(), cancellationToken),
            new NoticeContent($"ManagementReviews.{key}", [review.Number, review.Title, more], $"management-reviews/{review.Id}/minutes"));
}
