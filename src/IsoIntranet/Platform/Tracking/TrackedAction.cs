using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using static IsoIntranet.Platform.Tracking.TrackedActionState;

namespace IsoIntranet.Platform.Tracking;

/// <summary>
/// What somebody is to do by a day, and somebody else verifies: Planned → InProgress → Done → Verified, or Returned to the work;
/// more time is asked for, and granted or refused. Whether it is late follows from the calendar. The room's aggregate that holds
/// the action says when it may change at all. Its refusals are worded by the room: NotInState, PercentOutOfRange, ResultMissing,
/// LastEvidence, NotDone, OwnWork, ReasonMissing, ExtensionTooShort, NoExtensionAsked.
/// </summary>
public abstract class TrackedAction : Record
{
    /// <summary>The room whose text words the refusals.</summary>
    protected abstract string Room { get; }

    public Guid? OwnerId { get; private set; }

    public string OwnerName { get; private set; } = "";

    /// <summary>The last day on which it is on time, extensions included.</summary>
    public DateOnly Due { get; private set; }

    public TrackedActionState State { get; private set; }

    /// <summary>0 to 100.</summary>
    public int Percent { get; private set; }

    /// <summary>What was done so far, in words.</summary>
    public string? Note { get; private set; }

    public string? ReportedBy { get; private set; }

    public DateTimeOffset? ReportedAt { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    /// <summary>Accounts that reported on it: none of them may verify it.</summary>
    public IReadOnlyList<Guid> DoneByIds { get; private set; } = [];

    /// <summary>Files of evidence that lie with it; kept here so that the version guards them.</summary>
    public int EvidenceCount { get; private set; }

    public string? VerifiedBy { get; private set; }

    public DateOnly? VerifiedOn { get; private set; }

    public string? VerificationNote { get; private set; }

    public string? ReturnReason { get; private set; }

    public ExtensionState Extension { get; private set; }

    public DateOnly? ExtensionTo { get; private set; }

    public string? ExtensionReason { get; private set; }

    public string? ExtensionAskedBy { get; private set; }

    public Guid? ExtensionAskedById { get; private set; }

    public string? ExtensionAnswer { get; private set; }

    public string? ExtensionDecidedBy { get; private set; }

    public bool IsToDo => State is Planned or InProgress or Returned;

    public bool IsLateOn(DateOnly today) => IsToDo && Due < today;

    /// <summary>Whether somebody did it, or answers for it: such a person neither verifies nor judges it.</summary>
    public bool IsWorkOf(Guid? accountId, Guid? personId) =>
        (accountId is { } account && DoneByIds.Contains(account)) || (personId is { } person && person == OwnerId);

    /// <summary>Puts it to somebody, by a day.</summary>
    protected void Give(Guid? ownerId, string ownerName, DateOnly due) => (OwnerId, OwnerName, Due) = (ownerId, ownerName, due);

    internal Ruling Report(int percent, string? note, bool isDone, Author by, DateTimeOffset now, DateOnly today)
    {
        if (!IsToDo)
            return Refuse("NotInState");
        if (percent is < 0 or > 100)
            return Refuse("PercentOutOfRange");
        if (isDone && Blank(note) is null && EvidenceCount == 0)
            return Refuse("ResultMissing");
        (Percent, Note) = (isDone ? 100 : percent, Blank(note));
        (ReportedBy, ReportedAt) = (by.Name, now);
        if (by.AccountId is { } account && !DoneByIds.Contains(account))
            DoneByIds = [.. DoneByIds, account];
        State = isDone ? Done : InProgress;
        DoneOn = isDone ? today : null;
        if (isDone && Extension == ExtensionState.Requested)
            Extension = ExtensionState.None;
        return Ruling.Allowed;
    }

    /// <summary>Puts evidence to it, as long as nobody verified it.</summary>
    public Ruling AddEvidence(int count)
    {
        if (State == Verified)
            return Refuse("NotInState");
        EvidenceCount += count;
        return Ruling.Allowed;
    }

    /// <summary>Takes back evidence, as long as nobody verified it.</summary>
    public Ruling WithdrawEvidence()
    {
        if (State == Verified)
            return Refuse("NotInState");
        // What was said to be done on this evidence alone would stand on nothing.
        if (State == Done && EvidenceCount == 1 && Note is null)
            return Refuse("LastEvidence");
        EvidenceCount = Math.Max(0, EvidenceCount - 1);
        return Ruling.Allowed;
    }

    /// <summary>As an old list tells it.</summary>
    internal void Restore(DateOnly? doneOn, string? note, string? verifiedBy, DateOnly? verifiedOn)
    {
        (DoneOn, Note) = (doneOn, Blank(note));
        State = verifiedOn is not null ? Verified : doneOn is not null ? Done : Planned;
        Percent = State == Planned ? 0 : 100;
        if (State == Verified)
            (VerifiedBy, VerifiedOn) = (verifiedBy, verifiedOn);
    }

    internal Ruling Verify(string? note, Author by, Guid? personId, DateOnly today)
    {
        if (State != Done)
            return Refuse("NotDone");
        if (IsWorkOf(by.AccountId, personId))
            return Refuse("OwnWork");
        State = Verified;
        (VerifiedBy, VerifiedOn, VerificationNote, ReturnReason) = (by.Name, today, Blank(note), null);
        return Ruling.Allowed;
    }

    internal Ruling Return(string? reason, Author by)
    {
        if (State != Done)
            return Refuse("NotDone");
        if (Blank(reason) is not { } given)
            return Refuse("ReasonMissing");
        State = Returned;
        (ReturnReason, VerifiedBy, DoneOn) = (given, by.Name, null);
        return Ruling.Allowed;
    }

    internal Ruling AskExtension(DateOnly to, string? reason, Author by)
    {
        if (!IsToDo || Extension == ExtensionState.Requested)
            return Refuse("NotInState");
        if (to <= Due)
            return Refuse("ExtensionTooShort");
        if (Blank(reason) is not { } given)
            return Refuse("ReasonMissing");
        Extension = ExtensionState.Requested;
        (ExtensionTo, ExtensionReason, ExtensionAskedBy, ExtensionAskedById) = (to, given, by.Name, by.AccountId);
        (ExtensionAnswer, ExtensionDecidedBy) = (null, null);
        return Ruling.Allowed;
    }

    internal Ruling GrantExtension(Author by)
    {
        if (Extension != ExtensionState.Requested)
            return Refuse("NoExtensionAsked");
        if (by.AccountId is not null && by.AccountId == ExtensionAskedById)
            return Refuse("OwnWork");
        (Extension, Due, ExtensionDecidedBy) = (ExtensionState.Granted, ExtensionTo!.Value, by.Name);
        return Ruling.Allowed;
    }

    internal Ruling RefuseExtension(string? reason, Author by)
    {
        if (Extension != ExtensionState.Requested)
            return Refuse("NoExtensionAsked");
        if (Blank(reason) is not { } given)
            return Refuse("ReasonMissing");
        (Extension, ExtensionAnswer, ExtensionDecidedBy) = (ExtensionState.Refused, given, by.Name);
        return Ruling.Allowed;
    }

    private Ruling Refuse(string rule) => Ruling.Refuse($"{Room}.{rule}");

    protected static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
