using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>What an audit is about, as its plan says (BM-03-02).</summary>
/// <param name="Purpose">Mục đích.</param>
/// <param name="Scope">Phạm vi.</param>
/// <param name="Criteria">Chuẩn mực: standard, procedures, law.</param>
/// <param name="StandardVersionId">The edition whose clauses it cites.</param>
/// <param name="DecisionNumber">Of the decision that sets up the team.</param>
public sealed record AuditFacts(
    string Title, AuditKind Kind, DateOnly StartsOn, DateOnly EndsOn, string? Purpose, string? Scope, string? Criteria,
    Guid StandardVersionId, string? DecisionNumber = null, DateOnly? DecidedOn = null);

/// <summary>
/// Cuộc đánh giá nội bộ: one round over one or more units by one team (ISO 9001:2015 clause 9.2, QT-03). It belongs to the
/// agency that holds it; what it finds belongs to the units found, see <see cref="Findings.AuditFinding"/>. Its rules stand in
/// <c>Audit.Rules.cs</c>.
/// </summary>
public sealed partial class Audit : Record
{
    public const int TitleLength = 300;
    public const int TextLength = 4000;

    private readonly List<AuditUnit> _units = [];
    private readonly List<AuditMember> _members = [];
    private readonly List<AgendaItem> _agenda = [];
    private readonly List<AuditMeeting> _meetings = [];

    private Audit() { }

    /// <param name="sequence">From 1 per agency and year, without gaps.</param>
    public Audit(Guid ownerUnitId, int year, int sequence, AuditFacts facts, Guid? programmeId)
    {
        OwnerUnitId = ownerUnitId;
        Year = year;
        Sequence = sequence;
        Number = $"ĐG {sequence:D2}/{year}";
        ProgrammeId = programmeId;
        Tell(facts);
    }

    /// <summary>The agency that holds it.</summary>
    public Guid OwnerUnitId { get; private set; }

    public Guid? ProgrammeId { get; private set; }

    public int Year { get; private set; }

    public int Sequence { get; private set; }

    /// <summary>For example “ĐG 01/2026”.</summary>
    public string Number { get; private set; } = "";

    public AuditState State { get; private set; }

    public AuditKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    public string? Purpose { get; private set; }

    public string? Scope { get; private set; }

    public string? Criteria { get; private set; }

    public Guid StandardVersionId { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public string? DecisionNumber { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Counts the edits of units, team and agenda, so that a change of a part is a change of the audit.</summary>
    public int PlanNumber { get; private set; }

    public DateOnly? NotifiedOn { get; private set; }

    public string? NotifiedBy { get; private set; }

    /// <summary>What the team concludes: how far the system meets its criteria.</summary>
    public string? Conclusion { get; private set; }

    public string? Recommendations { get; private set; }

    public DateOnly? ReportIssuedOn { get; private set; }

    public string? ReportIssuedBy { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public string? ClosedBy { get; private set; }

    public string? CancelReason { get; private set; }

    /// <summary>Number and title without case and marks, for searching.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Empty unless loaded along, as the other parts.</summary>
    public IReadOnlyList<AuditUnit> Units => _units;

    public IReadOnlyList<AuditMember> Members => _members;

    public IReadOnlyList<AgendaItem> Agenda => _agenda;

    public IReadOnlyList<AuditMeeting> Meetings => _meetings;

    public AuditMember? Lead => _members.Find(member => member.Role == MemberRole.Lead);

    /// <summary>Whether plan and team may still be changed.</summary>
    public bool IsPlanOpen => State is AuditState.Planned or AuditState.Notified or AuditState.Opened;

    /// <summary>Whether questions may be put to its units.</summary>
    public bool TakesQuestions => IsPlanOpen || TakesFindings;

    /// <summary>Whether the audited units read answers, too: the report tells them.</summary>
    public bool IsReported => State is AuditState.ReportIssued or AuditState.FollowUp or AuditState.Closed;

    /// <summary>Whether answers and findings may be written.</summary>
    public bool TakesFindings => State is AuditState.Opened or AuditState.FieldworkDone;

    /// <summary>Whether a correction is written beside a finding, because the finding itself stands still.</summary>
    public bool TakesAddenda => State is AuditState.ReportIssued or AuditState.FollowUp or AuditState.Closed;

    private void Tell(AuditFacts facts)
    {
        Title = facts.Title.Trim();
        Kind = facts.Kind;
        (StartsOn, EndsOn) = (facts.StartsOn, facts.EndsOn);
        (Purpose, Scope, Criteria) = (Blank(facts.Purpose), Blank(facts.Scope), Blank(facts.Criteria));
        StandardVersionId = facts.StandardVersionId;
        (DecisionNumber, DecidedOn) = (Blank(facts.DecisionNumber), facts.DecidedOn);
        SearchText = SearchForm.Of($"{Number} {Title}");
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
