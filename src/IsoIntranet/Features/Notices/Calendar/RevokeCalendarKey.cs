using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Notices.Calendar;

/// <summary>Takes the actor's secret address away.</summary>
public static class RevokeCalendarKey
{
    public sealed record Command : ICommand<Command, Nothing>;

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(NoticesRoom.Own));

        public async Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (await work.Db.Set<CalendarKey>().SingleOrDefaultAsync(key => key.AccountId == work.Actor.AccountId, cancellationToken) is { } key)
                work.Db.Remove(key);
            return Nothing.Value;
        }
    }
}
