using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Objectives;
using IsoIntranet.Features.Objectives.Measuring;
using IsoIntranet.Platform.Access;

namespace IsoIntranet.Features.Demo;

/// <summary>
/// What the town's units reported on their objectives: the year before in full, this year as far as it has come. One unit misses
/// its rate of files settled on time in the last quarter that is over; one has no files in a quarter; one report is late.
/// </summary>
internal sealed class DemoResults(DemoWriter writer, DemoCalendar calendar, DemoTown town, ResultWording words)
{
    private const string Missing = "tnmt";
    private const string Idle = "thanhtra";
    private const string Late = "yte";

    private static readonly IReadOnlyList<object> None = [];

    /// <param name="units">Keys of the units that have targets, in the order of the decision.</param>
    /// <param name="next">The next number of the register in a year.</param>
    public async Task LoadAsync(ObjectiveSet former, ObjectiveSet set, IReadOnlyList<string> units, Func<int, NonconformityNumber> next, CancellationToken cancellationToken)
    {
        await ReportAsync(former, units, next, cancellationToken);
        await ReportAsync(set, units, next, cancellationToken);
    }

    private async Task ReportAsync(ObjectiveSet set, IReadOnlyList<string> units, Func<int, NonconformityNumber> next, CancellationToken cancellationToken)
    {
        var plan = new MeasuringPlan(set.Id);
        DemoPlan.Must(plan.Set(
            PeriodRule.Calendar, MeasuringPlan.DefaultReportDays,
            [.. set.Objectives.Select(MeasuringWay.Guess).Select(way => way with { MonitorUnitId = way.Formula == MeasureFormula.TrainingCoverage ? town.Unit("noivu").Id : null })], []));
        await writer.WriteAsync(calendar.At(new DateOnly(set.Year, 1, 4), 0.4), town.Author("thuky"), "SetMeasuring", [plan], None, () => None, cancellationToken);
        foreach (var objective in set.Objectives.OrderBy(objective => objective.SortOrder))
        {
            var way = plan.WayOf(objective);
            var over = MeasurePeriod.Of(set.Year, way.Length).Where(period => plan.DueOf(period) < calendar.Today).ToList();
            foreach (var (place, unit) in units.Index())
            {
                var before = 0L;
                foreach (var period in over)
                {
                    var isLast = period == over[^1] && set.Year == calendar.Year;
                    var figures = Figures(way.Formula, unit, place, period, isLast, before);
                    before = figures.PendingNotDue + figures.PendingOverdue;
                    if (!(isLast && unit == Late && way.Formula == MeasureFormula.Satisfaction))
                        await ReportAsync(set, plan, objective, way, unit, period, figures, isLast, next, cancellationToken);
                }
            }
        }
    }

    private async Task ReportAsync(
        ObjectiveSet set, MeasuringPlan plan, QualityObjective objective, MeasuringWay way, string unit, MeasurePeriod period, MeasuredFigures figures, bool isLast,
        Func<int, NonconformityNumber> next, CancellationToken cancellationToken)
    {
        var unitId = town.Unit(unit).Id;
        var target = (objective.Targets.FirstOrDefault(own => own.UnitId == unitId)?.Target ?? objective.Target).Meaning;
        var (by, secretary, on) = (town.Author(unit), town.Author("thuky"), plan.Rule.LastDay(period).AddDays(3));
        var result = new Measurement(set.Id, way, unitId, period);
        DemoPlan.Must(result.Report(figures, way, target, null, by, plan.Rule.LastDay(period), on));
        var added = new List<object> { result };
        if (result.IsMet == false)
            added.Add(Miss(result, objective, set, plan, by, on, next(on.Year)));
        await writer.WriteAsync(calendar.At(on, 0.4), by, "ReportResult", added, None, () => None, cancellationToken);
        // The newest reports of training wait for the division that monitors them.
        if (isLast && way.MonitorUnitId is not null)
            return;
        await writer.WriteAsync(calendar.At(on.AddDays(2), 0.5), secretary, "VerifyResult", None, [result], () =>
        {
            DemoPlan.Must(result.Verify(secretary, on.AddDays(2)));
            return None;
        }, cancellationToken);
    }

    private Nonconformity Miss(Measurement result, QualityObjective objective, ObjectiveSet set, MeasuringPlan plan, Author by, DateOnly on, NonconformityNumber number)
    {
        var (title, description) = words.Missed(result, objective, new MeasuredSet(set, plan, [town.UnitOf(result.UnitId)]));
        var record = new Nonconformity(
            new NonconformityFacts(
                result.UnitId, NonconformitySource.MissedObjective, NonconformityGrade.Minor, title, description, [],
                Reference: new SourceReference(MissedTargets.RecordType, result.Id, MissedTargets.AddressOf(result))),
            number, by, on);
        result.Raised(record.Id);
        return record;
    }

    /// <summary>Made up, the same at every start, and balanced.</summary>
    private static MeasuredFigures Figures(MeasureFormula formula, string unit, int place, MeasurePeriod period, bool isLast, long before)
    {
        var size = 60 + ((place * 97 + period.Index * 31 + period.Year) % 240);
        if (formula == MeasureFormula.Satisfaction)
            return new MeasuredFigures { Whole = size, Part = size - size / (24 + place % 5) };
        if (formula == MeasureFormula.TrainingCoverage)
            return new MeasuredFigures { Whole = 8 + place, Part = 8 + place };
        if (unit == Idle && period.Index == 2)
            return MeasuredFigures.Nothing with { PendingNotDue = before, CarriedOver = before };
        var late = unit == Missing && isLast ? size / 20 : unit == "trungtam" ? size / 90 : 0;
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
}
