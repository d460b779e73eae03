using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Units.Import;

/// <summary>Finds the units in a source and shows what would become of each row; keeps nothing (D10).</summary>
public static class ImportPreview
{
    /// <param name="Below">The unit below which rows without a unit above are put.</param>
    public sealed record Query(SourceDocument Source, Guid? Below) : IQuery<Query, View>;

    public sealed record View(ListSheet<SheetColumn> Sheet, IReadOnlyList<ImportRow> Rows);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => UnitsRoom.Keep;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var sheet = UnitSheet.Read(query.Source);
            if (!sheet.IsDone)
                return sheet.Failure<View>();
            var world = await ImportWorlds.OpenAsync(reading.Db, reading.Actor, query.Below, cancellationToken);
            return new View(sheet.Value, ImportCheck.Look([.. sheet.Value.Lines.Select(UnitSheet.RowOf)], world));
        }
    }
}

/// <summary>Looks at the rows again after their editor changed some.</summary>
public static class ImportLookAgain
{
    public sealed record Query(IReadOnlyList<ImportRow> Rows, Guid? Below) : IQuery<Query, IReadOnlyList<ImportRow>>;

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<ImportRow>>
    {
        public Permission Permission => UnitsRoom.Keep;

        public async Task<Outcome<IReadOnlyList<ImportRow>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken) =>
            Outcome<IReadOnlyList<ImportRow>>.Done(
                ImportCheck.Look(query.Rows, await ImportWorlds.OpenAsync(reading.Db, reading.Actor, query.Below, cancellationToken)));
    }
}

internal static class ImportWorlds
{
    public static async Task<ImportWorld> OpenAsync(IsoContext db, Actor actor, Guid? below, CancellationToken cancellationToken) => new(
        await db.Set<OrgUnit>().ToListAsync(cancellationToken), await db.Set<UnitKind>().OrderBy(kind => kind.SortOrder).ToListAsync(cancellationToken),
        below, place => UnitAccess.Below(place).IsMetBy(actor));
}
