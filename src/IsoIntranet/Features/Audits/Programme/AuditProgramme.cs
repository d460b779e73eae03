using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using static IsoIntranet.Features.Audits.ProgrammeState;

namespace IsoIntranet.Features.Audits.Programme;

/// <param name="Month">1 to 12.</param>
/// <param name="Procedures">As people call them: “QT-01, QT-08”.</param>
public sealed record ProgrammeLine(Guid UnitId, int Month, IReadOnlyList<Guid> ClauseIds, string? Procedures = null, string? Note = null);

/// <summary>Where a line stands.</summary>
/// <param name="Month">1 to 12.</param>
public sealed record ProgrammeCell(Guid UnitId, int Month);

/// <summary>Chương trình đánh giá nội bộ of a year (BM-03-01): which unit in which month, by which clauses and procedures (9.2.2 a).</summary>
public sealed class AuditProgramme : Record
{
    public const int TextLength = 4000;

    private readonly List<ProgrammeEntry> _entries = [];

    private AuditProgramme() { }

    public AuditProgramme(Guid ownerUnitId, int year, Guid standardVersionId)
    {
        OwnerUnitId = ownerUnitId;
        Year = year;
        StandardVersionId = standardVersionId;
    }

    /// <summary>The agency whose programme it is; one a year.</summary>
    public Guid OwnerUnitId { get; private set; }

    public int Year { get; private set; }

    public Guid StandardVersionId { get; private set; }

    public ProgrammeState State { get; private set; }

    public string? Purpose { get; private set; }

    public string? Criteria { get; private set; }

    /// <summary>Risks of the programme and resources it needs (ISO 19011).</summary>
    public string? Resources { get; private set; }

    public string? DecisionNumber { get; private set; }

    public string? ApprovedBy { get; private set; }

    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>Why it was taken back to a draft last.</summary>
    public string? ReviseReason { get; private set; }

    public int DraftNumber { get; private set; }

    public IReadOnlyList<ProgrammeEntry> Entries => _entries;

    /// <summary>What is said about the whole.</summary>
    public Ruling Describe(string? purpose, string? criteria, string? resources)
    {
        if (State != Draft)
            return NotInState();
        (Purpose, Criteria, Resources) = (Blank(purpose), Blank(criteria), Blank(resources));
        DraftNumber++;
        return Ruling.Allowed;
    }

    /// <summary>Writes the whole programme; an approved one is taken back to a draft first.</summary>
    public Ruling Write(string? purpose, string? criteria, string? resources, IReadOnlyList<ProgrammeLine> lines)
    {
        if (Describe(purpose, criteria, resources) is { IsAllowed: false } no)
            return no;
        return Change(lines, [.. _entries.Where(entry => !lines.Any(line => line.UnitId == entry.UnitId && line.Month == entry.Month))
            .Select(entry => new ProgrammeCell(entry.UnitId, entry.Month))]);
    }

    /// <summary>Writes some cells and empties others; one that an audit carries out stays until that audit is called off.</summary>
    public Ruling Change(IReadOnlyList<ProgrammeLine> lines, IReadOnlyList<ProgrammeCell> emptied)
    {
        if (State != Draft)
            return NotInState();
        if (lines.Any(line => line.Month is < 1 or > 12))
            return Ruling.Refuse("Audits.MonthOutOfRange");
        if (lines.DistinctBy(line => (line.UnitId, line.Month)).Count() != lines.Count)
            return Ruling.Refuse("Audits.LineTwice");
        if (_entries.Exists(entry => entry.AuditId is not null && emptied.Contains(entry.Cell)))
            return Ruling.Refuse("Audits.EntryCarriedOut");
        _entries.RemoveAll(entry => emptied.Contains(entry.Cell));
        foreach (var line in lines)
        {
            if (_entries.Find(entry => entry.UnitId == line.UnitId && entry.Month == line.Month) is { } known)
                known.Tell(line);
            else
                _entries.Add(new ProgrammeEntry(Id, line));
        }
        DraftNumber++;
        return Ruling.Allowed;
    }

    /// <summary>The head approves it.</summary>
    /// <param name="uncovered">Units of the agency that it leaves out; each is audited at least once a year (QĐ 19/2014/QĐ-TTg Đ4).</param>
    /// <param name="reason">Why it is approved although units are left out.</param>
    public Ruling Approve(string? decisionNumber, int uncovered, string? reason, Author by, DateOnly today)
    {
        if (State != Draft)
            return NotInState();
        if (_entries.Count == 0)
            return Ruling.Refuse("Audits.ProgrammeEmpty");
        if (uncovered > 0 && Blank(reason) is null)
            return Ruling.Refuse("Audits.UnitsUncovered", uncovered);
        (DecisionNumber, ApprovedBy, ApprovedOn, GapReason) = (Blank(decisionNumber), by.Name, today, uncovered > 0 ? Blank(reason) : null);
        State = Approved;
        return Ruling.Allowed;
    }

    /// <summary>Why units were left out.</summary>
    public string? GapReason { get; private set; }

    /// <summary>Whether audits may be planned from it.</summary>
    public bool IsInForce => State is Approved or InProgress;

    /// <summary>Takes it back to a draft, to change it; what was audited stays.</summary>
    public Ruling Revise(string? reason)
    {
        if (State is not (Approved or InProgress))
            return NotInState();
        if (Blank(reason) is not { } given)
            return Ruling.Refuse("Audits.ReasonMissing");
        ReviseReason = given;
        State = Draft;
        return Ruling.Allowed;
    }

    /// <summary>An audit of it was opened.</summary>
    public Ruling Begin()
    {
        if (State is not (Approved or InProgress))
            return NotInState();
        State = InProgress;
        return Ruling.Allowed;
    }

    /// <param name="running">Audits of it that are neither closed nor cancelled.</param>
    public Ruling Complete(int running)
    {
        if (State is not (Approved or InProgress))
            return NotInState();
        if (running > 0)
            return Ruling.Refuse("Audits.AuditsRunning", running);
        State = Completed;
        return Ruling.Allowed;
    }

    private static Ruling NotInState() => Ruling.Refuse("Audits.NotInState");

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>One unit in one month.</summary>
public sealed class ProgrammeEntry : Record
{
    private ProgrammeEntry() { }

    internal ProgrammeEntry(Guid programmeId, ProgrammeLine line)
    {
        ProgrammeId = programmeId;
        UnitId = line.UnitId;
        Month = line.Month;
        Tell(line);
    }

    public Guid ProgrammeId { get; private set; }

    public Guid UnitId { get; private set; }

    public int Month { get; private set; }

    public IReadOnlyList<Guid> ClauseIds { get; private set; } = [];

    public string? Procedures { get; private set; }

    public string? Note { get; private set; }

    /// <summary>The audit that carries it out.</summary>
    public Guid? AuditId { get; private set; }

    public override Guid RootId => ProgrammeId;

    public ProgrammeCell Cell => new(UnitId, Month);

    /// <summary>None where the audit was called off.</summary>
    public void CarryOutBy(Guid? auditId) => AuditId = auditId;

    internal void Tell(ProgrammeLine line)
    {
        ClauseIds = [.. line.ClauseIds.Distinct()];
        Procedures = string.IsNullOrWhiteSpace(line.Procedures) ? null : line.Procedures.Trim();
        Note = string.IsNullOrWhiteSpace(line.Note) ? null : line.Note.Trim();
    }
}
