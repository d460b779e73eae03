using System.Globalization;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Objectives;

public enum ObjectiveSetState
{
    /// <summary>Dự thảo.</summary>
    Draft,

    /// <summary>Đã trình: a unit's own objectives wait for the standing body.</summary>
    Submitted,

    /// <summary>Đã ban hành.</summary>
    Issued,

    /// <summary>Đã được thay thế.</summary>
    Superseded,
}

/// <summary>
/// Mục tiêu chất lượng of a year, issued by decision of the unit that owns them and replacing the former (R88). At most one
/// issued set binds for an owner and year; once issued it is not rewritten, another one takes its place.
/// </summary>
public sealed class ObjectiveSet : Record
{
    public const int DecisionLength = 100;
    public const int ReasonLength = 2000;

    private readonly List<QualityObjective> _objectives = [];

    private ObjectiveSet() { }

    /// <param name="isOwn">Objectives that a unit sets itself below the common ones (R97).</param>
    public ObjectiveSet(Guid ownerUnitId, int year, bool isOwn = false)
    {
        OwnerUnitId = ownerUnitId;
        Year = year;
        IsOwn = isOwn;
    }

    /// <summary>The agency that decides; who may keep the set is decided over this unit.</summary>
    public Guid OwnerUnitId { get; private set; }

    public int Year { get; private set; }

    /// <summary>Mục tiêu riêng của đơn vị: they bind the owner alone, and the standing body confirms them in place of a decision.</summary>
    public bool IsOwn { get; private set; }

    public ObjectiveSetState State { get; private set; }

    /// <summary>Why the standing body handed a unit's own objectives back last.</summary>
    public string? ReturnReason { get; private set; }

    public ObjectiveSetHeader Header { get; private set; } = new();

    /// <summary>Of a draft: what its source states, which issuing proposes and may change.</summary>
    public string? DecisionNumber { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>The set that this one was begun from, and whose place it takes.</summary>
    public Guid? PredecessorId { get; private set; }

    /// <summary>The first day of the set that took its place.</summary>
    public DateOnly? SupersededOn { get; private set; }

    /// <summary>The year while it binds, none otherwise: unique with the owner, so that two decisions at once cannot both bind.</summary>
    public int? InForceYear { get; private set; }

    /// <summary>Counts the savings of the text, so that two writers who change different rows meet at the set's version.</summary>
    public int Revision { get; private set; }

    public IReadOnlyList<QualityObjective> Objectives => _objectives;

    public ObjectiveSetContent Content() =>
        new(Header, [.. _objectives.OrderBy(objective => objective.SortOrder).Select(objective => objective.ContentOf())]);

    /// <summary>Rewrites a draft.</summary>
    public Ruling Revise(ObjectiveSetContent content)
    {
        if (State != ObjectiveSetState.Draft)
            return Ruling.Refuse("Objectives.OnlyDraftIsRevised");
        Header = content.Header;
        Revision++;
        _objectives.RemoveAll(objective => content.Objectives.All(row => row.Id != objective.Id));
        foreach (var (index, row) in content.Objectives.Index())
        {
            var objective = _objectives.Find(known => known.Id == row.Id);
            if (objective is null)
                _objectives.Add(objective = new QualityObjective(Id, row.Id));
            objective.Apply(row, index);
        }
        return Ruling.Allowed;
    }

    /// <summary>Notes which decision the text of a draft calls its own. It binds nobody until it is issued.</summary>
    public Ruling Foretell(string? number, DateOnly? decidedOn)
    {
        if (State != ObjectiveSetState.Draft)
            return Ruling.Refuse("Objectives.OnlyDraftIsRevised");
        (DecisionNumber, DecidedOn) = (string.IsNullOrWhiteSpace(number) ? null : number.Trim(), decidedOn);
        return Ruling.Allowed;
    }

    /// <summary>A unit's own objectives go to the standing body.</summary>
    public Ruling Submit()
    {
        if (!IsOwn)
            return Ruling.Refuse("Objectives.OnlyOwnIsSubmitted");
        if (State != ObjectiveSetState.Draft)
            return Ruling.Refuse("Objectives.AlreadySubmitted");
        if (WhyIncomplete() is { } incomplete)
            return new Ruling(incomplete);
        (State, ReturnReason) = (ObjectiveSetState.Submitted, null);
        return Ruling.Allowed;
    }

    /// <summary>The standing body hands them back, with a reason.</summary>
    public Ruling Return(string? reason)
    {
        if (State != ObjectiveSetState.Submitted)
            return Ruling.Refuse("Objectives.NotSubmitted");
        if (string.IsNullOrWhiteSpace(reason))
            return Ruling.Refuse("Objectives.ReasonMissing");
        (State, ReturnReason) = (ObjectiveSetState.Draft, reason.Trim());
        return Ruling.Allowed;
    }

    /// <summary>The standing body confirms them; from then on they are measured like the common ones.</summary>
    /// <param name="former">The unit's own objectives that they take the place of.</param>
    public Ruling Confirm(DateOnly today, IEnumerable<ObjectiveSet> former)
    {
        if (State != ObjectiveSetState.Submitted)
            return Ruling.Refuse("Objectives.NotSubmitted");
        foreach (var set in former)
        {
            if (set.Supersede(this, today) is { IsAllowed: false } no)
                return no;
        }
        (State, DecidedOn, InForceYear) = (ObjectiveSetState.Issued, today, Year);
        return Ruling.Allowed;
    }

    /// <summary>Ban hành: the decision is signed, and the former objectives are replaced.</summary>
    /// <param name="former">The issued sets of the same owner that it takes the place of.</param>
    public Ruling Issue(string number, DateOnly decidedOn, IEnumerable<ObjectiveSet> former, DateOnly today)
    {
        if (State is not (ObjectiveSetState.Draft or ObjectiveSetState.Submitted))
            return Ruling.Refuse("Objectives.AlreadyIssued");
        if (IsOwn)
            return Ruling.Refuse("Objectives.OwnIsConfirmed");
        if (WhyIncomplete() is { } incomplete)
            return new Ruling(incomplete);
        if (string.IsNullOrWhiteSpace(number))
            return Ruling.Refuse("Objectives.NumberMissing");
        if (decidedOn > today)
            return Ruling.Refuse("Objectives.DecidedInFuture", decidedOn);
        foreach (var set in former)
        {
            if (set.Supersede(this, decidedOn) is { IsAllowed: false } no)
                return no;
        }
        (State, DecisionNumber, DecidedOn, InForceYear) = (ObjectiveSetState.Issued, number.Trim(), decidedOn, Year);
        return Ruling.Allowed;
    }

    /// <summary>Whether issuing the other takes the place of this one: it binds, and is of the same year or what the other was begun from.</summary>
    public bool IsReplacedBy(ObjectiveSet other) =>
        State == ObjectiveSetState.Issued && Id != other.Id && OwnerUnitId == other.OwnerUnitId && IsOwn == other.IsOwn && (Year == other.Year || other.PredecessorId == Id);

    /// <summary>Begins another year's objectives with the same text.</summary>
    public ObjectiveSet Renew(int year)
    {
        var content = Content().Copied();
        var next = new ObjectiveSet(OwnerUnitId, year, IsOwn) { PredecessorId = Id };
        // As decisions word it (seed 4, điều 2 khoản 4).
        var replaces = !IsOwn && DecidedOn is { } on ? $"Quyết định số {DecisionNumber} ngày {on.ToString("d/M/yyyy", CultureInfo.InvariantCulture)}" : "";
        next.Revise(content with { Header = content.Header with { ReplacesWords = replaces } });
        return next;
    }

    /// <summary>Only what never bound anybody may disappear.</summary>
    public Ruling MayBeDeleted() =>
        State == ObjectiveSetState.Draft ? Ruling.Allowed : Ruling.Refuse("Objectives.OnlyDraftIsDeleted");

    private Refusal? WhyIncomplete() =>
        _objectives.Count == 0 ? new Refusal("Objectives.SetIsEmpty")
        : _objectives.Find(objective => objective.Content.Length == 0) is { } blank ? new Refusal("Objectives.ObjectiveWithoutContent", blank.Number)
        : _objectives.Find(objective => objective.Target.IsBlank && objective.Targets.All(target => target.Target.IsBlank)) is { } aimless
            ? new Refusal("Objectives.ObjectiveWithoutTarget", aimless.Number)
        : null;

    private Ruling Supersede(ObjectiveSet by, DateOnly on)
    {
        if (!IsReplacedBy(by))
            return Ruling.Refuse("Objectives.NotReplaced");
        if (on < DecidedOn)
            return Ruling.Refuse("Objectives.DecidedBeforeFormer", DecisionNumber, DecidedOn);
        // A decision of December for the next year leaves the running year's objectives their last days.
        var begins = new DateOnly(by.Year, 1, 1);
        (State, SupersededOn, InForceYear) = (ObjectiveSetState.Superseded, Year < by.Year && on < begins ? begins : on, null);
        return Ruling.Allowed;
    }
}
