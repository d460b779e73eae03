using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Notices.Listing;

/// <summary>Marks as read, and lets the reader's other open pages know.</summary>
public sealed class NoticeReader(Commands commands, CurrentActor currentActor, NoticeBells bells, OrganisationClock clock)
{
    /// <returns>The address that the notice leads to.</returns>
    public Task<Outcome<string>> ReadAsync(Guid noticeId, CancellationToken cancellationToken = default) =>
        RingAfterAsync(commands.RunAsync(new MarkNoticeRead.Command(noticeId), cancellationToken));

    /// <returns>How many there were.</returns>
    public Task<Outcome<int>> ReadAllAsync(string? kind = null, CancellationToken cancellationToken = default) =>
        RingAfterAsync(commands.RunAsync(new MarkAllNoticesRead.Command(clock.Now, kind), cancellationToken));

    private async Task<Outcome<T>> RingAfterAsync<T>(Task<Outcome<T>> reading)
    {
        var outcome = await reading;
        if (outcome.IsDone && (await currentActor.GetAsync()).AccountId is { } account)
            bells.Ring(account);
        return outcome;
    }
}
