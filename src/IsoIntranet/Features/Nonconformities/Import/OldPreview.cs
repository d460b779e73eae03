using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Nonconformities.Import;

/// <summary>Finds old findings in a source and shows what would become of each; keeps nothing.</summary>
public static class OldPreview
{
    public sealed record Query(SourceDocument Source, OldAnswers Answers) : IQuery<Query, View>;

    /// <param name="Sheet">None where rows were looked at again.</param>
    public sealed record View(ListSheet<OldColumn>? Sheet, IReadOnlyList<OldRow> Rows, IReadOnlyList<OldQuestion> Questions);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => NonconformitiesRoom.Follow;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var sheet = OldSheet.Read(query.Source);
            if (!sheet.IsDone)
                return sheet.Failure<View>();
            var world = await OldWorlds.OpenAsync(reading.Db, reading.Actor, query.Answers, reading.Today, cancellationToken);
            var (rows, questions) = OldCheck.Look(OldSheet.RowsOf(sheet.Value.Lines), world);
            return new View(sheet.Value, rows, questions);
        }
    }
}

/// <summary>Looks at the rows again after their editor changed some, or answered a question.</summary>
public static class OldLookAgain
{
    public sealed record Query(IReadOnlyList<OldRow> Rows, OldAnswers Answers) : IQuery<Query, OldPreview.View>;

    public sealed class Handler : IQueryHandler<Query, OldPreview.View>
    {
        public Permission Permission => NonconformitiesRoom.Follow;

        public async Task<Outcome<OldPreview.View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var (rows, questions) = OldCheck.Look(query.Rows, await OldWorlds.OpenAsync(reading.Db, reading.Actor, query.Answers, reading.Today, cancellationToken));
            return new OldPreview.View(null, rows, questions);
        }
    }
}

internal static class OldWorlds
{
    public static async Task<OldWorld> OpenAsync(IsoContext db, Actor actor, OldAnswers answers, DateOnly today, CancellationToken cancellationToken)
    {
        var clauses = await (
            from clause in db.Set<Clause>()
            join version in db.Set<StandardVersion>() on clause.StandardVersionId equals version.Id
            where version.IsCurrent
            select new { clause.Number, clause.Id }).ToListAsync(cancellationToken);
        return new OldWorld(
            await db.Set<OrgUnit>().AsNoTracking().ToListAsync(cancellationToken), await db.Set<Person>().AsNoTracking().ToListAsync(cancellationToken),
            clauses.GroupBy(clause => clause.Number).ToDictionary(same => same.Key, same => same.First().Id),
            await db.Set<Nonconformity>().Select(row => new OldKnown(row.UnitId, row.RaisedOn, row.Description, row.FormerNumber)).ToListAsync(cancellationToken),
            answers, today, unit => actor.May(NonconformitiesRoom.Follow, unit));
    }
}
