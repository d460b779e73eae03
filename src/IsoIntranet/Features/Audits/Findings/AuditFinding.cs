using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;
using static IsoIntranet.Features.Audits.FindingState;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>What an auditor writes down, complete, as the device knows it.</summary>
/// <param name="ClauseId">The clause that it is about.</param>
/// <param name="Statement">What is so, and what should be so.</param>
/// <param name="Evidence">What was seen.</param>
/// <param name="DocumentsSeen">Numbers and names of the papers looked at.</param>
/// <param name="Interviewee">Position of whoever was spoken to; not the name.</param>
/// <param name="QuestionId">The point of the checklist that it came up at.</param>
public sealed record FindingContent(
    Guid UnitId, Guid? ClauseId, FindingGrade Grade, string Statement, string? Evidence, string? DocumentsSeen, string? Interviewee,
    Guid? QuestionId = null);

/// <summary>
/// Phát hiện đánh giá. Its id is made on the auditor's device, so that the same finding sent twice is one. Writers are told
/// apart by <see cref="Revision"/>: a device counts its own edits, and an older one never undoes a newer one.
/// </summary>
public sealed class AuditFinding : Record, IUnitScoped
{
    public const int TextLength = 4000;
    public const int ShortLength = 1000;

    private AuditFinding() { }

    /// <param name="id">Made on the device.</param>
    /// <param name="number">Within the audit, from 1, in the order in which findings arrived.</param>
    /// <param name="loggedAt">By the device's clock.</param>
    public AuditFinding(Guid id, Guid auditId, int number, FindingContent content, int revision, Author by, DateTimeOffset loggedAt)
    {
        Id = id;
        AuditId = auditId;
        Sequence = number;
        LoggedById = by.AccountId;
        LoggedBy = by.Name;
        LoggedAt = loggedAt;
        Revision = revision;
        Tell(content);
    }

    public Guid AuditId { get; private set; }

    /// <summary>The audited unit.</summary>
    public Guid UnitId { get; private set; }

    public int Sequence { get; private set; }

    public Guid? ClauseId { get; private set; }

    public Guid? QuestionId { get; private set; }

    public FindingGrade Grade { get; private set; }

    public FindingState State { get; private set; }

    public string Statement { get; private set; } = "";

    public string? Evidence { get; private set; }

    public string? DocumentsSeen { get; private set; }

    public string? Interviewee { get; private set; }

    public Guid? LoggedById { get; private set; }

    public string LoggedBy { get; private set; } = "";

    /// <summary>When it was typed, by the device's clock; <see cref="Record.CreatedAt"/> is when it arrived.</summary>
    public DateTimeOffset LoggedAt { get; private set; }

    /// <summary>The device's count of edits that is stored, from 1.</summary>
    public int Revision { get; private set; }

    public int PhotoCount { get; private set; }

    public DateOnly? PresentedOn { get; private set; }

    /// <summary>The last day on which the unit may accept or dispute.</summary>
    public DateOnly? AnswerDue { get; private set; }

    /// <summary>Who answered for the unit, or decided.</summary>
    public string? AnsweredBy { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public string? DisputeReason { get; private set; }

    /// <summary>What the lead decided about the dispute, and why.</summary>
    public string? Decision { get; private set; }

    public string? DecidedBy { get; private set; }

    public string? WithdrawReason { get; private set; }

    /// <summary>The unit let its time pass.</summary>
    public bool IsConfirmedBySilence { get; private set; }

    /// <summary>The nonconformity that it raised, by id; its room knows the rest.</summary>
    public Guid? NonconformityId { get; private set; }

    /// <summary>Statement and evidence without case and marks, for searching.</summary>
    public string SearchText { get; private set; } = "";

    public override Guid RootId => AuditId;

    public bool IsNonconformity => Grade is FindingGrade.Major or FindingGrade.Minor;

    public bool IsSettled => State is Confirmed or Withdrawn;

    /// <summary>The device sends it again, changed or not. What it has sent before changes nothing.</summary>
    public Ruling Log(FindingContent content, int revision, Author by)
    {
        if (by.AccountId != LoggedById)
            return Ruling.Refuse("Audits.AnotherAuditors", LoggedBy);
        if (revision <= Revision)
            return Ruling.Allowed;
        if (State != Draft)
            return Ruling.Refuse("Audits.AlreadyPresented");
        Revision = revision;
        Tell(content);
        return Ruling.Allowed;
    }

    /// <summary>The lead puts it into better words before the unit sees it.</summary>
    public Ruling Edit(FindingContent content)
    {
        if (State != Draft)
            return Ruling.Refuse("Audits.AlreadyPresented");
        Revision++;
        Tell(content);
        return Ruling.Allowed;
    }

    /// <summary>A photo was put to it, or taken away.</summary>
    public Ruling CountPhotos(int count)
    {
        if (State != Draft)
            return Ruling.Refuse("Audits.AlreadyPresented");
        PhotoCount = count;
        return Ruling.Allowed;
    }

    /// <summary>The team puts it to the unit.</summary>
    public Ruling Present(DateOnly today, DateOnly answerDue)
    {
        if (State != Draft)
            return NotInState();
        (PresentedOn, AnswerDue) = (today, answerDue);
        State = Presented;
        return Ruling.Allowed;
    }

    /// <summary>The unit accepts it.</summary>
    public Ruling Accept(Author by, DateOnly today)
    {
        if (State != Presented)
            return NotInState();
        (AnsweredBy, AnsweredOn) = (by.Name, today);
        State = Confirmed;
        return Ruling.Allowed;
    }

    /// <summary>The unit holds otherwise, and says why.</summary>
    public Ruling Dispute(string? reason, Author by, DateOnly today)
    {
        if (State != Presented)
            return NotInState();
        if (string.IsNullOrWhiteSpace(reason))
            return Ruling.Refuse("Audits.ReasonMissing");
        (AnsweredBy, AnsweredOn, DisputeReason) = (by.Name, today, reason.Trim());
        State = Disputed;
        return Ruling.Allowed;
    }

    /// <summary>The unit let the time pass in which it could have answered; the lead takes it as accepted.</summary>
    public Ruling TakeAsAccepted(Author by, DateOnly today)
    {
        if (State != Presented)
            return NotInState();
        if (AnswerDue >= today)
            return Ruling.Refuse("Audits.UnitHasTime", AnswerDue!.Value);
        (AnsweredOn, DecidedBy, IsConfirmedBySilence) = (today, by.Name, true);
        State = Confirmed;
        return Ruling.Allowed;
    }

    /// <summary>The lead decides the dispute: it stands, perhaps with another grade.</summary>
    public Ruling Uphold(FindingGrade grade, string? reason, Author by)
    {
        if (State != Disputed)
            return NotInState();
        if (string.IsNullOrWhiteSpace(reason))
            return Ruling.Refuse("Audits.ReasonMissing");
        (Grade, Decision, DecidedBy) = (grade, reason.Trim(), by.Name);
        State = Confirmed;
        return Ruling.Allowed;
    }

    /// <summary>It does not stand: a draft of the auditor, or a dispute that the lead decides for the unit.</summary>
    public Ruling Withdraw(string? reason, Author by)
    {
        if (State is not (Draft or Presented or Disputed))
            return NotInState();
        if (string.IsNullOrWhiteSpace(reason))
            return Ruling.Refuse("Audits.ReasonMissing");
        (WithdrawReason, DecidedBy) = (reason.Trim(), by.Name);
        State = Withdrawn;
        return Ruling.Allowed;
    }

    /// <summary>Notes what it led to.</summary>
    public Ruling Raised(Guid nonconformityId)
    {
        if (State != Confirmed || !IsNonconformity || NonconformityId is not null)
            return NotInState();
        NonconformityId = nonconformityId;
        return Ruling.Allowed;
    }

    private static Ruling NotInState() => Ruling.Refuse("Audits.FindingNotInState");

    private void Tell(FindingContent content)
    {
        (UnitId, ClauseId, QuestionId, Grade) = (content.UnitId, content.ClauseId, content.QuestionId, content.Grade);
        Statement = content.Statement.Trim();
        (Evidence, DocumentsSeen, Interviewee) = (Blank(content.Evidence), Blank(content.DocumentsSeen), Blank(content.Interviewee));
        SearchText = SearchForm.Of($"{Statement} {Evidence} {DocumentsSeen}");
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
