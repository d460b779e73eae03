using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import.Lists;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Nonconformities.Import;

/// <summary>What rows are held against.</summary>
/// <param name="Clauses">Of the current edition, by number.</param>
/// <param name="Known">What is in the register already.</param>
/// <param name="May">Whether the importer may write into a unit's register.</param>
public sealed record OldWorld(
    IReadOnlyCollection<OrgUnit> Units, IReadOnlyCollection<Person> People, IReadOnlyDictionary<string, Guid> Clauses,
    IReadOnlyCollection<OldKnown> Known, OldAnswers Answers, DateOnly Today, Func<Guid, bool> May)
{
    public UnitNames Names { get; } = new(Units);

    public ILookup<string, Person> ByName { get; } = People.ToLookup(person => ListWords.Of(person.FullName));

    public HashSet<(Guid, DateOnly, string)> ByText { get; } = [.. Known.Select(one => (one.UnitId, one.RaisedOn, ListWords.Of(one.Description)))];

    public HashSet<(Guid, int, string)> ByNumber { get; } = [.. Known.Where(one => one.FormerNumber is not null).Select(one => (one.UnitId, one.RaisedOn.Year, ListWords.Of(one.FormerNumber)))];
}

public sealed record OldKnown(Guid UnitId, DateOnly RaisedOn, string Description, string? FormerNumber);

/// <summary>Looks at every row: what it will become, what is doubtful, what is wrong. Knows no database.</summary>
public static class OldCheck
{
    public static (IReadOnlyList<OldRow> Rows, IReadOnlyList<OldQuestion> Questions) Look(IReadOnlyList<OldRow> rows, OldWorld world)
    {
        var looked = new List<OldRow>();
        var asked = new List<(OldQuestionKind Kind, string Words)>();
        var seen = new Dictionary<(Guid, DateOnly, string), int>();
        foreach (var row in rows.OrderBy(row => row.Number))
        {
            var look = LookAt(row, world, asked);
            if (look is { Include: true, Exists: false, UnitId: { } unit, RaisedOn: { } day } && !seen.TryAdd((unit, day, ListWords.Of(look.Description)), look.Number))
                look = look with { Problems = [.. look.Problems, Error("Twice", seen[(unit, day, ListWords.Of(look.Description))])] };
            looked.Add(look);
        }
        return (looked, [.. asked.GroupBy(one => (one.Kind, Form: ListWords.Of(one.Words))).Select(group => new OldQuestion(group.Key.Kind, group.First().Words, group.Count())).OrderBy(one => one.Kind)]);
    }

    private static OldRow LookAt(OldRow row, OldWorld world, List<(OldQuestionKind, string)> asked)
    {
        var problems = new List<ImportProblem>();
        var before = asked.Count;
        if (row.Description.Length == 0)
            problems.Add(Error("DescriptionMissing"));
        Bound(problems, row);
        var unit = UnitOf(row, world, problems, asked);
        Days(problems, row, world.Today);
        if (OldWords.IsObservation(row.GradeText))
            problems.Add(Doubt("Observation", row.GradeText));
        else if (row.Grade is null)
            problems.Add(Doubt("GradeUnknown", row.GradeText));
        if (row.Origin is null)
            problems.Add(Doubt("SourceUnknown", row.SourceText));
        var clauses = ClausesOf(row, world, problems, asked);
        var wanted = row.State ?? (row.ClosedOn is not null ? NonconformityState.Closed : row.Actions.Count > 0 ? NonconformityState.Implementing : row.Cause.Length > 0 ? NonconformityState.Analysed : NonconformityState.Accepted);
        if (row.State is null && row.StateText.Length > 0)
            problems.Add(Doubt("StateUnknown", row.StateText));
        var state = Nonconformity.Borne(wanted, row.Cause.Length > 0, row.Actions.Count, row.Actions.Count(action => action.DoneOn is not null), row.VerifiedOn is not null);
        // Work of which nothing is done yet stands where the plan is approved.
        if (state != wanted && row.State is not null && (wanted, state) != (NonconformityState.Implementing, NonconformityState.PlanApproved))
            problems.Add(Doubt("StateLowered", row.StateText.Length > 0 ? row.StateText : wanted.ToString()));
        var closed = row.ClosedOn ?? (state == NonconformityState.Closed ? row.VerifiedOn ?? row.Actions.Max(action => action.DoneOn) : null);
        if (state == NonconformityState.Closed && closed is null)
            problems.Add(Error("ClosedOnMissing"));
        else if (closed is not null && row.RaisedOn is not null && closed < row.RaisedOn)
            problems.Add(Error("ClosedBeforeRaised"));
        var actions = row.Actions.Select(action => ActionOf(action, state, world, problems, asked)).ToList();
        var exists = unit is not null && row.RaisedOn is { } day
            && (world.ByText.Contains((unit.Id, day, ListWords.Of(row.Description))) || row.FormerNumber.Length > 0 && world.ByNumber.Contains((unit.Id, day.Year, ListWords.Of(row.FormerNumber))));
        if (exists)
            problems = [Doubt("KnownAlready")];
        else if (unit is not null && !world.May(unit.Id))
            problems.Add(Error("UnitForbidden", unit.Name));
        // What is not taken is not asked about.
        if (!row.Include || exists)
            asked.RemoveRange(before, asked.Count - before);
        return row with { UnitId = unit?.Id, ClauseIds = clauses, State = state, ClosedOn = state == NonconformityState.Closed ? closed : row.ClosedOn, Actions = actions, Exists = exists, Problems = problems };
    }

    private static void Bound(List<ImportProblem> problems, OldRow row)
    {
        foreach (var text in new[] { row.Description, row.Correction, row.Cause, row.Verification }.Concat(row.Actions.Select(action => action.Content)).Where(text => text.Length > Nonconformity.TextLength))
            problems.Add(Error("TooLong", text[..40] + "…", Nonconformity.TextLength));
        foreach (var (text, most) in new[] { (row.FormerNumber, Nonconformity.FormerNumberLength), (row.RaisedBy, 200), (row.VerifiedBy, 200), (row.ClosedBy, 200), (row.Procedure, Nonconformity.TitleLength), (row.Title, Nonconformity.TitleLength) }
            .Concat(row.Actions.Select(action => (action.OwnerText, 200))).Where(one => one.Item1.Length > one.Item2))
            problems.Add(Error("TooLong", text[..Math.Min(40, text.Length)] + "…", most));
    }

    private static void Days(List<ImportProblem> problems, OldRow row, DateOnly today)
    {
        if (row.RaisedOn is null)
            problems.Add(Error(row.RaisedText.Length == 0 ? "RaisedOnMissing" : "DayUnreadable", row.RaisedText));
        else if (row.RaisedOn > today)
            problems.Add(Error("RaisedInFuture"));
        foreach (var (text, day) in new[] { (row.VerifiedText, row.VerifiedOn), (row.ClosedText, row.ClosedOn) }.Concat(row.Actions.SelectMany(action => new[] { (action.DueText, action.Due), (action.DoneText, action.DoneOn) })))
        {
            if (text.Length > 0 && day is null)
                problems.Add(Doubt("DayUnreadable", text));
        }
        if (row.Actions.Any(action => action.DoneOn < row.RaisedOn))
            problems.Add(Doubt("DoneBeforeRaised"));
    }

    private static OldAction ActionOf(OldAction action, NonconformityState state, OldWorld world, List<ImportProblem> problems, List<(OldQuestionKind, string)> asked)
    {
        var isOver = state is NonconformityState.Closed or NonconformityState.Rejected || action.DoneOn is not null;
        var owner = action.OwnerId;
        if (owner is null && world.Answers.People.TryGetValue(action.OwnerText, out var answered))
            owner = answered;
        if (owner is null && action.OwnerText.Length > 0)
        {
            var named = world.ByName[ListWords.Of(action.OwnerText)].ToList();
            owner = (named.Count(person => !person.HasLeft) == 1 ? named.First(person => !person.HasLeft) : named.Count == 1 ? named[0] : null)?.Id;
            if (owner is null)
                asked.Add((OldQuestionKind.Person, action.OwnerText));
        }
        if (owner is null)
            problems.Add(isOver ? Doubt("OwnerUnknown", action.OwnerText) : Error("OwnerNeeded", action.OwnerText));
        if (action.Due is null && !isOver)
            problems.Add(Error("DueNeeded"));
        return action with { OwnerId = owner };
    }

    private static IReadOnlyList<Guid> ClausesOf(OldRow row, OldWorld world, List<ImportProblem> problems, List<(OldQuestionKind, string)> asked)
    {
        var found = new List<Guid>();
        foreach (var words in OldWords.Clauses(row.ClauseText))
        {
            if (world.Clauses.TryGetValue(words, out var id) || world.Answers.Clauses.TryGetValue(words, out id))
            {
                found.Add(id);
                continue;
            }
            asked.Add((OldQuestionKind.Clause, words));
            problems.Add(Doubt("ClauseUnknown", words));
        }
        return [.. found.Distinct()];
    }

    private static OrgUnit? UnitOf(OldRow row, OldWorld world, List<ImportProblem> problems, List<(OldQuestionKind, string)> asked)
    {
        if (row.UnitId is { } chosen && world.Units.FirstOrDefault(unit => unit.Id == chosen && unit.IsActive) is { } known)
            return known;
        if (world.Answers.Units.TryGetValue(row.UnitText, out var answered) && world.Units.FirstOrDefault(unit => unit.Id == answered && unit.IsActive) is { } meant)
            return meant;
        if (row.UnitText.Length == 0)
        {
            problems.Add(Error("UnitMissing"));
            return null;
        }
        var (found, isSure) = world.Names.Find(row.UnitText);
        if (found is null)
        {
            asked.Add((OldQuestionKind.Unit, row.UnitText));
            problems.Add(Error("UnitUnknown", row.UnitText));
        }
        else if (!isSure)
        {
            problems.Add(Doubt("UnitGuessed", row.UnitText, found.Name));
        }
        return found;
    }

    private static ImportProblem Error(string key, params object?[] arguments) => new(true, new Refusal("Nonconformities.Row_" + key, arguments));

    private static ImportProblem Doubt(string key, params object?[] arguments) => new(false, new Refusal("Nonconformities.Row_" + key, arguments));
}
