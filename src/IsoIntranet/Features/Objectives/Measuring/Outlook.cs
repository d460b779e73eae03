namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>Where a year is going, from the periods that were reported: what is to come is taken to be like what was.</summary>
/// <param name="Result">At the end of the year, if the remaining periods are like those reported.</param>
/// <param name="MayStillMiss">Cases that may still fail in the rest of the year without missing the target; negative where it is lost already by that many.</param>
/// <param name="Expected">Cases expected in the rest of the year.</param>
public sealed record Outlook(Achievement Result, long? MayStillMiss, long Expected)
{
    /// <param name="reported">Results of the year's periods so far, as numerators and denominators.</param>
    /// <param name="remaining">Periods of the year that are not reported.</param>
    /// <param name="expected">Cases that somebody expects in the rest of the year; as so far, where none.</param>
    /// <returns>None before the first report.</returns>
    public static Outlook? Of(IReadOnlyList<Achievement> reported, int remaining, Target? target, long? expected = null)
    {
        if (reported.Count == 0 || reported.All(result => !result.HasCases))
            return null;
        var (part, whole) = (reported.Sum(result => result.Numerator), reported.Sum(result => result.Denominator));
        var isShare = reported[0].IsShare;
        if (!isShare)
            return new Outlook(new Achievement(part, 1, false), null, 0);
        var toCome = expected ?? (long)decimal.Round(whole / reported.Count * remaining, MidpointRounding.AwayFromZero);
        var atThisRate = new Achievement(part + (toCome * part / whole), whole + toCome, true);
        return new Outlook(atThisRate, MayMiss(part, whole, toCome, target), toCome);
    }

    /// <summary>The largest number of failures among the cases to come with which the target holds.</summary>
    private static long? MayMiss(decimal part, decimal whole, long toCome, Target? target)
    {
        if (target is not { Measure: TargetMeasure.Percent } || target.Operator is not (TargetOperator.AtLeast or TargetOperator.MoreThan or TargetOperator.Exactly))
            return null;
        var total = whole + toCome;
        if (total <= 0)
            return null;
        var failed = whole - part;
        var most = decimal.Floor((100 - target.Value) * total / 100);
        // "More than" is not met by exactly as many.
        if (target.Operator == TargetOperator.MoreThan && (100 - target.Value) * total / 100 == most)
            most--;
        return (long)Math.Min(most - failed, toCome);
    }
}
