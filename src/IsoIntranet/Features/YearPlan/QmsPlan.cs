using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.YearPlan;

/// <summary>
/// What is stored of a plan's life. That an issued plan is in progress (đang thực hiện) follows from the calendar, see
/// <see cref="QmsPlan.IsInProgressOn"/>.
/// </summary>
public enum PlanState
{
    /// <summary>Dự thảo.</summary>
    Draft,

    /// <summary>Đã trình.</summary>
    Submitted,

    /// <summary>Đã ban hành.</summary>
    Issued,

    /// <summary>Đã tổng kết.</summary>
    Closed,

    /// <summary>Đã hủy.</summary>
    Cancelled,
}

/// <summary>
/// Kế hoạch ISO: the plan by which an agency applies, keeps up and improves its quality management system in a year
/// (ISO 9001:2015 clause 6.2; QĐ 19/2014/QĐ-TTg Đ4). Once issued it changes only by an amendment.
/// </summary>
public sealed class QmsPlan : Record
{
    private readonly List<PlanSection> sections = [];

    private QmsPlan() { }

    public QmsPlan(Guid ownerUnitId, int year, string title)
    {
        OwnerUnitId = ownerUnitId;
        Year = year;
        Header = new PlanHeader { Title = title, From = new DateOnly(year, 1, 1), To = new DateOnly(year, 12, 31) };
    }

    /// <summary>The agency that issues the plan; who may keep it is decided over this unit.</summary>
    public Guid OwnerUnitId { get; private set; }

    /// <summary>The plan's year, which dates without a year are read in; may differ from the year of issue.</summary>
    public int Year { get; private set; }

    public PlanState State { get; private set; }

    public PlanHeader Header { get; private set; } = new();

    /// <summary>1 when first issued, one more with every amendment; 0 before.</summary>
    public int Edition { get; private set; }

    /// <summary>Why the plan was cancelled, or what the final review found.</summary>
    public string? EndRemark { get; private set; }

    public IReadOnlyList<PlanSection> Sections => sections;

    public IEnumerable<WorkItem> Items => sections.OrderBy(section => section.SortOrder)
        .SelectMany(section => section.Items.OrderBy(item => item.SortOrder));

    /// <summary>Whether units report on it.</summary>
    public bool IsRunning => State == PlanState.Issued;

    public bool IsInProgressOn(DateOnly today) => State == PlanState.Issued && Header.From <= today;

    /// <summary>The plan's text as one value, for the editor and for comparing editions.</summary>
    public PlanContent Content() => new(
        Header,
        [.. sections.OrderBy(section => section.SortOrder).Select(section => section.Content())]);

    /// <summary>Rewrites a draft. An issued plan changes only by an amendment.</summary>
    public Ruling Revise(PlanContent content, Schedules.ScheduleReader reader)
    {
        if (State != PlanState.Draft)
            return Ruling.Refuse("YearPlan.OnlyDraftIsRevised");
        Apply(content, reader);
        return Ruling.Allowed;
    }

    /// <summary>Trình: hands the draft to whoever signs it.</summary>
    public Ruling Submit()
    {
        if (State != PlanState.Draft)
            return Ruling.Refuse("YearPlan.OnlyDraftIsSubmitted");
        if (!Items.Any())
            return Ruling.Refuse("YearPlan.PlanIsEmpty");
        State = PlanState.Submitted;
        return Ruling.Allowed;
    }

    /// <summary>Takes a submitted plan back to be worked on.</summary>
    public Ruling TakeBack()
    {
        if (State != PlanState.Submitted)
            return Ruling.Refuse("YearPlan.OnlySubmittedIsTakenBack");
        State = PlanState.Draft;
        return Ruling.Allowed;
    }

    /// <summary>Ban hành: the plan gets its number and date, and from now on binds.</summary>
    public Ruling Issue(string number, DateOnly issuedOn)
    {
        if (State is not (PlanState.Draft or PlanState.Submitted))
            return Ruling.Refuse("YearPlan.AlreadyIssued");
        if (!Items.Any())
            return Ruling.Refuse("YearPlan.PlanIsEmpty");
        Header = Header with { Number = number.Trim(), IssuedOn = issuedOn };
        State = PlanState.Issued;
        Edition = 1;
        return Ruling.Allowed;
    }

    /// <summary>Puts an issued amendment into force.</summary>
    public Ruling Amend(PlanContent content, Schedules.ScheduleReader reader)
    {
        if (State != PlanState.Issued)
            return Ruling.Refuse("YearPlan.OnlyIssuedIsAmended");
        Apply(content with { Header = content.Header with { Number = Header.Number, IssuedOn = Header.IssuedOn } }, reader);
        Edition++;
        return Ruling.Allowed;
    }

    /// <summary>Tổng kết: the year's work on the plan is over.</summary>
    public Ruling Close(string finding)
    {
        if (State != PlanState.Issued)
            return Ruling.Refuse("YearPlan.OnlyIssuedIsClosed");
        State = PlanState.Closed;
        EndRemark = finding.Trim();
        return Ruling.Allowed;
    }

    public Ruling Cancel(string reason)
    {
        if (State is PlanState.Closed or PlanState.Cancelled)
            return Ruling.Refuse("YearPlan.AlreadyEnded");
        if (string.IsNullOrWhiteSpace(reason))
            return Ruling.Refuse("YearPlan.ReasonMissing");
        State = PlanState.Cancelled;
        EndRemark = reason.Trim();
        return Ruling.Allowed;
    }

    private void Apply(PlanContent content, Schedules.ScheduleReader reader)
    {
        Header = content.Header;
        sections.RemoveAll(section => content.Sections.All(wanted => wanted.Id != section.Id));
        // Items may have moved between sections; they keep their identity, and with it their assignments.
        var known = sections.SelectMany(section => section.Items).ToDictionary(item => item.Id);
        var order = 0;
        foreach (var wanted in content.Sections)
        {
            var section = sections.Find(candidate => candidate.Id == wanted.Id);
            if (section is null)
                sections.Add(section = new PlanSection(Id, wanted.Id));
            section.Apply(wanted, ++order, known, item => item.Read(reader, Year, Header.From, Header.To));
        }
    }
}
