namespace IsoIntranet.Features.YearPlan.Schedules;

/// <summary>A row of the table, or a line of the text that names a time for a piece of work.</summary>
/// <param name="Key">The caller's key, handed back in warnings.</param>
/// <param name="Work">The work in words.</param>
/// <param name="Time">Its reading.</param>
/// <param name="Product">The result expected; null when the line has no such column.</param>
/// <param name="Scope">The section or unit it binds ("các trường"); null is everybody. Two scopes do not contradict each other.</param>
public sealed record PlanLine(string Key, string Work, ScheduleReading Time, string? Product = null, string? Scope = null);

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
        for (var i = 0; i < plan.Lines.Count; i++)
        {
            for (var j = i + 1; j < plan.Lines.Count; j++)
            {
                if (TwoTimes(plan, plan.Lines[i], plan.Lines[j]) is { } pair)
                    found.Add(pair);
            }
        }

        return found;
    }

    private static IEnumerable<PlanWarning> OfLine(PlanFacts plan, PlanLine line)
    {
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

    private static PlanWarning? TwoTimes(PlanFacts plan, PlanLine one, PlanLine other)
    {
        if (one.Scope is not null && other.Scope is not null && one.Scope != other.Scope)
            return null;
        if (!SameWork.Is(one.Work, other.Work) || Days(plan, one) is not { Count: > 0 } days || Days(plan, other) is not { Count: > 0 } otherDays)
            return null;
        return days.SetEquals(otherDays)
            ? null
            : new PlanWarning(PlanWarningCode.TwoTimes, one.Key, other.Key, days.Min(d => d.From), otherDays.Max(d => d.To));
    }

    /// <summary>The spans in which the work is to be done, whether stated once or every year.</summary>
    private static HashSet<(DateOnly? From, DateOnly? To)> Days(PlanFacts plan, PlanLine line) => line.Time.Kind switch
    {
        ScheduleKind.Once => [.. line.Time.Windows.Select(w => (w.From, w.LastDay))],
        ScheduleKind.Recurring when plan.Window is { From: { } from, LastDay: { } to } && to >= from =>
            [.. line.Time.Periods(from, to).Select(p => ((DateOnly?)p.From, (DateOnly?)p.Due))],
        _ => [],
    };
}
