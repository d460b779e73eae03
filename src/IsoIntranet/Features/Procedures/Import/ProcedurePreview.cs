using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Procedures.Import;

/// <summary>Finds the procedures in a source and shows what would become of each row; keeps nothing.</summary>
public static class ProcedurePreview
{
    /// <param name="Kind">Of procedures whose code does not tell it.</param>
    /// <param name="Unit">The unit of rows that name none that is known.</param>
    public sealed record Query(SourceDocument Source, ProcedureKind Kind, Guid? Unit) : IQuery<Query, View>;

    public sealed record View(ListSheet<ProcedureColumn> Sheet, IReadOnlyList<ProcedureRow> Rows);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => ProceduresRoom.Keep;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var sheet = ProcedureSheet.Read(query.Source);
            if (!sheet.IsDone)
                return sheet.Failure<View>();
            var world = await ProcedureWorlds.OpenAsync(reading.Db, reading.Actor, query.Kind, query.Unit, cancellationToken);
            return new View(sheet.Value, ProcedureCheck.Look([.. sheet.Value.Lines.Select(ProcedureSheet.RowOf)], world));
        }
    }
}

/// <summary>Looks at the rows again after their editor changed some.</summary>
public static class ProceduresLookAgain
{
    public sealed record Query(IReadOnlyList<ProcedureRow> Rows, ProcedureKind Kind, Guid? Unit) : IQuery<Query, IReadOnlyList<ProcedureRow>>;

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<ProcedureRow>>
    {
        public Permission Permission => ProceduresRoom.Keep;

        public async Task<Outcome<IReadOnlyList<ProcedureRow>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken) =>
            Outcome<IReadOnlyList<ProcedureRow>>.Done(ProcedureCheck.Look(
                query.Rows, await ProcedureWorlds.OpenAsync(reading.Db, reading.Actor, query.Kind, query.Unit, cancellationToken)));
    }
}

internal static class ProcedureWorlds
{
    public static async Task<ProcedureWorld> OpenAsync(IsoContext db, Actor actor, ProcedureKind kind, Guid? unit, CancellationToken cancellationToken) => new(
        await db.Set<OrgUnit>().ToListAsync(cancellationToken), await db.Set<AdminProcedure>().ToListAsync(cancellationToken),
        kind, unit, place => actor.May(ProceduresRoom.Keep, place));
}
