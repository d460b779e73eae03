using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.QualityPolicies;

public enum PolicyState
{
    /// <summary>Dự thảo.</summary>
    Draft,

    /// <summary>Hiệu lực.</summary>
    InForce,

    /// <summary>Bị thay thế.</summary>
    Superseded,
}

/// <summary>A commitment of the policy; keeps its identity through the editions, so that what points at it keeps its meaning.</summary>
public sealed record PolicyLine(Guid Id, string Text);

/// <summary>The text of a policy as one value.</summary>
/// <param name="Motto">Phương châm.</param>
/// <param name="Opening">What stands before the commitments; may be blank.</param>
public sealed record PolicyContent(string Motto, string Opening, IReadOnlyList<PolicyLine> Lines)
{
    public static readonly PolicyContent Blank = new("", "", []);
}

/// <summary>
/// Chính sách chất lượng (ISO 9001:2015, 5.2; R87): one edition (lần ban hành) of an agency's policy. One edition is in force; the next one
/// takes its place by decision and is to be read anew.
/// </summary>
public sealed class QualityPolicy : Record
{
    public const int TextLength = 4000;
    public const int LineLength = 1000;
    public const int MostLines = 30;
    public const int DecisionLength = 100;

    private QualityPolicy() { }

    public QualityPolicy(Guid ownerUnitId) => OwnerUnitId = ownerUnitId;

    /// <summary>The agency whose policy it is; it is for the people of this unit and all below it.</summary>
    public Guid OwnerUnitId { get; private set; }

    /// <summary>Lần ban hành, from 1; 0 for a draft.</summary>
    public int Edition { get; private set; }

    public PolicyState State { get; private set; }

    public string Motto { get; private set; } = "";

    public string Opening { get; private set; } = "";

    public IReadOnlyList<PolicyLine> Lines { get; private set; } = [];

    public string? DecisionNumber { get; private set; }

    /// <summary>The day of the decision, from which it is in force.</summary>
    public DateOnly? DecidedOn { get; private set; }

    public DateOnly? SupersededOn { get; private set; }

    /// <summary>The owner while it is in force, none otherwise: unique, so that two decisions at once cannot both hold.</summary>
    public Guid? InForceFor { get; private set; }

    public PolicyContent Content => new(Motto, Opening, Lines);

    public Ruling Revise(PolicyContent content)
    {
        if (State != PolicyState.Draft)
            return Ruling.Refuse("QualityPolicies.OnlyDraftIsRevised");
        (Motto, Opening) = (content.Motto.Trim(), content.Opening.Trim());
        Lines = [.. content.Lines.Select(line => line with { Text = line.Text.Trim() }).Where(line => line.Text.Length > 0)];
        return Ruling.Allowed;
    }

    /// <summary>Công bố: the decision is signed, and the edition before is replaced.</summary>
    /// <param name="former">The edition that is in force; none for a first one.</param>
    /// <param name="last">The number of the last edition; 0 where there was none.</param>
    public Ruling Publish(string? number, DateOnly decidedOn, QualityPolicy? former, int last, DateOnly today)
    {
        if (State != PolicyState.Draft)
            return Ruling.Refuse("QualityPolicies.AlreadyPublished");
        if (Motto.Length == 0)
            return Ruling.Refuse("QualityPolicies.MottoMissing");
        if (Lines.Count == 0)
            return Ruling.Refuse("QualityPolicies.LinesMissing");
        if (string.IsNullOrWhiteSpace(number))
            return Ruling.Refuse("QualityPolicies.NumberMissing");
        if (decidedOn > today)
            return Ruling.Refuse("QualityPolicies.DecidedInFuture", decidedOn);
        if (former is not null && decidedOn < former.DecidedOn)
            return Ruling.Refuse("QualityPolicies.DecidedBeforeFormer", former.DecidedOn);
        former?.Supersede(decidedOn);
        (State, Edition, DecisionNumber, DecidedOn, InForceFor) = (PolicyState.InForce, last + 1, number.Trim(), decidedOn, OwnerUnitId);
        return Ruling.Allowed;
    }

    /// <summary>Only what never was in force may disappear.</summary>
    public Ruling MayBeDeleted() => State == PolicyState.Draft ? Ruling.Allowed : Ruling.Refuse("QualityPolicies.OnlyDraftIsDeleted");

    /// <summary>Whether reading it can be confirmed: nobody is asked for what no longer holds.</summary>
    public Ruling MayBeRead() => State == PolicyState.InForce ? Ruling.Allowed : Ruling.Refuse("QualityPolicies.NotInForce");

    private void Supersede(DateOnly on) => (State, SupersededOn, InForceFor) = (PolicyState.Superseded, on, null);
}

/// <summary>Xác nhận đã đọc: somebody knows and understands this edition, by the own word or by that of the unit.</summary>
public sealed class PolicyReading : Record
{
    private PolicyReading() { }

    /// <param name="isOwn">Whether the person confirmed it; otherwise it was told and the unit noted it.</param>
    public PolicyReading(Guid policyId, Guid personId, Guid unitId, string personName, string notedBy, bool isOwn, DateOnly on) =>
        (PolicyId, PersonId, UnitId, PersonName, NotedBy, IsOwn, ReadOn) = (policyId, personId, unitId, personName, notedBy, isOwn, on);

    public Guid PolicyId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>The person's unit on that day.</summary>
    public Guid UnitId { get; private set; }

    public string PersonName { get; private set; } = "";

    public string NotedBy { get; private set; } = "";

    public bool IsOwn { get; private set; }

    public DateOnly ReadOn { get; private set; }

    public override Guid RootId => PolicyId;
}
