using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Units.PeopleImport;

/// <summary>Finds the people in a source and shows what would become of each row; keeps nothing.</summary>
public static class PeoplePreview
{
    /// <param name="Unit">The unit of rows that name none.</param>
    public sealed record Query(SourceDocument Source, Guid? Unit) : IQuery<Query, View>;

    public sealed record View(ListSheet<PersonColumn> Sheet, IReadOnlyList<PersonRow> Rows);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => UnitsRoom.Keep;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var sheet = PersonSheet.Read(query.Source);
            if (!sheet.IsDone)
                return sheet.Failure<View>();
            var world = await PersonWorlds.OpenAsync(reading.Db, reading.Actor, query.Unit, cancellationToken);
            return new View(sheet.Value, PersonCheck.Look([.. sheet.Value.Lines.Select(PersonSheet.RowOf)], world));
        }
    }
}

/// <summary>Looks at the rows again after their editor changed some.</summary>
public static class PeopleLookAgain
{
    public sealed record Query(IReadOnlyList<PersonRow> Rows, Guid? Unit) : IQuery<Query, IReadOnlyList<PersonRow>>;

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<PersonRow>>
    {
        public Permission Permission => UnitsRoom.Keep;

        public async Task<Outcome<IReadOnlyList<PersonRow>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken) =>
            Outcome<IReadOnlyList<PersonRow>>.Done(
                PersonCheck.Look(query.Rows, await PersonWorlds.OpenAsync(reading.Db, reading.Actor, query.Unit, cancellationToken)));
    }
}

internal static class PersonWorlds
{
    public static async Task<PersonWorld> OpenAsync(IsoContext db, Actor actor, Guid? unit, CancellationToken cancellationToken) => new(
        await db.Set<OrgUnit>().ToListAsync(cancellationToken), await db.Set<Person>().ToListAsync(cancellationToken),
        unit, place => new Demand(UnitsRoom.Keep, place).IsMetBy(actor));
}
