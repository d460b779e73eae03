using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using static IsoIntranet.Features.Nonconformities.CorrectiveActionState;

namespace IsoIntranet.Features.Nonconformities;

/// <summary>What is to be done, by whom and by when.</summary>
/// <param name="OwnerId">Somebody of the directory; none only for what was done long ago by somebody whom it does not know.</param>
/// <param name="OwnerName">As it was at that time.</param>
/// <param name="Resources">People, money, means; none where it takes none.</param>
public sealed record ActionContent(string Content, Guid? OwnerId, string OwnerName, DateOnly Due, string? Resources)
{
    public Refusal? WhyIncomplete() => string.IsNullOrWhiteSpace(Content) ? new Refusal("Nonconformities.ActionMissing") : null;
}

/// <summary>
/// Hành động khắc phục: one step against a root cause, changed through its <see cref="Nonconformity"/>. Whether it is late
/// follows from the calendar.
/// </summary>
public sealed class CorrectiveAction : Record, IUnitScoped
{
    private CorrectiveAction() { }

    internal CorrectiveAction(Guid nonconformityId, Guid unitId, int round, int place, ActionContent content)
    {
        NonconformityId = nonconformityId;
        UnitId = unitId;
        Round = round;
        Place = place;
        Tell(content);
    }

    public Guid NonconformityId { get; private set; }

    public Guid UnitId { get; private set; }

    public int Round { get; private set; }

    public int Place { get; private set; }

    public string Content { get; private set; } = "";

    public Guid? OwnerId { get; private set; }

    public string OwnerName { get; private set; } = "";

    public string? Resources { get; private set; }

    /// <summary>The last day on which it is on time, extensions included.</summary>
    public DateOnly Due { get; private set; }

    public CorrectiveActionState State { get; private set; }

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

    public override Guid RootId => NonconformityId;

    public bool IsToDo => State is Planned or InProgress or Returned;

    public bool IsLateOn(DateOnly today) => IsToDo && Due < today;

    /// <summary>Whether somebody did it, or answers for it: such a person neither verifies nor judges it.</summary>
    public bool IsWorkOf(Guid? accountId, Guid? personId) =>
        (accountId is { } account && DoneByIds.Contains(account)) || (personId is { } person && person == OwnerId);

    internal Ruling Tell(ActionContent content)
    {
        Content = content.Content.Trim();
        (OwnerId, OwnerName, Due) = (content.OwnerId, content.OwnerName, content.Due);
        Resources = Blank(content.Resources);
        return Ruling.Allowed;
    }

    internal Ruling Report(int percent, string? note, bool isDone, Author by, DateTimeOffset now, DateOnly today)
    {
        if (!IsToDo)
            return Ruling.Refuse("Nonconformities.NotInState");
        if (percent is < 0 or > 100)
            return Ruling.Refuse("Nonconformities.PercentOutOfRange");
        if (isDone && Blank(note) is null && EvidenceCount == 0)
            return Ruling.Refuse("Nonconformities.ResultMissing");
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
            return Ruling.Refuse("Nonconformities.NotInState");
        EvidenceCount += count;
        return Ruling.Allowed;
    }

    /// <summary>Takes back evidence, as long as nobody verified it.</summary>
    public Ruling WithdrawEvidence()
    {
        if (State == Verified)
            return Ruling.Refuse("Nonconformities.NotInState");
        // What was said to be done on this evidence alone would stand on nothing.
        if (State == Done && EvidenceCount == 1 && Note is null)
            return Ruling.Refuse("Nonconformities.LastEvidence");
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
            return Ruling.Refuse("Nonconformities.NotDone");
        if (IsWorkOf(by.AccountId, personId))
            return Ruling.Refuse("Nonconformities.OwnWork");
        State = Verified;
        (VerifiedBy, VerifiedOn, VerificationNote, ReturnReason) = (by.Name, today, Blank(note), null);
        return Ruling.Allowed;
    }

    internal Ruling Return(string? reason, Author by)
    {
        if (State != Done)
            return Ruling.Refuse("Nonconformities.NotDone");
        if (Blank(reason) is not { } given)
            return Ruling.Refuse("Nonconformities.ReasonMissing");
        State = Returned;
        (ReturnReason, VerifiedBy, DoneOn) = (given, by.Name, null);
        return Ruling.Allowed;
    }

    internal Ruling AskExtension(DateOnly to, string? reason, Author by)
    {
        if (!IsToDo || Extension == ExtensionState.Requested)
            return Ruling.Refuse("Nonconformities.NotInState");
        if (to <= Due)
            return Ruling.Refuse("Nonconformities.ExtensionTooShort");
        if (Blank(reason) is not { } given)
            return Ruling.Refuse("Nonconformities.ReasonMissing");
        Extension = ExtensionState.Requested;
        (ExtensionTo, ExtensionReason, ExtensionAskedBy, ExtensionAskedById) = (to, given, by.Name, by.AccountId);
        (ExtensionAnswer, ExtensionDecidedBy) = (null, null);
        return Ruling.Allowed;
    }

    internal Ruling GrantExtension(Author by)
    {
        if (Extension != ExtensionState.Requested)
            return Ruling.Refuse("Nonconformities.NoExtensionAsked");
        if (by.AccountId is not null && by.AccountId == ExtensionAskedById)
            return Ruling.Refuse("Nonconformities.OwnWork");
        (Extension, Due, ExtensionDecidedBy) = (ExtensionState.Granted, ExtensionTo!.Value, by.Name);
        return Ruling.Allowed;
    }

    internal Ruling RefuseExtension(string? reason, Author by)
    {
        if (Extension != ExtensionState.Requested)
            return Ruling.Refuse("Nonconformities.NoExtensionAsked");
        if (Blank(reason) is not { } given)
            return Ruling.Refuse("Nonconformities.ReasonMissing");
        (Extension, ExtensionAnswer, ExtensionDecidedBy) = (ExtensionState.Refused, given, by.Name);
        return Ruling.Allowed;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
