using System.Globalization;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>What happened to an assignment; worded by the resources <c>Event.…</c>.</summary>
public enum StoryEventKind
{
    Assigned,
    Rescheduled,
    Reported,
    Submitted,
    Withdrawn,
    Accepted,
    Returned,
    NotApplicableProposed,
    NotApplicableApproved,
    NotApplicableRejected,
    Paused,
    Resumed,
    EventRecorded,
    DifficultyRaised,
    DifficultyAnswered,
    EvidenceAdded,
    EvidenceWithdrawn,
}

/// <param name="Percent">0 to 100, where one was reported.</param>
/// <param name="Quote">The words that came with it.</param>
/// <param name="Files">Names of files that came or went with it.</param>
public sealed record StoryEvent(
    DateTimeOffset At, string Author, StoryEventKind Kind, int? Percent = null, string? Quote = null, IReadOnlyList<string>? Files = null);

/// <summary>Reads the change log of one assignment as a story; the log is the only history that there is.</summary>
public static class StoryEvents
{
    /// <param name="log">The rows of the assignment and what hangs on it, oldest first.</param>
    /// <param name="fileNames">Names of its files by their ids.</param>
    /// <returns>Newest first.</returns>
    public static IReadOnlyList<StoryEvent> Of(IEnumerable<ChangeLogEntry> log, IReadOnlyDictionary<Guid, string> fileNames)
    {
        var events = new List<StoryEvent>();
        var percent = 0;
        string? reason = null;
        foreach (var transaction in log.GroupBy(row => row.TransactionId))
        {
            var files = transaction.Where(row => row.RecordType == nameof(StoredFile)).ToList();
            var added = Names(files.Where(row => row.Kind == ChangeKind.Added), fileNames);
            var withdrawn = Names(files.Where(row => row.Kind == ChangeKind.Changed), fileNames);
            foreach (var row in transaction.Where(row => row.RecordType == nameof(UnitAssignment)))
            {
                var change = new Change(row, Conflicts.FieldsOf(row.Fields));
                percent = change.Number(nameof(UnitAssignment.Percent)) ?? percent;
                reason = change.After(nameof(UnitAssignment.ReturnReason)) ?? reason;
                foreach (var told in EventsOf(change, percent))
                {
                    // Returned twice for the same reason, the second row has no change of reason to tell.
                    var quote = told.Kind == StoryEventKind.Returned ? reason : told.Quote;
                    events.Add(told with { Quote = quote, Files = added.Count > 0 ? added : null });
                    added = [];
                }
            }
            var last = transaction.Last();
            if (added.Count > 0)
                events.Add(new StoryEvent(last.At, last.AuthorName, StoryEventKind.EvidenceAdded, Files: added));
            if (withdrawn.Count > 0)
                events.Add(new StoryEvent(last.At, last.AuthorName, StoryEventKind.EvidenceWithdrawn, Files: withdrawn));
        }
        events.Reverse();
        return events;
    }

    private static IEnumerable<StoryEvent> EventsOf(Change change, int percent)
    {
        if (change.Row.Kind == ChangeKind.Added)
        {
            yield return change.Tell(StoryEventKind.Assigned);
            if (!change.Sets(nameof(UnitAssignment.ReportedAt)))
                yield break;
        }
        if (change.Sets(nameof(UnitAssignment.Difficulty)))
            yield return change.Tell(StoryEventKind.DifficultyRaised, change.After(nameof(UnitAssignment.Difficulty)));
        if (change.Sets(nameof(UnitAssignment.DifficultyAnswer)))
            yield return change.Tell(StoryEventKind.DifficultyAnswered, change.After(nameof(UnitAssignment.DifficultyAnswer)));
        if (Deed(change) is { } deed)
            yield return deed with { Percent = deed.Kind is StoryEventKind.Reported or StoryEventKind.Submitted ? percent : null };
    }

    /// <summary>What the row was about; a transition of the state tells more than the fields that go with it.</summary>
    private static StoryEvent? Deed(Change change)
    {
        var (before, after) = (change.Before(nameof(UnitAssignment.State)), change.After(nameof(UnitAssignment.State)));
        var decided = change.Touches(nameof(UnitAssignment.DecidedAt));
        return after switch
        {
            nameof(AssignmentState.Submitted) => change.Tell(StoryEventKind.Submitted, change.After(nameof(UnitAssignment.Note))),
            nameof(AssignmentState.Accepted) => change.Tell(StoryEventKind.Accepted),
            nameof(AssignmentState.NotApplicable) => change.Tell(StoryEventKind.NotApplicableApproved),
            nameof(AssignmentState.Paused) => change.Tell(StoryEventKind.Paused, change.After(nameof(UnitAssignment.PauseReason))),
            _ when change.Sets(nameof(UnitAssignment.EventOn)) =>
                change.Tell(StoryEventKind.EventRecorded, change.After(nameof(UnitAssignment.EventNote))),
            nameof(AssignmentState.InProgress) when decided =>
                change.Tell(StoryEventKind.Returned),
            nameof(AssignmentState.InProgress) when before == nameof(AssignmentState.Submitted) => change.Tell(StoryEventKind.Withdrawn),
            not null when before is nameof(AssignmentState.Paused) or nameof(AssignmentState.NotApplicable) => change.Tell(StoryEventKind.Resumed),
            _ when change.Sets(nameof(UnitAssignment.NotApplicableReason)) =>
                change.Tell(StoryEventKind.NotApplicableProposed, change.After(nameof(UnitAssignment.NotApplicableReason))),
            null when decided && change.Touches(nameof(UnitAssignment.NotApplicableReason)) => change.Tell(StoryEventKind.NotApplicableRejected),
            _ when change.Sets(nameof(UnitAssignment.ReportedAt)) => change.Tell(StoryEventKind.Reported, change.After(nameof(UnitAssignment.Note))),
            null when change.Touches(nameof(UnitAssignment.Due)) || change.Touches(nameof(UnitAssignment.From)) => change.Tell(StoryEventKind.Rescheduled),
            _ => null,
        };
    }

    private static List<string> Names(IEnumerable<ChangeLogEntry> rows, IReadOnlyDictionary<Guid, string> fileNames) =>
        [.. rows.Select(row => fileNames.GetValueOrDefault(row.RecordId)).OfType<string>()];

    private sealed record Change(ChangeLogEntry Row, IReadOnlyDictionary<string, FieldChange> Fields)
    {
        public bool Touches(string field) => Fields.ContainsKey(field);

        public bool Sets(string field) => After(field) is not null;

        public string? Before(string field) => Fields.GetValueOrDefault(field)?.Before;

        public string? After(string field) => Fields.GetValueOrDefault(field)?.After;

        public int? Number(string field) => int.TryParse(After(field), CultureInfo.InvariantCulture, out var number) ? number : null;

        public StoryEvent Tell(StoryEventKind kind, string? quote = null) => new(Row.At, Row.AuthorName, kind, Quote: quote);
    }
}
