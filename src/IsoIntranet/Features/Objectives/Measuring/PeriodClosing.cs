using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>That a period's results are complete and stand: no figure of it changes any more unless it is opened again with a reason.</summary>
public sealed class PeriodClosing : Record
{
    private PeriodClosing() { }

    public PeriodClosing(Guid setId, MeasurePeriod period)
    {
        SetId = setId;
        (Year, Length, Index) = (period.Year, period.Length, period.Index);
    }

    public Guid SetId { get; private set; }

    public int Year { get; private set; }

    public PeriodLength Length { get; private set; }

    public int Index { get; private set; }

    public bool IsClosed { get; private set; }

    public string? ClosedBy { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public string? ReopenReason { get; private set; }

    public override Guid RootId => SetId;

    public MeasurePeriod Period => new(Year, Length, Index);

    /// <param name="missing">Results that no unit has reported.</param>
    /// <param name="unverified">Results that wait for the monitoring unit, or were returned.</param>
    /// <param name="unanswered">Missed targets without root cause and action (R96).</param>
    public Ruling Close(int missing, int unverified, int unanswered, Author by, DateOnly today)
    {
        if (IsClosed)
            return Ruling.Refuse("Objectives.PeriodIsClosed");
        if (missing > 0)
            return Ruling.Refuse("Objectives.ResultsMissing", missing);
        if (unverified > 0)
            return Ruling.Refuse("Objectives.ResultsUnverified", unverified);
        if (unanswered > 0)
            return Ruling.Refuse("Objectives.MissesUnanswered", unanswered);
        (IsClosed, ClosedBy, ClosedOn) = (true, by.Name, today);
        return Ruling.Allowed;
    }

    public Ruling Reopen(string? reason)
    {
        if (!IsClosed)
            return Ruling.Refuse("Objectives.PeriodIsOpen");
        if (string.IsNullOrWhiteSpace(reason))
            return Ruling.Refuse("Objectives.ReasonMissing");
        (IsClosed, ReopenReason) = (false, reason.Trim());
        return Ruling.Allowed;
    }
}
