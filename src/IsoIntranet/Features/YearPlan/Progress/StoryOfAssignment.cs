using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>Everything about one assignment: what is asked, how it stands, what happened, and what the viewer may do.</summary>
public static class StoryOfAssignment
{
    public sealed record Query(Guid AssignmentId) : IQuery<Query, Story>;

    public sealed record Story(
        UnitAssignment Assignment, CellStatus Status, int DaysLate, string Unit, PlanFacts Plan, ItemFacts Item,
        IReadOnlyList<EvidenceFacts> Evidence, IReadOnlyList<CommentFacts> Comments, IReadOnlyList<StoryEvent> Events,
        IReadOnlyList<Neighbour> Periods, Permitted May, DateOnly Today)
    {
        /// <summary>Evidence that still counts.</summary>
        public IEnumerable<EvidenceFacts> EvidenceInForce => Evidence.Where(file => file.WithdrawnAt is null);
    }

    public sealed record PlanFacts(Guid Id, string Title, string? Number, bool IsRunning);

    /// <param name="Section">The section's numeral and title.</param>
    public sealed record ItemFacts(
        Guid Id, string Section, string Number, string Content, string LeadWords, string PartnerWords, string ScheduleWords, ScheduleReading? Schedule,
        string Product, string Remark, bool IsRemoved);

    /// <param name="Size">Bytes.</param>
    public sealed record EvidenceFacts(
        Guid Id, string Name, string MediaType, long Size, string? AddedBy, DateTimeOffset AddedAt, DateTimeOffset? WithdrawnAt, string? WithdrawnBy)
    {
        public bool IsPicture => MediaType.StartsWith("image/", StringComparison.Ordinal) && MediaType != "image/heic";
    }

    public sealed record CommentFacts(Guid Id, string Author, DateTimeOffset At, string Text);

    /// <summary>The same work of the same unit in another period.</summary>
    public sealed record Neighbour(Guid Id, int PeriodNumber, DateOnly? From, DateOnly? Due, CellStatus Status, int Percent);

    /// <summary>What state and rights together let the viewer do.</summary>
    public sealed record Permitted(AssignmentMoves Moves, bool Comment);

    public sealed class Handler : IQueryHandler<Query, Story>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<Story>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var assignment = await db.Set<UnitAssignment>().SingleOrDefaultAsync(row => row.Id == query.AssignmentId, cancellationToken);
            if (assignment is null)
                return Outcome<Story>.NotFound();
            var unit = await db.Set<OrgUnit>().Where(row => row.Id == assignment.UnitId).Select(row => row.Name).SingleAsync(cancellationToken);
            var plan = await db.Set<QmsPlan>().Where(row => row.Id == assignment.PlanId)
                .Select(row => new PlanFacts(row.Id, row.Header.Title, row.Header.Number, row.State == PlanState.Issued)).SingleAsync(cancellationToken);
            var item = await (
                from row in db.Set<WorkItem>()
                join section in db.Set<PlanSection>() on row.SectionId equals section.Id
                where row.Id == assignment.WorkItemId
                select new { row, section.Numeral, section.Title }).SingleAsync(cancellationToken);
            var evidence = await db.Set<StoredFile>().Where(file => file.AttachedTo == assignment.Id).OrderBy(file => file.CreatedAt)
                .Select(file => new EvidenceFacts(
                    file.Id, file.Name, file.MediaType, file.Size, file.AddedBy, file.CreatedAt, file.WithdrawnAt, file.WithdrawnBy))
                .ToListAsync(cancellationToken);
            var comments = await db.Set<AssignmentComment>().Where(row => row.AssignmentId == assignment.Id).OrderBy(row => row.CreatedAt)
                .Select(row => new CommentFacts(row.Id, row.AuthorName, row.CreatedAt, row.Text)).ToListAsync(cancellationToken);
            var log = await db.ChangeLog.Where(row => row.RootId == assignment.Id).OrderBy(row => row.At).ThenBy(row => row.RecordVersion)
                .ToListAsync(cancellationToken);
            var periods = await db.Set<UnitAssignment>()
                .Where(row => row.WorkItemId == assignment.WorkItemId && row.UnitId == assignment.UnitId && row.Id != assignment.Id)
                .OrderBy(row => row.PeriodNumber).ToListAsync(cancellationToken);
            var facts = new ItemFacts(
                item.row.Id, $"{item.Numeral} {item.Title}".Trim(), item.row.Number, item.row.Text, item.row.LeadWords, item.row.PartnerWords,
                item.row.ScheduleWords, item.row.Schedule, item.row.ExpectedProduct, item.row.Remark, item.row.IsRemoved);
            return new Story(
                assignment, assignment.Facts().StatusOn(reading.Today), assignment.Facts().DaysLateOn(reading.Today), unit, plan, facts, evidence,
                comments, StoryEvents.Of(log, evidence.ToDictionary(file => file.Id, file => file.Name)),
                [.. periods.Select(row => new Neighbour(row.Id, row.PeriodNumber, row.From, row.Due, row.Facts().StatusOn(reading.Today), row.Percent))],
                PermittedTo(reading.Actor, assignment, isOpen: plan.IsRunning && !item.row.IsRemoved), reading.Today);
        }

        private static Permitted PermittedTo(Actor viewer, UnitAssignment assignment, bool isOpen)
        {
            var unit = assignment.UnitId;
            var (reports, decides) = (viewer.May(YearPlanRoom.Report, unit), viewer.May(YearPlanRoom.Accept, unit));
            var state = isOpen ? assignment.MovesOf(viewer.AccountId) : AssignmentMoves.None;
            return new Permitted(
                new AssignmentMoves(
                    Report: state.Report && reports,
                    AddEvidence: state.AddEvidence && reports,
                    Withdraw: state.Withdraw && reports,
                    Accept: state.Accept && decides,
                    Return: state.Return && decides,
                    ProposeNotApplicable: state.ProposeNotApplicable && (reports || decides),
                    ApproveNotApplicable: state.ApproveNotApplicable && decides,
                    RejectNotApplicable: state.RejectNotApplicable && decides,
                    Pause: state.Pause && decides,
                    Resume: state.Resume && decides,
                    RecordEvent: state.RecordEvent && (reports || decides),
                    AnswerDifficulty: state.AnswerDifficulty && viewer.May(YearPlanRoom.AnswerDifficulty, unit)),
                Comment: viewer.May(YearPlanRoom.Comment, unit));
        }
    }
}

public static class StoryTargets
{
    /// <summary>What a report form needs of a story.</summary>
    public static ReportTarget ToTarget(this StoryOfAssignment.Story story) => new(
        story.Assignment.Id, story.Assignment.Version, story.Assignment.Percent, story.Assignment.Note, story.Assignment.Difficulty,
        story.Item.Product, story.Assignment.EvidenceCount, story.Assignment.IsReturned ? story.Assignment.ReturnReason : null,
        story.Assignment.Kind == ScheduleKind.Ongoing);
}
