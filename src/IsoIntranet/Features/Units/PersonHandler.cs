using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Units;

/// <summary>A wish about one person, made at the version that the writer saw.</summary>
public interface IPersonCommand
{
    Guid PersonId { get; }

    int Version { get; }
}

/// <summary>What the use cases on one person share: the loading, the version and who may.</summary>
public abstract class PersonHandler<TCommand> : ICommandHandler<TCommand, Nothing>
    where TCommand : ICommand<TCommand, Nothing>, IPersonCommand
{
    private Person? _person;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _person = await db.Set<Person>().SingleOrDefaultAsync(person => person.Id == command.PersonId, cancellationToken);
        return _person is null ? null : new Demand(UnitsRoom.Keep, _person.UnitId).At(_person, command.Version);
    }

    public Task<Outcome<Nothing>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken) =>
        HandleAsync(command, _person!, work, cancellationToken);

    protected abstract Task<Outcome<Nothing>> HandleAsync(TCommand command, Person person, Work work, CancellationToken cancellationToken);
}

internal static class PersonDuties
{
    /// <summary>Whoever leaves a unit is neither its leader nor its contact any more, nor may report in its name.</summary>
    public static async Task LayDownAsync(IsoContext db, Person person, Guid unitId, CancellationToken cancellationToken)
    {
        foreach (var unit in await db.Set<OrgUnit>().Where(unit => unit.Id == unitId).ToListAsync(cancellationToken))
            Vacate(unit, person.Id);
        var grants = await (
            from grant in db.RoleGrants
            join account in db.Users on grant.AccountId equals account.Id
            where account.PersonId == person.Id && grant.UnitId == unitId
            select grant).ToListAsync(cancellationToken);
        db.RemoveRange(grants.Where(grant => grant.Role is Role.UnitHead or Role.UnitContact));
    }

    public static async Task LayDownEverywhereAsync(IsoContext db, Person person, CancellationToken cancellationToken)
    {
        var units = await db.Set<OrgUnit>().Where(unit => unit.LeaderId == person.Id || unit.ContactId == person.Id).ToListAsync(cancellationToken);
        foreach (var unit in units)
            Vacate(unit, person.Id);
    }

    private static void Vacate(OrgUnit unit, Guid personId)
    {
        if (unit.LeaderId == personId)
            unit.LeaderId = null;
        if (unit.ContactId == personId)
            unit.ContactId = null;
    }
}
