using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>
/// What was counted in a period. Files (hồ sơ) for settlement, otherwise a part of a whole, or a plain value. Sums of figures
/// are figures again.
/// </summary>
public sealed record MeasuredFigures
{
    public static readonly MeasuredFigures Nothing = new();

    /// <summary>Tồn kỳ trước chuyển sang.</summary>
    public long CarriedOver { get; init; }

    /// <summary>Tiếp nhận mới trong kỳ.</summary>
    public long Received { get; init; }

    /// <summary>Giải quyết trước hạn.</summary>
    public long Early { get; init; }

    /// <summary>Giải quyết đúng hạn.</summary>
    public long OnTime { get; init; }

    /// <summary>Giải quyết trễ hạn.</summary>
    public long Late { get; init; }

    /// <summary>Đang giải quyết, chưa đến hạn.</summary>
    public long PendingNotDue { get; init; }

    /// <summary>Đang giải quyết, đã quá hạn.</summary>
    public long PendingOverdue { get; init; }

    /// <summary>Trả lại, không tiếp nhận hoặc công dân rút.</summary>
    public long Returned { get; init; }

    /// <summary>Of the whole: satisfied forms, staff who attended.</summary>
    public long Part { get; init; }

    /// <summary>Valid forms, staff in scope.</summary>
    public long Whole { get; init; }

    /// <summary>For what is counted or answered with yes: 1, or no: 0.</summary>
    public decimal Value { get; init; }

    /// <summary>Results that were added up; for yes or no, how many answered.</summary>
    public int Reports { get; init; } = 1;

    public long Settled => Early + OnTime + Late;

    /// <summary>What came in and what became of it: none over, none missing, when the counting was right.</summary>
    public long Imbalance => CarriedOver + Received - Settled - PendingNotDue - PendingOverdue - Returned;

    public static MeasuredFigures operator +(MeasuredFigures one, MeasuredFigures other) => new()
    {
        // What one period leaves is what the next begins with: adding both would count it twice.
        CarriedOver = one.CarriedOver + other.CarriedOver,
        Received = one.Received + other.Received,
        Early = one.Early + other.Early,
        OnTime = one.OnTime + other.OnTime,
        Late = one.Late + other.Late,
        PendingNotDue = one.PendingNotDue + other.PendingNotDue,
        PendingOverdue = one.PendingOverdue + other.PendingOverdue,
        Returned = one.Returned + other.Returned,
        Part = one.Part + other.Part,
        Whole = one.Whole + other.Whole,
        Value = one.Value + other.Value,
        Reports = one.Reports + other.Reports,
    };

    /// <summary>
    /// Periods of one unit one after the other: what was done adds up, what is pending is what the last one leaves, what was
    /// carried over is what the first one found.
    /// </summary>
    public static MeasuredFigures InSequence(IReadOnlyList<MeasuredFigures> periods) => periods.Count == 0 ? Nothing with { Reports = 0 } : periods.Aggregate((one, next) => one + next) with
    {
        CarriedOver = periods[0].CarriedOver,
        PendingNotDue = periods[^1].PendingNotDue,
        PendingOverdue = periods[^1].PendingOverdue,
    };

    /// <summary>Units beside one another.</summary>
    public static MeasuredFigures Together(IEnumerable<MeasuredFigures> units) => units.Aggregate(Nothing with { Reports = 0 }, (one, other) => one + other);

    /// <summary>What is wrong with figures as somebody typed them.</summary>
    public Refusal? WhyWrong(MeasureFormula formula)
    {
        if (new[] { CarriedOver, Received, Early, OnTime, Late, PendingNotDue, PendingOverdue, Returned, Part, Whole }.Any(count => count is < 0 or > 1_000_000_000) || Value is < 0 or > 1_000_000_000)
            return new Refusal("Objectives.FigureOutOfRange");
        return formula switch
        {
            MeasureFormula.OnTimeSettlement when Imbalance != 0 => new Refusal(
                "Objectives.FiguresUnbalanced", CarriedOver + Received, Settled + PendingNotDue + PendingOverdue + Returned, Imbalance),
            MeasureFormula.Satisfaction or MeasureFormula.TrainingCoverage or MeasureFormula.Ratio when Part > Whole => new Refusal("Objectives.PartOverWhole"),
            MeasureFormula.YesNo when Value is not (0 or 1) => new Refusal("Objectives.YesOrNo"),
            _ => null,
        };
    }

    public Achievement By(MeasureFormula formula, SettlementBase settlement) => formula switch
    {
        MeasureFormula.OnTimeSettlement => new(Early + OnTime, settlement == SettlementBase.Due ? Settled + PendingOverdue : Settled, IsShare: true),
        MeasureFormula.Count => new(Value, Reports > 0 ? 1 : 0, IsShare: false),
        // Several units' answers: how many of them said yes.
        MeasureFormula.YesNo => new(Value, Reports, IsShare: false),
        _ => new(Part, Whole, IsShare: true),
    };
}

/// <summary>A result, exact: a numerator over a denominator.</summary>
/// <param name="IsShare">Whether it is told in per cent.</param>
public readonly record struct Achievement(decimal Numerator, decimal Denominator, bool IsShare)
{
    private const int Digits = 2;

    /// <summary>Không phát sinh where false: nothing to do is neither 100 % nor a miss.</summary>
    public bool HasCases => Denominator > 0;

    /// <summary>Per cent, or the value itself; not rounded. None where there were no cases.</summary>
    public decimal? Exact => HasCases ? Numerator * (IsShare ? 100 : 1) / Denominator : null;

    /// <summary>Compared without dividing, so that nothing is rounded into a target (99.995 % is not 100 %). None without cases.</summary>
    public bool? Meets(Target target) => HasCases
        ? (target with { Value = target.Value * Denominator }).IsMetBy(Numerator * (IsShare && target.Measure == TargetMeasure.Percent ? 100 : 1))
        : null;

    /// <summary>
    /// To two digits for showing, always to the side that is further from the target: what is shown never looks better than it is.
    /// </summary>
    public decimal? Shown(Target? target)
    {
        if (Exact is not { } exact)
            return null;
        var scale = (decimal)Math.Pow(10, Digits);
        return target?.Operator is TargetOperator.AtMost or TargetOperator.LessThan ? decimal.Ceiling(exact * scale) / scale : decimal.Floor(exact * scale) / scale;
    }
}
