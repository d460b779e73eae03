using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;

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
public sealed partial class QmsPlan : Record
{
    private readonly List<PlanSection> _sections = [];

    private QmsPlan() { }

    /// <param name="toYear">The last year of a plan over several years (R15).</param>
    public QmsPlan(Guid ownerUnitId, int year, string title, int? toYear = null)
    {
        OwnerUnitId = ownerUnitId;
        Year = year;
        Header = new PlanHeader { Title = title.Trim(), From = new DateOnly(year, 1, 1), To = new DateOnly(Math.Max(year, toYear ?? year), 12, 31) };
        SearchText = SearchFormOf(Header);
    }

    /// <summary>A unit's own plan beneath a higher one (R17), in the higher plan's window.</summary>
    public QmsPlan(Guid ownerUnitId, QmsPlan higher, string title) : this(ownerUnitId, higher.Year, title)
    {
        HigherPlanId = higher.Id;
        HigherEdition = higher.Edition;
        Header = Header with { From = higher.Header.From, To = higher.Header.To };
    }

    /// <summary>The agency that issues the plan; who may keep it is decided over this unit.</summary>
    public Guid OwnerUnitId { get; private set; }

    /// <summary>The plan's year, which dates without a year are read in; may differ from the year of issue.</summary>
    public int Year { get; private set; }

    /// <summary>The final review that the plan was closed with (R35).</summary>
    public Guid? FinalReviewId { get; private set; }

    public PlanState State { get; private set; }

    public PlanHeader Header { get; private set; } = new();

    /// <summary>1 when first issued, one more with every amendment; 0 before.</summary>
    public int Edition { get; private set; }

    /// <summary>
    /// Counts the savings of the text. Rows are records of their own; without it two writers who change different rows would
    /// not meet at the plan's version, and the second would overwrite the first.
    /// </summary>
    public int Revision { get; private set; }

    /// <summary>Title and number without case and marks, for searching.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Why the plan was cancelled, or what the final review found.</summary>
    public string? EndRemark { get; private set; }

    public IReadOnlyList<PlanSection> Sections => _sections;

    /// <summary>The rows in force, in their order.</summary>
    public IEnumerable<WorkItem> Items => _sections.Where(section => !section.IsRemoved).OrderBy(section => section.SortOrder)
        .SelectMany(section => section.Items.Where(item => !item.IsRemoved).OrderBy(item => item.SortOrder));

    /// <summary>Whether units report on it.</summary>
    public bool IsRunning => State == PlanState.Issued;

    public bool IsInProgressOn(DateOnly today) => State == PlanState.Issued && Header.From <= today;

    /// <summary>The plan's text as one value, for the editor and for comparing editions.</summary>
    public PlanContent Content() => new(
        Header,
        [.. _sections.Where(section => !section.IsRemoved).OrderBy(section => section.SortOrder).Select(section => section.Content())])
    {
        Milestones = [.. _milestones.Where(milestone => !milestone.IsRemoved).OrderBy(milestone => milestone.Due).ThenBy(milestone => milestone.SortOrder)
            .Select(milestone => milestone.Content())],
        HigherEdition = HigherEdition,
    };

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
        if (string.IsNullOrWhiteSpace(number))
            return Ruling.Refuse("YearPlan.NumberMissing");
        Header = Header with { Number = number.Trim(), IssuedOn = issuedOn };
        SearchText = SearchFormOf(Header);
        State = PlanState.Issued;
        Edition = 1;
        return Ruling.Allowed;
    }

    /// <summary>Puts an issued amendment into force.</summary>
    public Ruling Amend(PlanContent content, Schedules.ScheduleReader reader)
    {
        if (State != PlanState.Issued)
            return Ruling.Refuse("YearPlan.OnlyIssuedIsAmended");
        if (content.Sections.All(section => section.Items.Count == 0))
            return Ruling.Refuse("YearPlan.PlanIsEmpty");
        Apply(content with { Header = content.Header with { Number = Header.Number, IssuedOn = Header.IssuedOn, KickOff = Header.KickOff } }, reader);
        Edition++;
        return Ruling.Allowed;
    }

    /// <summary>Tổng kết: the work on the plan is over, by an issued final review or for a stated reason (R35).</summary>
    public Ruling Close(string? finding, Reviews.PlanReview? review = null)
    {
        if (State != PlanState.Issued)
            return Ruling.Refuse("YearPlan.OnlyIssuedIsClosed");
        if (review is not null && (review.PlanId != Id || !review.MayClosePlan))
            return Ruling.Refuse("YearPlan.NotAFinalReview");
        if (review is null && string.IsNullOrWhiteSpace(finding))
            return Ruling.Refuse("YearPlan.ReviewOrReasonMissing");
        State = PlanState.Closed;
        FinalReviewId = review?.Id;
        EndRemark = string.IsNullOrWhiteSpace(finding) ? review!.Narrative.Assessment.Trim() : finding.Trim();
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

    /// <summary>Only what never bound anybody may disappear.</summary>
    public Ruling MayBeDeleted() =>
        State == PlanState.Draft && Edition == 0 ? Ruling.Allowed : Ruling.Refuse("YearPlan.OnlyDraftIsDeleted");

    /// <summary>Ghi nhận hội nghị triển khai (R34): a fact about the plan, not a part of its text, so that no amendment is needed.</summary>
    public Ruling RecordKickOff(string? kickOff)
    {
        if (State is not PlanState.Issued)
            return Ruling.Refuse("YearPlan.PlanNotRunning");
        Header = Header with { KickOff = string.IsNullOrWhiteSpace(kickOff) ? null : kickOff.Trim() };
        return Ruling.Allowed;
    }

    /// <summary>Gives an item of the issued plan to one more unit, without changing the plan's words.</summary>
    public Ruling Assign(Guid itemId, OrgUnit unit, bool ledByKind) =>
        Adjust(itemId, item => item.Assign(unit.Id, ledByKind));

    /// <summary>Takes an item of the issued plan off a unit, without changing the plan's words.</summary>
    public Ruling Unassign(Guid itemId, OrgUnit unit, bool ledByKind) =>
        Adjust(itemId, item => item.Unassign(unit.Id, ledByKind));

    private Ruling Adjust(Guid itemId, Action<WorkItem> adjust)
    {
        if (State != PlanState.Issued)
            return Ruling.Refuse("YearPlan.PlanNotRunning");
        if (Items.FirstOrDefault(item => item.Id == itemId) is not { } item)
            return Ruling.Refuse("YearPlan.ItemNotInForce");
        adjust(item);
        Revision++;
        return Ruling.Allowed;
    }

    private void Apply(PlanContent content, Schedules.ScheduleReader reader)
    {
        Header = content.Header;
        SearchText = SearchFormOf(Header);
        Revision++;
        if (HigherPlanId is not null && content.HigherEdition is { } edition)
            HigherEdition = edition;
        ApplyMilestones(content);
        // Items may have moved between sections, also out of one that goes; they keep their identity, and with it their assignments.
        var known = _sections.SelectMany(section => section.Items).ToDictionary(item => item.Id);
        var wantedItems = content.Items.Select(item => item.Id).ToHashSet();
        foreach (var section in _sections)
            section.Release(item => wantedItems.Contains(item.Id) || State == PlanState.Draft);
        // What an issued plan once asked for stays on record, for units have reported on it; a draft forgets.
        var gone = _sections.Where(section => content.Sections.All(wanted => wanted.Id != section.Id)).ToList();
        if (State == PlanState.Draft)
            _sections.RemoveAll(gone.Contains);
        else
            gone.ForEach(section => section.Remove());
        var order = 0;
        foreach (var wanted in content.Sections)
        {
            var section = _sections.Find(candidate => candidate.Id == wanted.Id);
            if (section is null)
                _sections.Add(section = new PlanSection(Id, wanted.Id));
            section.Apply(wanted, ++order, known, item => item.Read(reader, Year, Header.From, Header.To));
        }
    }

    private static string SearchFormOf(PlanHeader header) => SearchForm.Of($"{header.Number} {header.Title}");
}
