using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.YearPlan;

public enum AmendmentState
{
    Draft,
    Issued,
    Cancelled,
}

/// <summary>
/// Kế hoạch điều chỉnh, bổ sung: the only way in which an issued plan changes. It proposes a whole new text, shows its
/// difference from the one in force, and once issued keeps both.
/// </summary>
public sealed class PlanAmendment : Record
{
    private PlanAmendment() { }

    public PlanAmendment(QmsPlan plan, string reason)
    {
        PlanId = plan.Id;
        BaseEdition = plan.Edition;
        Reason = reason.Trim();
        Before = plan.Content();
        Proposed = Before;
    }

    public Guid PlanId { get; private set; }

    /// <summary>The edition that it was written against.</summary>
    public int BaseEdition { get; private set; }

    public string Reason { get; private set; } = "";

    public string? Number { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public AmendmentState State { get; private set; }

    /// <summary>The text in force when the amendment was begun, or, once issued, the text that it replaced.</summary>
    public PlanContent Before { get; private set; } = default!;

    public PlanContent Proposed { get; private set; } = default!;

    public override Guid RootId => PlanId;

    public Ruling Revise(PlanContent proposed, string reason)
    {
        if (State != AmendmentState.Draft)
            return Ruling.Refuse("YearPlan.AmendmentNotDraft");
        if (string.IsNullOrWhiteSpace(reason))
            return Ruling.Refuse("YearPlan.ReasonMissing");
        Proposed = proposed;
        Reason = reason.Trim();
        return Ruling.Allowed;
    }

    /// <summary>Issues it against the plan, which must still be in the edition that it was written against.</summary>
    public Ruling Issue(QmsPlan plan, string number, DateOnly issuedOn, Schedules.ScheduleReader reader)
    {
        if (State != AmendmentState.Draft)
            return Ruling.Refuse("YearPlan.AmendmentNotDraft");
        if (plan.Edition != BaseEdition)
            return Ruling.Refuse("YearPlan.AmendmentOutdated", plan.Edition);
        if (PlanDifference.Between(Before, Proposed).IsEmpty)
            return Ruling.Refuse("YearPlan.AmendmentChangesNothing");
        if (string.IsNullOrWhiteSpace(number))
            return Ruling.Refuse("YearPlan.NumberMissing");
        // Units that were added or taken off meanwhile stay so; the amendment was written without knowing of it.
        var replaced = plan.Content();
        var proposed = Proposed.WithAdjustments(Before, replaced);
        var ruling = plan.Amend(proposed, reader);
        if (!ruling.IsAllowed)
            return ruling;
        Before = replaced;
        Proposed = proposed;
        State = AmendmentState.Issued;
        Number = number.Trim();
        IssuedOn = issuedOn;
        return Ruling.Allowed;
    }

    public Ruling Cancel()
    {
        if (State != AmendmentState.Draft)
            return Ruling.Refuse("YearPlan.AmendmentNotDraft");
        State = AmendmentState.Cancelled;
        return Ruling.Allowed;
    }
}
