using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Features.YearPlan.Reviews;

/// <summary>What is counted of one assignment. Days are the organisation's.</summary>
public sealed record ReviewPart(
    Guid ItemId, Guid UnitId, AssignmentState State, ScheduleKind Kind, DateOnly? From, DateOnly? Due, DateOnly? AmberAfter, DateOnly? SubmittedOn,
    DateOnly? DecidedOn, DateOnly? ReportedOn, bool IsReturned, string? Why, DateOnly? DifficultyOn, string? Difficulty, string? Answer,
    string? AnsweredBy, DateOnly? AnsweredOn, int Evidence)
{
    /// <summary>The assignment's, for whoever leads there.</summary>
    public Guid Id { get; init; }

    /// <summary>Where it stood at the end of a day, as far as it tells by itself: what came later had not happened yet.</summary>
    public StatusFacts FactsOn(DateOnly day)
    {
        var isHandedIn = SubmittedOn <= day;
        var state = State switch
        {
            AssignmentState.Accepted when DecidedOn is null || DecidedOn <= day => AssignmentState.Accepted,
            AssignmentState.Accepted or AssignmentState.Submitted => isHandedIn ? AssignmentState.Submitted
                : ReportedOn <= day ? AssignmentState.InProgress : AssignmentState.NotStarted,
            AssignmentState.InProgress when ReportedOn > day && !IsReturned => AssignmentState.NotStarted,
            _ => State,
        };
        return new StatusFacts(state, Kind, From, Due, AmberAfter, isHandedIn ? SubmittedOn : null, IsReturned && state == AssignmentState.InProgress, ReportedOn <= day);
    }
}

/// <param name="Number">Section numeral and number.</param>
public sealed record ReviewRow(Guid ItemId, string Section, string Number, string Text, string Product);

/// <summary>Counts a plan's assignments for a review. Knows no database, so that a draft's figures and the frozen ones cannot differ.</summary>
public static class ReviewReckoning
{
    /// <param name="rows">Rows in force, in the plan's order.</param>
    /// <param name="units">Names, in the order in which they are to be shown.</param>
    /// <param name="parts">Assignments of these rows, those that do not apply left out.</param>
    public static ReviewFigures Of(
        DateOnly from, DateOnly to, DateOnly asOf, IReadOnlyList<ReviewRow> rows, IReadOnlyList<(Guid Id, string Name)> units, IEnumerable<ReviewPart> parts)
    {
        var known = rows.ToDictionary(row => row.ItemId);
        var names = units.ToDictionary(unit => unit.Id, unit => unit.Name);
        var counted = parts.Where(part => known.ContainsKey(part.ItemId))
            .Select(part => (Part: part, Facts: part.FactsOn(asOf))).Select(pair => (pair.Part, pair.Facts, Counts: CountsOf(pair.Part, pair.Facts, from, to, asOf))).ToList();
        var byItem = counted.ToLookup(line => line.Part.ItemId);
        var byUnit = counted.ToLookup(line => line.Part.UnitId, line => line.Counts);
        var items = rows.Select(row => new ItemFigures(
            row.ItemId, row.Number, row.Text, row.Product, byItem[row.ItemId].Select(line => line.Part.UnitId).Distinct().Count(),
            byItem[row.ItemId].GroupBy(line => line.Part.UnitId).Count(unit => HasDelivered([.. unit.Select(line => (line.Part, line.Facts))], to)),
            Sum(byItem[row.ItemId].Select(line => line.Counts)))).ToList();
        return new ReviewFigures(
            from, to, asOf, Sum(counted.Select(line => line.Counts)),
            [.. rows.Zip(items).GroupBy(pair => pair.First.Section).Select(section => new SectionFigures(section.Key, Sum(section.Select(pair => pair.Second.Counts))))],
            items,
            [.. units.Where(unit => byUnit.Contains(unit.Id)).Select(unit => new UnitFigures(unit.Id, unit.Name, Sum(byUnit[unit.Id])))],
            [.. counted.CountBy(line => line.Facts.StatusOn(asOf)).OrderBy(pair => StatusRank.Of(pair.Key)).Select(pair => new StatusCount(pair.Key, pair.Value))],
            [.. counted.Where(line => line.Counts.Late > 0)
                .Select(line => new LateLine(
                    known[line.Part.ItemId].Number, known[line.Part.ItemId].Text, names.GetValueOrDefault(line.Part.UnitId, "?"), line.Part.Due!.Value,
                    asOf.DayNumber - line.Part.Due.Value.DayNumber, line.Part.Why ?? ""))
                .OrderByDescending(line => line.Days)],
            [.. counted.Where(line => line.Part.Difficulty is not null && line.Part.DifficultyOn <= asOf)
                .Select(line => new DifficultyLine(
                    known[line.Part.ItemId].Number, names.GetValueOrDefault(line.Part.UnitId, "?"), line.Part.Difficulty!,
                    line.Part.AnsweredOn <= asOf ? line.Part.Answer : null, line.Part.AnsweredOn <= asOf ? line.Part.AnsweredBy : null))]);
    }

    internal static ReviewCounts CountsOf(ReviewPart part, StatusFacts facts, DateOnly from, DateOnly to, DateOnly asOf)
    {
        var isIn = part.Due >= from && part.Due <= to;
        var isAccepted = facts.State == AssignmentState.Accepted;
        if (part.Kind == ScheduleKind.Ongoing)
            return ReviewCounts.None with { Periods = isIn ? 1 : 0, Confirmed = isIn && isAccepted ? 1 : 0, Evidence = part.Evidence };
        var wasLate = part.SubmittedOn > part.Due;
        return ReviewCounts.None with
        {
            Total = 1,
            Done = isAccepted ? 1 : 0,
            Due = isIn ? 1 : 0,
            OnTime = isIn && isAccepted && !wasLate ? 1 : 0,
            DoneLate = isIn && isAccepted && wasLate ? 1 : 0,
            Waiting = isIn && facts.State == AssignmentState.Submitted ? 1 : 0,
            Late = isIn && facts.IsLateOn(asOf) ? 1 : 0,
            Evidence = part.Evidence,
        };
    }

    /// <summary>Whether a unit has had everything accepted that was due by the period's end, and something at all.</summary>
    private static bool HasDelivered(IReadOnlyList<(ReviewPart Part, StatusFacts Facts)> periods, DateOnly to) =>
        periods.Any(period => period.Facts.State == AssignmentState.Accepted)
        && periods.Where(period => period.Part.Due <= to).All(period => period.Facts.State == AssignmentState.Accepted);

    private static ReviewCounts Sum(IEnumerable<ReviewCounts> counts) => counts.Aggregate(ReviewCounts.None, (sum, one) => sum + one);
}
