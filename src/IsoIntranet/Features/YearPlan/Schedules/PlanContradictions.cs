namespace IsoIntranet.Features.YearPlan.Schedules;

/// <summary>A row of the table, or a line of the text that names a time for a piece of work.</summary>
/// <param name="Key">The caller's key, handed back in warnings.</param>
/// <param name="Work">The work in words.</param>
/// <param name="Time">Its reading.</param>
/// <param name="Product">The result expected; null when the line has no such column.</param>
/// <param name="Scope">The section or unit it binds ("các trường"); null is everybody. Two scopes do not contradict each other.</param>
/// <param name="IsProse">A sentence of the plan's text: it is only held against the rows, and a row inside its time does not contradict it.</param>
public sealed record PlanLine(string Key, string Work, ScheduleReading Time, string? Product = null, string? Scope = null, bool IsProse = false)
{
    /// <summary>The sentences of a text that name a time for some work: what is not time is the work.</summary>
    public static IEnumerable<PlanLine> OfProse(string key, string? text, Func<string, ScheduleReading> read)
    {
        var number = 0;
        foreach (var sentence in (text ?? "").Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var time = read(sentence);
            if (time.Kind is ScheduleKind.Once or ScheduleKind.Recurring && time.Unread.MaxBy(words => words.Length) is { } work)
                yield return new PlanLine($"{key}:{++number}", work, time, IsProse: true);
        }
    }
}

/// <summary>The facts of a plan that are held against each other.</summary>
/// <param name="Number">Its number; blank warns.</param>
/// <param name="IssuedOn">Its date; null warns.</param>
/// <param name="Window">Its window: "từ tháng 3/2022 đến tháng 10/2022".</param>
/// <param name="Lines">Rows and lines of text with a time.</param>
public sealed record PlanFacts(string? Number, DateOnly? IssuedOn, ScheduleWindow Window, IReadOnlyList<PlanLine> Lines);

/// <summary>Finds where a plan contradicts itself. Warnings never block: the plan is what was issued.</summary>
public static class PlanContradictions
{
    /// <summary>All warnings: the plan's own first, then line by line, then the pairs.</summary>
    public static IReadOnlyList<PlanWarning> Find(PlanFacts plan)
    {
        var found = new List<PlanWarning>();
        if (string.IsNullOrWhiteSpace(plan.Number) || !plan.Number.Any(char.IsDigit))
            found.Add(new PlanWarning(PlanWarningCode.BlankNumber, Words: plan.Number));
        if (plan.IssuedOn is null)
            found.Add(new PlanWarning(PlanWarningCode.BlankDate));
        foreach (var line in plan.Lines)
            found.AddRange(OfLine(plan, line));
        found.AddRange(TwoTimes(plan));
        return found;
    }

    private static IEnumerable<PlanWarning> OfLine(PlanFacts plan, PlanLine line)
    {
        if (line.IsProse)
            yield break;
        if (line.Time.Kind == ScheduleKind.Empty)
            yield return new PlanWarning(PlanWarningCode.EmptyTime, line.Key);
        if (line.Product is not null && string.IsNullOrWhiteSpace(line.Product))
            yield return new PlanWarning(PlanWarningCode.EmptyProduct, line.Key);
        foreach (var words in line.Time.Unread)
            yield return new PlanWarning(PlanWarningCode.UnreadTime, line.Key, Words: words);
        if (Outside(plan.Window, line) is { } outside)
            yield return outside;
        if (BeforeIssue(plan.IssuedOn, line) is { } early)
            yield return early;
    }

    private static PlanWarning? Outside(ScheduleWindow plan, PlanLine line)
    {
        if (line.Time.Kind == ScheduleKind.Recurring)
        {
            var none = plan is { From: { } start, LastDay: { } end } && end >= start && line.Time.Periods(start, end).Count == 0;
            return none ? new PlanWarning(PlanWarningCode.OutsidePlan, line.Key, From: plan.From, To: plan.LastDay) : null;
        }

        var windows = line.Time.Windows;
        if (windows.Count == 0)
            return null;
        if (windows.All(w => w.LastDay < plan.From || w.From > plan.LastDay))
            return Warning(PlanWarningCode.OutsidePlan);
        return windows.Any(w => w.From < plan.From || w.LastDay < plan.From || w.LastDay > plan.LastDay || w.From > plan.LastDay)
            ? Warning(PlanWarningCode.PartlyOutsidePlan)
            : null;

        PlanWarning Warning(PlanWarningCode code) => new(code, line.Key, From: line.Time.FirstDay, To: windows.Max(w => w.LastDay));
    }

    private static PlanWarning? BeforeIssue(DateOnly? issued, PlanLine line)
    {
        if (issued is not { } day || line.Time.Kind is not (ScheduleKind.Once or ScheduleKind.Relative))
            return null;
        var early = line.Time.Windows.Where(w => w.LastDay < day).ToList();
        if (early.Count == 0 || (line.Time.AnyOneSuffices && early.Count < line.Time.Windows.Count))
            return null;
        return new PlanWarning(PlanWarningCode.DueBeforeIssue, line.Key, From: early[0].From, To: early.Max(w => w.LastDay));
    }

    /// <summary>A table that repeats one work a hundred times is told a few times over, not five thousand.</summary>
    private const int MostPerLine = 5;

    private static IEnumerable<PlanWarning> TwoTimes(PlanFacts plan)
    {
        var days = new Dictionary<int, HashSet<(DateOnly? From, DateOnly? To)>>();
        var later = new SameWork(plan.Lines.Select(line => line.Work)).Later();
        for (var i = 0; i < later.Length; i++)
        {
            foreach (var warning in later[i].Select(j => Between(i, j)).OfType<PlanWarning>().Take(MostPerLine))
                yield return warning;
        }

        PlanWarning? Between(int i, int j)
        {
            var (one, other) = (plan.Lines[i], plan.Lines[j]);
            if ((one.Scope is not null && other.Scope is not null && one.Scope != other.Scope) || (one.IsProse && other.IsProse)
                || Of(i) is not { Count: > 0 } first || Of(j) is not { Count: > 0 } second || first.SetEquals(second))
                return null;
            if ((one.IsProse && Covers(first, second)) || (other.IsProse && Covers(second, first)))
                return null;
            return new PlanWarning(PlanWarningCode.TwoTimes, one.Key, other.Key, first.Min(d => d.From), second.Max(d => d.To));
        }

        HashSet<(DateOnly? From, DateOnly? To)> Of(int line) =>
            days.TryGetValue(line, out var known) ? known : days[line] = Days(plan, plan.Lines[line]);
    }

    /// <summary>Whether every span lies in one of the prose's.</summary>
    private static bool Covers(HashSet<(DateOnly? From, DateOnly? To)> prose, HashSet<(DateOnly? From, DateOnly? To)> row) =>
        row.All(span => prose.Any(wide => (wide.From is null || span.From >= wide.From) && (wide.To is null || span.To <= wide.To)));

    /// <summary>The spans in which the work is to be done, whether stated once or every year.</summary>
    private static HashSet<(DateOnly? From, DateOnly? To)> Days(PlanFacts plan, PlanLine line) => line.Time.Kind switch
    {
        ScheduleKind.Once => [.. line.Time.Windows.Select(w => (w.From, w.LastDay))],
        ScheduleKind.Recurring when plan.Window is { From: { } from, LastDay: { } to } && to >= from =>
            [.. line.Time.Periods(from, to).Select(p => ((DateOnly?)p.From, (DateOnly?)p.Due))],
        _ => [],
    };
}
