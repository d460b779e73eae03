using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Notices.Calendar;

/// <summary>Makes the actor's secret address; the one before leads nowhere from then on. The secret is given this once.</summary>
public static class RenewCalendarKey
{
    public sealed record Command : ICommand<Command, Made>;

    /// <param name="Address">Within the program.</param>
    public sealed record Made(string Address);

    public sealed class Handler : ICommandHandler<Command, Made>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(NoticesRoom.Own));

        public async Task<Outcome<Made>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (work.Actor.AccountId is not { } account)
                return Outcome<Made>.Forbidden();
            var secret = CalendarKey.NewSecret();
            if (await work.Db.Set<CalendarKey>().SingleOrDefaultAsync(key => key.AccountId == account, cancellationToken) is { } former)
                former.Renew(secret, work.Now);
            else
                work.Db.Add(new CalendarKey(account, secret, work.Now));
            return new Made($"calendar/{secret}.ics");
        }
    }
}
