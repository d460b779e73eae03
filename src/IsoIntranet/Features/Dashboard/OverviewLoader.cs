using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Board;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Dashboard;

/// <summary>Reads what the overview shows, over all units: the facts are shared, and cut to each viewer's scope later.</summary>
internal sealed class OverviewLoader(OrganisationClock clock)
{
    /// <summary>Most entries of a day that are kept for the feed.</summary>
    public const int MostEntries = 300;

    private static readonly string[] Told = [nameof(UnitAssignment), nameof(AssignmentComment), nameof(StoredFile), nameof(QmsPlan)];

    public static Task<List<PlanChoice>> PlansAsync(IsoContext db, CancellationToken cancellationToken) =>
        db.Set<QmsPlan>().AsNoTracking().Where(plan => plan.State == PlanState.Issued)
            // A unit's own plan is the unit's; what concerns everybody comes first.
            .OrderBy(plan => plan.HigherPlanId != null)
            .ThenByDescending(plan => plan.Header.IssuedOn).ThenByDescending(plan => plan.Year).ThenByDescending(plan => plan.CreatedAt)
            .Select(plan => new PlanChoice(
                plan.Id, plan.Header.Title, plan.Header.Number, plan.Year, plan.Header.IssuedOn, plan.Header.From, plan.Header.To))
            .ToListAsync(cancellationToken);

    /// <summary>Everything, from the beginning of the plan.</summary>
    public async Task<OverviewFacts> LoadAsync(IsoContext db, PlanChoice plan, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var log = await LogAsync(db, plan.Id, 0, today, cancellationToken);
        var assignments = await BoardLoader.FactsAsync(db, assignment => assignment.PlanId == plan.Id, cancellationToken);
        var notes = await NotesAsync(db, plan.Id, cancellationToken);
        var history = log.Where(row => row.RecordType == nameof(UnitAssignment)).ToLookup(row => row.RecordId);
        var parts = assignments.ToDictionary(facts => facts.Id, facts => new CurvePart(facts, StepsOf(facts, history[facts.Id], [], today)));
        return new OverviewFacts(plan, today, log.Count == 0 ? 0 : log[^1].Position, parts, FeedOf(log, [], today), notes);
    }

    /// <summary>Takes in what has happened since. At most three small queries, whatever the number of viewers.</summary>
    /// <returns>None where assignments came or went, so that everything has to be read anew.</returns>
    public async Task<OverviewFacts?> UpdateAsync(IsoContext db, OverviewFacts known, CancellationToken cancellationToken)
    {
        var log = await LogAsync(db, known.Plan.Id, known.Position, known.Day, cancellationToken);
        if (log.Count == 0)
            return known;
        var touched = log.Where(row => row.RecordType == nameof(UnitAssignment)).ToLookup(row => row.RecordId);
        if (touched.Any(rows => rows.Any(row => row.Kind != ChangeKind.Changed) || !known.Parts.ContainsKey(rows.Key)))
            return null;
        var parts = known.Parts;
        var notes = known.Notes;
        if (touched.Count > 0)
        {
            var ids = touched.Select(rows => rows.Key).ToList();
            var renewed = new Dictionary<Guid, CurvePart>(known.Parts);
            foreach (var facts in await BoardLoader.FactsAsync(db, assignment => ids.Contains(assignment.Id), cancellationToken))
                renewed[facts.Id] = new CurvePart(facts, StepsOf(facts, touched[facts.Id], known.Parts[facts.Id].Steps, known.Day));
            parts = renewed;
            notes = await NotesAsync(db, known.Plan.Id, cancellationToken);
        }
        return known with { Position = log[^1].Position, Parts = parts, Notes = notes, Feed = FeedOf(log, known.Feed, known.Day) };
    }

    /// <summary>Sealed rows only: they come in a fixed order, so that none is missed and none told twice.</summary>
    private Task<List<LogRow>> LogAsync(IsoContext db, Guid planId, long after, DateOnly today, CancellationToken cancellationToken)
    {
        var morning = clock.StartOf(today);
        return db.ChangeLog.AsNoTracking()
            .Where(row => row.Position > after && Told.Contains(row.RecordType) && (row.RecordType == nameof(UnitAssignment) || row.At >= morning))
            .Where(row => row.RootId == planId || db.Set<UnitAssignment>().Any(assignment => assignment.Id == row.RootId && assignment.PlanId == planId))
            .OrderBy(row => row.Position)
            .Select(row => new LogRow(
                row.Position!.Value, row.Id, row.TransactionId, row.RecordType, row.RecordId, row.RootId, row.Kind, row.AuthorName, row.At, row.Fields))
            .ToListAsync(cancellationToken);
    }

    private async Task<List<OpenNote>> NotesAsync(IsoContext db, Guid planId, CancellationToken cancellationToken)
    {
        var notes = await db.Set<UnitAssignment>().AsNoTracking()
            .Where(assignment => assignment.PlanId == planId)
            .Where(assignment => (assignment.Difficulty != null && assignment.DifficultyAnswer == null)
                || (assignment.ReturnReason != null && assignment.State == AssignmentState.InProgress)
                || assignment.State == AssignmentState.Submitted)
            .Select(assignment => new OpenNote(
                assignment.Id, assignment.Version, assignment.UnitId, assignment.WorkItemId,
                assignment.DifficultyAnswer == null ? assignment.Difficulty : null, assignment.DifficultyAt, assignment.ReportedBy,
                assignment.State == AssignmentState.InProgress ? assignment.ReturnReason : null,
                assignment.State == AssignmentState.Submitted ? assignment.SubmittedOn : null))
            .ToListAsync(cancellationToken);
        return notes.ConvertAll(note => note with { DifficultyOn = note.DifficultyAt is { } at ? clock.DayOf(at) : null });
    }

    /// <summary>One step a day at most, and always ending with what is true now.</summary>
    private IReadOnlyList<ProgressStep> StepsOf(
        AssignmentFacts facts, IEnumerable<LogRow> rows, IReadOnlyList<ProgressStep> before, DateOnly today)
    {
        var steps = new List<ProgressStep>(before);
        var state = (Percent: before.Count == 0 ? 0 : before[^1].Completion, IsAccepted: false);
        foreach (var row in rows)
        {
            state = FeedReader.After(row, state);
            Put(new ProgressStep(clock.DayOf(row.At), state.IsAccepted ? 100 : state.Percent));
        }
        if ((steps.Count == 0 ? 0 : steps[^1].Completion) != facts.Completion)
            Put(new ProgressStep(today, facts.Completion));
        return steps;

        void Put(ProgressStep step)
        {
            if (steps.Count > 0 && steps[^1].Day == step.Day)
                steps[^1] = step;
            else if ((steps.Count == 0 ? 0 : steps[^1].Completion) != step.Completion)
                steps.Add(step);
        }
    }

    private List<FeedEntry> FeedOf(List<LogRow> log, IReadOnlyList<FeedEntry> before, DateOnly today) =>
        [.. FeedReader.Read(log.Where(row => clock.DayOf(row.At) == today)).Reverse().Concat(before).Take(MostEntries)];
}
