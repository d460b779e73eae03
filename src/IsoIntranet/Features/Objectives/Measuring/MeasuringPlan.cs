using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>How one objective is measured.</summary>
/// <param name="Length">How often units report; nine months are only looked back upon.</param>
/// <param name="MonitorUnitId">The unit that verifies (đơn vị theo dõi); the ISO secretary where none.</param>
/// <param name="Part">What the part is called where the formula is another ratio; what is counted where it is a count.</param>
/// <param name="Whole">What the whole is called.</param>
public sealed record MeasuringWay(
    Guid ObjectiveId, MeasureFormula Formula, SettlementBase Base, PeriodLength Length, Guid? MonitorUnitId = null, string? Part = null, string? Whole = null)
{
    public Achievement Of(MeasuredFigures figures) => figures.By(Formula, Base);

    /// <summary>What the words of an objective let one expect; somebody may set it otherwise.</summary>
    public static MeasuringWay Guess(QualityObjective objective)
    {
        var words = SearchForm.Of($"{objective.Content} {objective.Method}");
        var target = objective.Target.Meaning ?? objective.Targets.Select(own => own.Target.Meaning).FirstOrDefault(meaning => meaning is not null);
        var formula = words switch
        {
            _ when target?.Measure == TargetMeasure.YesNo => MeasureFormula.YesNo,
            _ when target?.Measure is TargetMeasure.Count or TargetMeasure.Days => MeasureFormula.Count,
            _ when words.Contains("hai long", StringComparison.Ordinal) => MeasureFormula.Satisfaction,
            _ when words.Contains("dao tao", StringComparison.Ordinal) || words.Contains("tap huan", StringComparison.Ordinal) => MeasureFormula.TrainingCoverage,
            _ when words.Contains("dung han", StringComparison.Ordinal) || words.Contains("truoc han", StringComparison.Ordinal) || words.Contains("dung thoi han", StringComparison.Ordinal) => MeasureFormula.OnTimeSettlement,
            _ => MeasureFormula.Ratio,
        };
        return new(objective.Id, formula, SettlementBase.Settled, formula == MeasureFormula.TrainingCoverage ? PeriodLength.HalfYear : PeriodLength.Quarter);
    }
}

/// <summary>How the objectives of a set are measured: which way, when periods close, until when units report.</summary>
public sealed class MeasuringPlan : Record
{
    public const int DefaultReportDays = 5;
    public const int MostReportDays = 60;
    public const int WordsLength = 200;

    private MeasuringPlan() { }

    public MeasuringPlan(Guid setId) => SetId = setId;

    public Guid SetId { get; private set; }

    public int ClosingDay { get; private set; } = 31;

    public int MonthsEarlier { get; private set; }

    /// <summary>Calendar days after a period's last day within which a report is on time.</summary>
    public int ReportDays { get; private set; } = DefaultReportDays;

    public IReadOnlyList<MeasuringWay> Ways { get; private set; } = [];

    public PeriodRule Rule => new(ClosingDay, MonthsEarlier);

    public override Guid RootId => SetId;

    /// <summary>As somebody set it, else as its words let one expect.</summary>
    public MeasuringWay WayOf(QualityObjective objective) =>
        Ways.FirstOrDefault(way => way.ObjectiveId == objective.Id) ?? MeasuringWay.Guess(objective);

    /// <summary>The last day on which a report of the period is on time.</summary>
    public DateOnly DueOf(MeasurePeriod period) => Rule.LastDay(period).AddDays(ReportDays);

    /// <param name="measured">Objectives for which results were reported: their way and the periods stay, else the figures would change their meaning.</param>
    public Ruling Set(PeriodRule rule, int reportDays, IReadOnlyList<MeasuringWay> ways, IReadOnlyCollection<Guid> measured)
    {
        if (rule.ClosingDay is < 1 or > 31 || rule.MonthsEarlier is < 0 or > 1)
            return Ruling.Refuse("Objectives.ClosingDayOutOfRange");
        if (reportDays is < 0 or > MostReportDays)
            return Ruling.Refuse("Objectives.ReportDaysOutOfRange", MostReportDays);
        if (ways.Any(way => way.Length == PeriodLength.NineMonths))
            return Ruling.Refuse("Objectives.NineMonthsAreNotReported");
        if (measured.Count > 0 && rule != Rule)
            return Ruling.Refuse("Objectives.PeriodsAreInUse");
        if (ways.FirstOrDefault(way => measured.Contains(way.ObjectiveId) && Ways.FirstOrDefault(known => known.ObjectiveId == way.ObjectiveId) is { } known
                && (known.Formula, known.Length) != (way.Formula, way.Length)) is not null)
            return Ruling.Refuse("Objectives.WayIsInUse");
        (ClosingDay, MonthsEarlier, ReportDays) = (rule.ClosingDay, rule.MonthsEarlier, reportDays);
        Ways = [.. ways.Select(way => way with { Part = Blank(way.Part), Whole = Blank(way.Whole) })];
        return Ruling.Allowed;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
