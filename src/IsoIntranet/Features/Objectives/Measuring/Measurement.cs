using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>
/// What one unit reached of one objective in one period, as counts, with the target and the way of measuring that held when it
/// was reported. The nonconformity of a miss is raised by the use case, once.
/// </summary>
public sealed class Measurement : Record, IUnitScoped
{
    public const int NoteLength = 2000;

    private Measurement() { }

    public Measurement(Guid setId, MeasuringWay way, Guid unitId, MeasurePeriod period)
    {
        (SetId, ObjectiveId, UnitId) = (setId, way.ObjectiveId, unitId);
        (Year, Length, Index) = (period.Year, period.Length, period.Index);
    }

    public Guid SetId { get; private set; }

    public Guid ObjectiveId { get; private set; }

    public Guid UnitId { get; private set; }

    public int Year { get; private set; }

    public PeriodLength Length { get; private set; }

    public int Index { get; private set; }

    public MeasureFormula Formula { get; private set; }

    public SettlementBase Base { get; private set; }

    public MeasuredFigures Figures { get; private set; } = MeasuredFigures.Nothing;

    /// <summary>None where its words are not understood: then nobody can say whether it is met.</summary>
    public Target? Target { get; private set; }

    public MeasurementState State { get; private set; }

    public string? Note { get; private set; }

    public string ReportedBy { get; private set; } = "";

    public Guid? ReportedById { get; private set; }

    public DateOnly ReportedOn { get; private set; }

    /// <summary>The day of the first report, by which it was on time or late.</summary>
    public DateOnly FirstReportedOn { get; private set; }

    public string? VerifiedBy { get; private set; }

    public DateOnly? VerifiedOn { get; private set; }

    public string? ReturnReason { get; private set; }

    /// <summary>Why verified figures were changed last.</summary>
    public string? CorrectionReason { get; private set; }

    /// <summary>How often verified figures were changed.</summary>
    public int Corrections { get; private set; }

    /// <summary>What the miss raised; stays when the figure was corrected.</summary>
    public Guid? NonconformityId { get; private set; }

    public override Guid RootId => SetId;

    public MeasurePeriod Period => new(Year, Length, Index);

    public Achievement Result => Figures.By(Formula, Base);

    /// <summary>None without cases, and where the target is not understood.</summary>
    public bool? IsMet => Target is { } target ? Result.Meets(target) : null;

    /// <summary>The unit reports, or reports again what was not yet verified.</summary>
    public Ruling Report(MeasuredFigures figures, MeasuringWay way, Target? target, string? note, Author by, DateOnly lastDay, DateOnly today)
    {
        if (State == MeasurementState.Verified)
            return Ruling.Refuse("Objectives.AlreadyVerified");
        if (today <= lastDay)
            return Ruling.Refuse("Objectives.PeriodRuns", lastDay);
        return Take(figures, way, target, note, by, today);
    }

    /// <summary>Verified figures turn out to be wrong: they change with a reason, and are to be verified again.</summary>
    public Ruling Correct(MeasuredFigures figures, string? reason, Author by, DateOnly today)
    {
        if (State != MeasurementState.Verified)
            return Ruling.Refuse("Objectives.NotVerified");
        if (string.IsNullOrWhiteSpace(reason))
            return Ruling.Refuse("Objectives.ReasonMissing");
        if (figures.WhyWrong(Formula) is { } wrong)
            return new Ruling(wrong);
        (Figures, CorrectionReason, Corrections) = (figures with { Reports = 1 }, reason.Trim(), Corrections + 1);
        (ReportedBy, ReportedById, ReportedOn) = (by.Name, by.AccountId, today);
        (State, VerifiedBy, VerifiedOn) = (MeasurementState.Reported, null, null);
        return Ruling.Allowed;
    }

    /// <summary>The monitoring unit has looked at it. Nobody verifies the own report.</summary>
    public Ruling Verify(Author by, DateOnly today)
    {
        if (State != MeasurementState.Reported)
            return Ruling.Refuse("Objectives.NotReported");
        if (by.AccountId is not null && by.AccountId == ReportedById)
            return Ruling.Refuse("Objectives.OwnReport");
        (State, VerifiedBy, VerifiedOn, ReturnReason) = (MeasurementState.Verified, by.Name, today, null);
        return Ruling.Allowed;
    }

    public Ruling Return(string? reason)
    {
        if (State != MeasurementState.Reported)
            return Ruling.Refuse("Objectives.NotReported");
        if (string.IsNullOrWhiteSpace(reason))
            return Ruling.Refuse("Objectives.ReasonMissing");
        (State, ReturnReason) = (MeasurementState.Returned, reason.Trim());
        return Ruling.Allowed;
    }

    public void Raised(Guid nonconformityId) => NonconformityId = nonconformityId;

    private Ruling Take(MeasuredFigures figures, MeasuringWay way, Target? target, string? note, Author by, DateOnly today)
    {
        if (figures.WhyWrong(way.Formula) is { } wrong)
            return new Ruling(wrong);
        if (FirstReportedOn == default)
            FirstReportedOn = today;
        (Figures, Formula, Base, Target) = (figures with { Reports = 1 }, way.Formula, way.Base, target);
        (Note, ReportedBy, ReportedById, ReportedOn) = (string.IsNullOrWhiteSpace(note) ? null : note.Trim(), by.Name, by.AccountId, today);
        State = MeasurementState.Reported;
        return Ruling.Allowed;
    }
}
