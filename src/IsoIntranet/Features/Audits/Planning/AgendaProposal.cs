using IsoIntranet.Features.Audits.Rounds;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>
/// Proposes an agenda: units one after another, each to those auditors who are independent of it and free first. Nothing is
/// decided by it; whoever plans changes what does not fit.
/// </summary>
public static class AgendaProposal
{
    private static readonly TimeSpan Meeting = TimeSpan.FromMinutes(30);

    /// <param name="From">When a day begins.</param>
    /// <param name="Minutes">For one unit.</param>
    /// <param name="PerUnit">Auditors for one unit; fewer where there are not as many who are independent.</param>
    public sealed record Wish(
        TimeOnly From, TimeOnly LunchFrom, TimeOnly LunchUntil, TimeOnly Until, int Minutes, int PerUnit, string Opening, string UnitTopic, string Closing)
    {
        /// <summary>The hours of a Vietnamese office.</summary>
        public static Wish Usual(string opening, string unitTopic, string closing) =>
            new(new(7, 30), new(11, 30), new(13, 30), new(17, 0), 120, 1, opening, unitTopic, closing);
    }

    /// <param name="Barred">Units that this member may not audit.</param>
    public sealed record Auditor(Guid MemberId, IReadOnlyCollection<Guid> Barred);

    /// <param name="Clauses">What the programme wants looked at there.</param>
    /// <param name="Assigned">Who visits it, where that is settled already, as in cross audits.</param>
    public sealed record Visit(Guid UnitId, IReadOnlyList<Guid> Clauses, IReadOnlyList<Guid>? Assigned = null);

    /// <param name="Unplaced">Units for which the days are too short.</param>
    /// <param name="Unmanned">Units of which no auditor of the team is independent; their line names nobody.</param>
    public sealed record Result(IReadOnlyList<AgendaSlot> Slots, IReadOnlyList<Guid> Unplaced, IReadOnlyList<Guid> Unmanned);

    public static Result Make(DateOnly startsOn, DateOnly endsOn, IReadOnlyList<Visit> visits, IReadOnlyList<Auditor> auditors, Wish wish)
    {
        var days = Days(startsOn, endsOn);
        var windows = days.SelectMany(day => new[] { (From: day.ToDateTime(wish.From), Until: day.ToDateTime(wish.LunchFrom)), (From: day.ToDateTime(wish.LunchUntil), Until: day.ToDateTime(wish.Until)) })
            .Where(window => window.Until > window.From).ToList();
        if (windows.Count == 0)
            return new Result([], [.. visits.Select(visit => visit.UnitId)], []);
        var everybody = auditors.Select(auditor => auditor.MemberId).ToList();
        var slots = new List<AgendaSlot> { Slot(windows[0].From, Meeting, null, wish.Opening, [], everybody) };
        windows[0] = (windows[0].From + Meeting, windows[0].Until);
        var closing = windows[^1].Until - Meeting;
        windows[^1] = (windows[^1].From, closing);
        var free = everybody.ToDictionary(id => id, _ => windows[0].From);
        var (unplaced, unmanned) = (new List<Guid>(), new List<Guid>());
        foreach (var visit in visits)
        {
            var able = visit.Assigned ?? [.. auditors.Where(auditor => !auditor.Barred.Contains(visit.UnitId)).Select(auditor => auditor.MemberId)];
            // Who is free first goes first, so that the work is shared.
            var team = able.Where(free.ContainsKey).OrderBy(id => free[id]).Take(visit.Assigned?.Count ?? wish.PerUnit).ToList();
            var earliest = team.Count == 0 ? windows[0].From : team.Max(id => free[id]);
            if (Fit(windows, earliest, TimeSpan.FromMinutes(wish.Minutes)) is not { } begin)
            {
                unplaced.Add(visit.UnitId);
                continue;
            }
            if (team.Count == 0)
                unmanned.Add(visit.UnitId);
            slots.Add(Slot(begin, TimeSpan.FromMinutes(wish.Minutes), visit.UnitId, wish.UnitTopic, visit.Clauses, team));
            foreach (var id in team)
                free[id] = begin.AddMinutes(wish.Minutes);
        }
        slots.Add(Slot(closing, Meeting, null, wish.Closing, [], everybody));
        return new Result([.. slots.OrderBy(slot => slot.Day).ThenBy(slot => slot.From)], unplaced, unmanned);
    }

    /// <summary>Working days, unless the audit is at a weekend altogether.</summary>
    private static List<DateOnly> Days(DateOnly from, DateOnly until)
    {
        var all = Enumerable.Range(0, until.DayNumber - from.DayNumber + 1).Select(from.AddDays).ToList();
        var working = all.Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToList();
        return working.Count > 0 ? working : all;
    }

    private static DateTime? Fit(IEnumerable<(DateTime From, DateTime Until)> windows, DateTime earliest, TimeSpan length)
    {
        foreach (var (from, until) in windows)
        {
            var begin = earliest > from ? earliest : from;
            if (begin + length <= until)
                return begin;
        }
        return null;
    }

    private static AgendaSlot Slot(DateTime begin, TimeSpan length, Guid? unitId, string topic, IReadOnlyList<Guid> clauses, IReadOnlyList<Guid> members) =>
        new(DateOnly.FromDateTime(begin), TimeOnly.FromDateTime(begin), TimeOnly.FromDateTime(begin + length), unitId, topic, clauses, members);
}
