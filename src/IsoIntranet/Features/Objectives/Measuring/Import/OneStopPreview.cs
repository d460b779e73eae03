using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Objectives.Measuring.Import;

/// <summary>What somebody said of a list: what its headings mean, which units its names mean, by normalised words.</summary>
public sealed record OneStopAnswers(IReadOnlyDictionary<string, OneStopColumn> Columns, IReadOnlyDictionary<string, Guid> Units)
{
    public static readonly OneStopAnswers None = new(new Dictionary<string, OneStopColumn>(), new Dictionary<string, Guid>());
}

/// <summary>A unit's counts on their way to becoming its result.</summary>
public sealed record OneStopRow : ListImportRow
{
    /// <summary>As the software calls the unit.</summary>
    public string UnitText { get; init; } = "";

    public Guid? UnitId { get; init; }

    public MeasuredFigures Figures { get; init; } = MeasuredFigures.Nothing;

    public Achievement Result { get; init; }

    public Target? Target { get; init; }

    /// <summary>Of the result that is there; 0 where none is.</summary>
    public int Version { get; init; }

    public bool? IsMet => Target is { } target ? Result.Meets(target) : null;
}

/// <summary>Finds the counts of units in a list of the one-stop software, and shows what would become of each; keeps nothing.</summary>
public static class OneStopPreview
{
    public sealed record Query(Guid ObjectiveId, PeriodLength Length, int Index, SourceDocument Source, OneStopAnswers Answers) : IQuery<Query, View>;

    /// <param name="Headings">All of them in the order of the list, and what each means; none of what means nothing.</param>
    public sealed record View(ListSheet<OneStopColumn> Sheet, IReadOnlyList<OneStopRow> Rows, IReadOnlyList<(string Heading, OneStopColumn? Column)> Headings);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => ObjectivesRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var setId = await db.Set<QualityObjective>().Where(row => row.Id == query.ObjectiveId).Select(row => row.SetId).SingleOrDefaultAsync(cancellationToken);
            if (await MeasuredSet.FindAsync(db, setId, cancellationToken) is not { } measured)
                return Outcome<View>.NotFound();
            var kept = await db.Set<OneStopMapping>().SingleOrDefaultAsync(row => row.OwnerUnitId == measured.Set.OwnerUnitId, cancellationToken);
            var columns = Merged(kept?.ColumnsByWords, query.Answers.Columns);
            var sheet = OneStopSheet.Read(query.Source, columns);
            if (!sheet.IsDone)
                return sheet.Failure<View>();
            var period = new MeasurePeriod(measured.Set.Year, query.Length, query.Index);
            var known = await db.Set<Measurement>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
                .Where(row => row.ObjectiveId == query.ObjectiveId && row.Length == query.Length && row.Index == query.Index).ToDictionaryAsync(row => row.UnitId, cancellationToken);
            var names = new UnitNames(await db.Set<OrgUnit>().ToListAsync(cancellationToken));
            var units = Merged(kept?.UnitsByWords, query.Answers.Units);
            var objective = measured.Objectives.First(one => one.Id == query.ObjectiveId);
            var rows = OneStopCheck.Look(sheet.Value.Lines, new OneStopWorld(
                measured, objective, period, known, names, units, reading.Today,
                unit => reading.Actor.May(ObjectivesRoom.Report, unit) || reading.Actor.May(ObjectivesRoom.Keep, unit)));
            return new View(sheet.Value, rows,
            [
                .. sheet.Value.Columns.OrderBy(column => column.Index).Select(column => (column.Heading, (OneStopColumn?)column.Column)),
                .. sheet.Value.Ignored.Select(heading => (heading, (OneStopColumn?)null)),
            ]);
        }

        private static Dictionary<string, T> Merged<T>(IReadOnlyDictionary<string, T>? kept, IReadOnlyDictionary<string, T> said)
        {
            var all = kept?.ToDictionary() ?? [];
            foreach (var (words, meaning) in said)
                all[words] = meaning;
            return all;
        }
    }
}

/// <param name="Known">Results of the period, by unit.</param>
/// <param name="May">Whether the importer may report for a unit.</param>
public sealed record OneStopWorld(
    MeasuredSet Measured, QualityObjective Objective, MeasurePeriod Period, IReadOnlyDictionary<Guid, Measurement> Known, UnitNames Names,
    IReadOnlyDictionary<string, Guid> Units, DateOnly Today, Func<Guid, bool> May);

/// <summary>Looks at every row: whose counts they are, what they come to, what is doubtful or wrong. Knows no database.</summary>
public static class OneStopCheck
{
    public static IReadOnlyList<OneStopRow> Look(IReadOnlyList<ListLine<OneStopColumn>> lines, OneStopWorld world)
    {
        var rows = new List<OneStopRow>();
        foreach (var line in lines)
        {
            var words = line[OneStopColumn.Unit];
            if (OneStopSheet.IsTotal(words.Length > 0 ? words : line.Section))
                continue;
            var (unit, said, isSure) = UnitOf(words, line.Section, world);
            var (figures, wrong) = OneStopSheet.Figures(line);
            // Rows by field below one unit are that unit's together.
            if (unit is { } same && figures is not null && rows.FindIndex(row => row.UnitId == same) is var at and >= 0)
            {
                rows[at] = rows[at] with { Figures = MeasuredFigures.Together([rows[at].Figures, figures]) with { Reports = 1 }, Source = $"{rows[at].Source} / {line.Source}" };
                continue;
            }
            var problems = new List<ImportProblem>();
            if (unit is null)
                problems.Add(Error("Row_UnitUnknown", said));
            else if (!isSure)
                problems.Add(Doubt("Row_UnitGuessed", said, world.Measured.Units.FirstOrDefault(one => one.Id == unit)?.Name ?? "–"));
            if (wrong is not null)
                problems.Add(Error("Row_NoCount", wrong));
            rows.Add(new OneStopRow { Number = line.Number, Source = line.Source, UnitText = said, UnitId = unit, Figures = figures ?? MeasuredFigures.Nothing, Problems = problems });
        }
        return [.. rows.Select(row => Judge(row, world))];
    }

    private static OneStopRow Judge(OneStopRow row, OneStopWorld world)
    {
        var problems = row.Problems.ToList();
        var unit = world.Measured.Units.FirstOrDefault(one => one.Id == row.UnitId);
        var target = unit is null ? null : world.Measured.TargetOf(world.Objective, unit);
        var known = row.UnitId is { } id ? world.Known.GetValueOrDefault(id) : null;
        if (row.UnitId is not null && target is null)
            problems.Add(Error("UnitIsNotConcerned"));
        else if (row.UnitId is { } of && !world.May(of))
            problems.Add(Error("Row_UnitForbidden"));
        if (row.Figures.WhyWrong(MeasureFormula.OnTimeSettlement) is { } wrong)
            problems.Add(new ImportProblem(true, wrong));
        var isSame = known?.Figures == row.Figures with { Reports = 1 };
        if (known is { State: MeasurementState.Verified } && !isSame)
            problems.Add(Error("AlreadyVerified"));
        return row with
        {
            Result = world.Measured.Plan.WayOf(world.Objective).Of(row.Figures),
            Target = target?.Meaning,
            Version = known?.Version ?? 0,
            Exists = isSame && known!.State != MeasurementState.Returned,
            Changes = known is not null,
            Problems = problems,
        };
    }

    private static (Guid? Unit, string Words, bool IsSure) UnitOf(string words, string section, OneStopWorld world)
    {
        foreach (var text in new[] { words, section }.Where(text => text.Length > 0))
        {
            if (world.Units.TryGetValue(ListWords.Of(text), out var said))
                return (said, text, true);
            if (world.Names.Find(text) is { Unit: { } found } result && (result.IsSure || text == words && section.Length == 0))
                return (found.Id, text, result.IsSure);
        }
        return (null, words.Length > 0 && section.Length == 0 ? words : section.Length > 0 ? section : words, false);
    }

    private static ImportProblem Error(string key, params object?[] arguments) => new(true, new Refusal("Objectives." + key, arguments));

    private static ImportProblem Doubt(string key, params object?[] arguments) => new(false, new Refusal("Objectives." + key, arguments));
}
