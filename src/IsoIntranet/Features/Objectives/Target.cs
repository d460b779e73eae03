namespace IsoIntranet.Features.Objectives;

/// <summary>How a result is compared to its target. "≥ 95 %" and "> 95 %" are different promises (R92).</summary>
public enum TargetOperator
{
    /// <summary>Từ … trở lên, ít nhất.</summary>
    AtLeast,

    /// <summary>Trên, hơn.</summary>
    MoreThan,

    /// <summary>Không quá, tối đa.</summary>
    AtMost,

    /// <summary>Dưới.</summary>
    LessThan,

    /// <summary>Đúng, bằng.</summary>
    Exactly,
}

public enum TargetMeasure
{
    /// <summary>Per cent, 0 to 100 and beyond; not a fraction.</summary>
    Percent,

    Days,

    /// <summary>A number of cases, files, courses …</summary>
    Count,

    /// <summary>Done or not; 1 for done.</summary>
    YesNo,
}

/// <summary>What a target's words mean.</summary>
public sealed record Target(TargetOperator Operator, decimal Value, TargetMeasure Measure)
{
    public const decimal Most = 1_000_000_000;

    /// <summary>Whether a result meets it; nothing is rounded (99.995 % is not 100 %).</summary>
    public bool IsMetBy(decimal result) => Operator switch
    {
        TargetOperator.AtLeast => result >= Value,
        TargetOperator.MoreThan => result > Value,
        TargetOperator.AtMost => result <= Value,
        TargetOperator.LessThan => result < Value,
        _ => result == Value,
    };
}

/// <summary>
/// A target in its official words, with their meaning: as read by <see cref="TargetReader"/>, or as somebody corrected it.
/// The words are never changed by their meaning.
/// </summary>
public sealed record StatedTarget
{
    public const int WordsLength = 500;

    public static readonly StatedTarget Blank = new();

    public string TargetWords { get; init; } = "";

    public TargetOperator? Operator { get; init; }

    /// <summary>In the unit of <see cref="Measure"/>.</summary>
    public decimal? Value { get; init; }

    public TargetMeasure? Measure { get; init; }

    /// <summary>The meaning was set by somebody and not read from the words.</summary>
    public bool IsCorrected { get; init; }

    public bool IsBlank => TargetWords.Length == 0 && Meaning is null;

    /// <summary>None where the words are blank or not understood.</summary>
    public Target? Meaning => Operator is { } by && Value is { } value && Measure is { } measure ? new Target(by, value, measure) : null;

    public Target? Correction => IsCorrected ? Meaning : null;

    public static StatedTarget Of(string? words, Target? correction = null)
    {
        var meaning = correction ?? TargetReader.Read(words)?.Target;
        return new StatedTarget
        {
            TargetWords = words?.Trim() ?? "",
            Operator = meaning?.Operator,
            Value = meaning?.Value,
            Measure = meaning?.Measure,
            IsCorrected = correction is not null,
        };
    }
}
