using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Objectives;
using IsoIntranet.Features.Objectives.Measuring;

namespace IsoIntranet.Features.Demo;

/// <summary>
/// What the town's units reported on their objectives: the year before in full and closed, this year as far as it has come. One
/// unit misses its rate of files settled on time in the last quarter that is over, one has no files in a quarter, one report is late.
/// </summary>
internal sealed class DemoResults
{
    private const string Missing = "tnmt";
    private const string Idle = "thanhtra";
    private const string Late = "yte";

    private static readonly IReadOnlyList<object> None = [];

    private readonly DemoWriter _writer;
    private readonly DemoCalendar _calendar;
    private readonly DemoTown _town;
    private readonly ResultWording _words;
    private readonly List<MeasuringPlan> _plans = [];
    private readonly List<Told> _told = [];

    /// <param name="sets">The common ones before those that units set themselves.</param>
    public DemoResults(DemoWriter writer, DemoCalendar calendar, DemoTown town, ResultWording words, IReadOnlyList<ObjectiveSet> sets)
    {
        (_writer, _calendar, _town, _words) = (writer, calendar, town, words);
        foreach (var set in sets)
            Think(set);
        // One unit is late with its newest report, and one missed its target then.
        var last = _told.Max(told => told.On);
        _told.RemoveAll(told => told.On == last && told.Unit == Late && told.Way.Formula == MeasureFormula.Satisfaction);
        if (_told.FindIndex(told => told.On == last && told.Unit == Missing && told.Way.Formula == MeasureFormula.OnTimeSettlement) is var miss and >= 0)
            _told[miss] = _told[miss] with { Figures = Worse(_told[miss].Figures) };
        Last = last;
    }

    /// <summary>The day of the newest reports.</summary>
    private DateOnly Last { get; }

    public IEnumerable<DateOnly> MissDays => _told.Where(told => told.IsMissed).Select(told => told.On);

    public async Task TellAsync(DemoNumbers numbers, CancellationToken cancellationToken)
    {
        foreach (var plan in _plans)
        {
            if (_told.Find(told => told.Set.Id == plan.SetId) is { } first)
                await _writer.WriteAsync(_calendar.At(new DateOnly(first.Set.Year, 1, first.Set.IsOwn ? 15 : 4), 0.4), _town.Author("thuky"), "SetMeasuring", [plan], None, () => None, cancellationToken);
        }
        foreach (var day in _told.GroupBy(told => told.On).OrderBy(day => day.Key))
        {
            var reported = new List<(Told Told, Measurement Result)>();
            foreach (var unit in day.GroupBy(told => told.Unit))
                reported.AddRange(await ReportAsync(day.Key, unit.Key, [.. unit], numbers, cancellationToken));
            await VerifyAsync(day.Key, reported, cancellationToken);
        }
    }

    private void Think(ObjectiveSet set)
    {
        var plan = new MeasuringPlan(set.Id);
        DemoPlan.Must(plan.Set(
            PeriodRule.Calendar, MeasuringPlan.DefaultReportDays,
            [.. set.Objectives.Select(MeasuringWay.Guess).Select(way => way with { MonitorUnitId = way.Formula == MeasureFormula.TrainingCoverage ? _town.Unit("noivu").Id : null })], []));
        _plans.Add(plan);
        List<string> units = set.IsOwn ? [_town.CodeOf(set.OwnerUnitId)] : set.Objectives.SelectMany(objective => objective.Targets).Select(target => target.UnitId).OfType<Guid>().Distinct().Select(_town.CodeOf).ToList();
        foreach (var objective in set.Objectives.OrderBy(objective => objective.SortOrder))
        {
            var way = plan.WayOf(objective);
            foreach (var (place, unit) in units.Index())
            {
                var target = (objective.Targets.FirstOrDefault(own => own.UnitId == _town.Unit(unit).Id)?.Target ?? objective.Target).Meaning;
                var before = 0L;
                foreach (var period in MeasurePeriod.Of(set.Year, way.Length).Where(period => plan.DueOf(period) < _calendar.Today))
                {
                    var figures = Figures(way.Formula, unit, place, period, before, target?.Value ?? 100);
                    before = figures.PendingNotDue + figures.PendingOverdue;
                    _told.Add(new Told(set, plan, objective, way, unit, period, target, figures));
                }
            }
        }
    }

    private async Task<IEnumerable<(Told, Measurement)>> ReportAsync(DateOnly on, string unit, IReadOnlyList<Told> told, DemoNumbers numbers, CancellationToken cancellationToken)
    {
        var by = _town.Author(unit);
        var added = new List<object>();
        var results = new List<(Told, Measurement)>();
        foreach (var one in told)
        {
            var result = new Measurement(one.Set.Id, one.Way, _town.Unit(unit).Id, one.Period);
            DemoPlan.Must(result.Report(one.Figures, one.Way, one.Target, null, by, one.Plan.Rule.LastDay(one.Period), on));
            added.Add(result);
            results.Add((one, result));
            if (!one.IsMissed)
                continue;
            var (title, description) = _words.Missed(result, one.Objective, new MeasuredSet(one.Set, one.Plan, [_town.Unit(unit)]));
            var record = new Nonconformity(
                new NonconformityFacts(
                    result.UnitId, NonconformitySource.MissedObjective, NonconformityGrade.Minor, title, description, [],
                    Reference: new SourceReference(MissedTargets.RecordType, result.Id, MissedTargets.AddressOf(result))),
                numbers.Take(on), by, on);
            result.Raised(record.Id);
            added.AddRange([record, .. new DemoNotices(_calendar, _town).Of("RaiseNonconformity", record, unit, by, _calendar.At(on, 0.4))]);
        }
        await _writer.WriteAsync(_calendar.At(on, 0.4), by, "ReportResult", added, None, () => None, cancellationToken);
        return results;
    }

    /// <summary>The secretary confirms, and closes what is complete; the newest reports of training wait for the division that monitors them.</summary>
    private async Task VerifyAsync(DateOnly reportedOn, List<(Told Told, Measurement Result)> reported, CancellationToken cancellationToken)
    {
        var (secretary, on) = (_town.Author("thuky"), reportedOn.AddDays(2));
        var confirmed = reported.Where(one => reportedOn != Last || one.Told.Way.MonitorUnitId is null).Select(one => one.Result).ToList();
        await _writer.WriteAsync(_calendar.At(on, 0.5), secretary, "VerifyResult", None, confirmed, () =>
        {
            foreach (var result in confirmed)
                DemoPlan.Must(result.Verify(secretary, on));
            return None;
        }, cancellationToken);
        if (reportedOn == Last)
            return;
        var (set, quarter) = reported.Select(one => (one.Told.Set, one.Told.Period)).First(one => one.Period.Length == PeriodLength.Quarter);
        var closings = new List<PeriodClosing> { new(set.Id, quarter) };
        if (quarter.Index == 4)
            closings.Add(new PeriodClosing(set.Id, new MeasurePeriod(quarter.Year, PeriodLength.Year, 1)));
        foreach (var closing in closings)
            DemoPlan.Must(closing.Close(0, 0, 0, secretary, on));
        await _writer.WriteAsync(_calendar.At(on, 0.7), secretary, "ClosePeriod", [.. closings], None, () => None, cancellationToken);
    }

    /// <summary>Made up, the same at every start, balanced, and such that the target is met.</summary>
    private static MeasuredFigures Figures(MeasureFormula formula, string unit, int place, MeasurePeriod period, long before, decimal target)
    {
        var size = 60 + ((place * 97 + period.Index * 31 + period.Year) % 240);
        if (formula == MeasureFormula.Satisfaction)
            return new MeasuredFigures { Whole = size, Part = size - size / (24 + (place + period.Index) % 9) };
        if (formula == MeasureFormula.Ratio)
            return new MeasuredFigures { Whole = size, Part = size - size / (16 + period.Index) };
        if (formula == MeasureFormula.TrainingCoverage)
            return new MeasuredFigures { Whole = 8 + place, Part = 8 + place };
        if (unit == Idle && period.Index == 2)
            return MeasuredFigures.Nothing with { PendingNotDue = before, CarriedOver = before };
        var late = Math.Max(0, (long)decimal.Floor(size * (100 - target) / 100) - (place + period.Index) % 2);
        var pending = size / 12;
        return new MeasuredFigures
        {
            CarriedOver = before,
            Received = size + pending + size / 40 - before,
            Early = size / 3,
            OnTime = size - size / 3 - late,
            Late = late,
            PendingNotDue = pending,
            Returned = size / 40,
        };
    }

    private static MeasuredFigures Worse(MeasuredFigures figures)
    {
        var late = Math.Max(figures.Settled / 20, figures.Late + 2);
        return figures with { OnTime = figures.OnTime + figures.Late - late, Late = late };
    }

    private sealed record Told(
        ObjectiveSet Set, MeasuringPlan Plan, QualityObjective Objective, MeasuringWay Way, string Unit, MeasurePeriod Period, Target? Target, MeasuredFigures Figures)
    {
        public DateOnly On => Plan.Rule.LastDay(Period).AddDays(3);

        public bool IsMissed => Target is { } target && Way.Of(Figures).Meets(target) == false;
    }
}
