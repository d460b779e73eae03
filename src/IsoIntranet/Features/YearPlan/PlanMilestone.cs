using System.Globalization;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.YearPlan;

/// <summary>In what a milestone's target is counted.</summary>
public enum MilestoneMeasure
{
    /// <summary>Words only.</summary>
    None,

    /// <summary>Số đơn vị.</summary>
    Units,

    /// <summary>Tỷ lệ đơn vị, 0 to 100 per cent (R37: 100 % of the units before a date).</summary>
    PercentOfUnits,
}

/// <summary>Mốc: what a plan over several years is to have reached by a day, as its text says it.</summary>
public sealed record MilestoneContent(Guid Id)
{
    /// <summary>What is to be reached, in the official's own words.</summary>
    public string Words { get; init; } = "";

    /// <summary>The last day; its year is the milestone's year.</summary>
    public DateOnly Due { get; init; }

    public MilestoneMeasure Measure { get; init; }

    /// <summary>In the measure's unit; none where only the words say it.</summary>
    public decimal? Target { get; init; }

    /// <summary>For comparing two texts; figures in the invariant form.</summary>
    internal string InOneLine => string.Join(" · ", new[]
    {
        Due.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), Words.Trim(),
        Measure == MilestoneMeasure.None ? "" : $"{Target?.ToString("0.##", CultureInfo.InvariantCulture)}{(Measure == MilestoneMeasure.PercentOfUnits ? " %" : "")}",
    }.Where(part => part.Length > 0));
}

/// <summary>A milestone of a plan, with what was found to be reached.</summary>
public sealed class PlanMilestone : Record
{
    private PlanMilestone() { }

    internal PlanMilestone(Guid planId, Guid id)
    {
        PlanId = planId;
        Id = id;
    }

    public Guid PlanId { get; private set; }

    public string Words { get; private set; } = "";

    public DateOnly Due { get; private set; }

    public MilestoneMeasure Measure { get; private set; }

    public decimal? Target { get; private set; }

    public int SortOrder { get; private set; }

    /// <summary>Taken out by an amendment; what was recorded stays.</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>What the committee found to be reached, in the measure's unit.</summary>
    public decimal? Reached { get; private set; }

    public string? Remark { get; private set; }

    public DateOnly? RecordedOn { get; private set; }

    public string? RecordedBy { get; private set; }

    public override Guid RootId => PlanId;

    internal MilestoneContent Content() => new(Id) { Words = Words, Due = Due, Measure = Measure, Target = Target };

    internal void Apply(MilestoneContent wanted, int order)
    {
        Words = wanted.Words.Trim();
        Due = wanted.Due;
        Measure = wanted.Measure;
        Target = wanted.Measure == MilestoneMeasure.None ? null : wanted.Target;
        SortOrder = order;
        IsRemoved = false;
    }

    internal void Remove() => IsRemoved = true;

    /// <summary>Neither a figure nor a remark takes the record back.</summary>
    internal Ruling Record(decimal? reached, string? remark, Author by, DateOnly on)
    {
        if (reached is < 0 || (Measure == MilestoneMeasure.PercentOfUnits && reached > 100))
            return Ruling.Refuse("YearPlan.ReachedOutOfRange");
        Reached = reached;
        Remark = string.IsNullOrWhiteSpace(remark) ? null : remark.Trim();
        var isBlank = Reached is null && Remark is null;
        RecordedOn = isBlank ? null : on;
        RecordedBy = isBlank ? null : by.Name;
        return Ruling.Allowed;
    }
}
