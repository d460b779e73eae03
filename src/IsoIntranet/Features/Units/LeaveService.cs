using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Units;

/// <summary>Nghỉ hưu, thôi việc: the person lays down every duty, and the account is closed at once.</summary>
public static class LeaveService
{
    public sealed record Command(Guid PersonId, int Version) : ICommand<Command, Nothing>, IPersonCommand;

    public sealed class Handler : PersonHandler<Command>
    {
        protected override async Task<Outcome<Nothing>> HandleAsync(Command command, Person person, Work work, CancellationToken cancellationToken)
        {
            if (person.Leave().Refusal is { } refused)
                return refused;
            await PersonDuties.LayDownEverywhereAsync(work.Db, person, cancellationToken);
            foreach (var account in await work.Db.Users.Where(account => account.PersonId == person.Id && !account.IsClosed).ToListAsync(cancellationToken))
            {
                if ((await LastAdministrator.GuardAsync(work.Db, account, null, cancellationToken)).Refusal is { } last)
                    return last;
                account.Close();
            }
            return Nothing.Value;
        }
    }
}

/// <summary>Somebody comes back into service; the account stays closed until an administrator opens it.</summary>
public static class ReturnToService
{
    public sealed record Command(Guid PersonId, int Version, Guid UnitId) : ICommand<Command, Nothing>, IPersonCommand;

    public sealed class Handler : PersonHandler<Command>
    {
        protected override async Task<Outcome<Nothing>> HandleAsync(Command command, Person person, Work work, CancellationToken cancellationToken)
        {
            if (!work.Actor.May(UnitsRoom.Keep, command.UnitId))
                return Outcome<Nothing>.Forbidden();
            return await work.Db.Set<OrgUnit>().SingleOrDefaultAsync(unit => unit.Id == command.UnitId, cancellationToken) is { } unit
                ? person.Return(unit).Answer()
                : Outcome<Nothing>.NotFound();
        }
    }
}
