using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Units.Import;

/// <summary>Reads a sheet and shows what would become of each row; keeps nothing (D10).</summary>
public static class ImportPreview
{
    /// <param name="File">An .xlsx of up to <see cref="Spreadsheet.MaximumMegabytes"/> MB.</param>
    /// <param name="Below">The unit below which rows without a unit above are put.</param>
    public sealed record Query(byte[] File, Guid? Below) : IQuery<Query, View>;

    /// <param name="Ignored">Headings that mean nothing here.</param>
    public sealed record View(IReadOnlyList<FoundColumn> Columns, IReadOnlyList<string> Ignored, IReadOnlyList<ImportRow> Rows);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => UnitsRoom.Keep;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var cells = Spreadsheet.Read(query.File);
            if (!cells.IsDone)
                return cells.Failure<View>();
            var sheet = UnitSheet.Read(cells.Value);
            if (!sheet.IsDone)
                return sheet.Failure<View>();
            var world = await ImportWorlds.OpenAsync(reading.Db, reading.Actor, query.Below, cancellationToken);
            return new View(sheet.Value.Columns, sheet.Value.Ignored, ImportCheck.Look(sheet.Value.Rows, world));
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
