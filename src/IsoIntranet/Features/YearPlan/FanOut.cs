using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Features.YearPlan;

/// <summary>
/// From a plan's rows to one assignment per unit concerned and period: “UBND xã, phường” is each of them (R21). Knows no
/// database, so that the preview and the issuing of a plan cannot differ.
/// </summary>
public static class FanOut
{
    /// <summary>
    /// The units that lead an item: named ones, and those of named kinds at or below the plan's agency, less the exempted ones.
    /// “UBND xã” in one district's plan does not mean the communes of another.
    /// </summary>
    public static IReadOnlyList<Guid> LeadsOf(WorkItem item, Guid ownerUnitId, IReadOnlyCollection<OrgUnit> units) =>
        UnitsOf(item, PartyRole.Lead, Reach(ownerUnitId, units), units);

    public static IReadOnlyList<Guid> PartnersOf(WorkItem item, Guid ownerUnitId, IReadOnlyCollection<OrgUnit> units) =>
        UnitsOf(item, PartyRole.Partner, Reach(ownerUnitId, units), units);

    /// <summary>Whether a unit leads because all units of its kind do, exempted or not.</summary>
    public static bool LeadsByKind(WorkItem item, OrgUnit unit, Guid ownerUnitId, IReadOnlyCollection<OrgUnit> units) =>
        item.Parties.Any(party => party.Role == PartyRole.Lead && party.KindId == unit.KindId)
        && Reach(ownerUnitId, units).Contains(unit.Id);

    /// <summary>The periods in which work is to be done: one for dated work, several for recurring and ongoing work.</summary>
    public static IReadOnlyList<AssignmentPeriod> PeriodsOf(ScheduleReading? reading)
    {
        var periods = reading?.Periods() ?? [];
        return periods.Count switch
        {
            0 => [new AssignmentPeriod(0, reading?.FirstDay, reading?.DueDay, null)],
            1 => [new AssignmentPeriod(0, periods[0].From, periods[0].Due, reading!.AmberDay)],
            _ => [.. periods.Select((period, index) => new AssignmentPeriod(index + 1, period.From, period.Due, null))],
        };
    }

    /// <summary>
    /// Brings the assignments of a plan in line with its rows. What was reported on is never taken away: it stays, and is
    /// handed back among <see cref="FanOutResult.Kept"/>.
    /// </summary>
    /// <param name="units">The units that exist on the day of issue.</param>
    /// <param name="inUse">Assignments that comments or files hang on.</param>
    /// <param name="reportedAbove">Rows that the plan's own agency already answers for in the higher plan (R17): nobody reports twice.</param>
    public static FanOutResult Align(
        QmsPlan plan, IReadOnlyCollection<UnitAssignment> existing, IReadOnlyCollection<OrgUnit> units, IReadOnlySet<Guid>? inUse = null,
        IReadOnlySet<Guid>? reportedAbove = null)
    {
        var reach = Reach(plan.OwnerUnitId, units);
        var open = existing.ToDictionary(assignment => (assignment.WorkItemId, assignment.UnitId, assignment.PeriodNumber));
        var added = new List<UnitAssignment>();
        foreach (var item in plan.Items)
        {
            var periods = PeriodsOf(item.Schedule);
            foreach (var unit in AssigneesOf(plan, item, units, reach, reportedAbove))
            {
                foreach (var period in periods)
                {
                    if (open.Remove((item.Id, unit, period.Number), out var known))
                        known.Reschedule(item, period);
                    else
                        added.Add(new UnitAssignment(item, unit, period));
                }
            }
        }
        var left = open.Values.ToLookup(assignment => assignment.HasHistory || inUse?.Contains(assignment.Id) == true);
        return new FanOutResult(added, [.. left[false]], [.. left[true]]);
    }

    /// <summary>
    /// The units that an item of a plan gives an assignment to. A unit's own plan beneath a higher one (R17) binds the unit and
    /// what is below it, and nobody beside it; what the unit answers for in the higher plan it reports there alone.
    /// </summary>
    public static IReadOnlyList<Guid> AssigneesOf(
        QmsPlan plan, WorkItem item, IReadOnlyCollection<OrgUnit> units, IReadOnlySet<Guid>? reportedAbove = null) =>
        AssigneesOf(plan, item, units, Reach(plan.OwnerUnitId, units), reportedAbove);

    private static IReadOnlyList<Guid> AssigneesOf(
        QmsPlan plan, WorkItem item, IReadOnlyCollection<OrgUnit> units, HashSet<Guid> reach, IReadOnlySet<Guid>? reportedAbove)
    {
        var leads = UnitsOf(item, PartyRole.Lead, reach, units);
        return plan.HigherPlanId is null ? leads
            : [.. leads.Where(unit => reach.Contains(unit) && (unit != plan.OwnerUnitId || reportedAbove?.Contains(item.Id) != true))];
    }

    private static HashSet<Guid> Reach(Guid root, IReadOnlyCollection<OrgUnit> units)
    {
        var children = units.ToLookup(unit => unit.ParentId, unit => unit.Id);
        var reached = new HashSet<Guid> { root };
        var open = new Stack<Guid>(reached);
        while (open.TryPop(out var unit))
            foreach (var child in children[unit].Where(reached.Add))
                open.Push(child);
        return reached;
    }

    private static IReadOnlyList<Guid> UnitsOf(WorkItem item, PartyRole role, HashSet<Guid> reach, IReadOnlyCollection<OrgUnit> units)
    {
        var exempt = item.Parties.Where(party => party.Role == PartyRole.Exempt).Select(party => party.UnitId).ToHashSet();
        var wanted = item.Parties.Where(party => party.Role == role).ToList();
        return [.. units
            .Where(unit => wanted.Exists(party => party.UnitId == unit.Id || (party.KindId == unit.KindId && reach.Contains(unit.Id))))
            .Where(unit => role != PartyRole.Lead || !exempt.Contains(unit.Id))
            .Select(unit => unit.Id)];
    }
}

/// <param name="Added">New assignments.</param>
/// <param name="Removed">Untouched assignments that no row wants any more.</param>
/// <param name="Kept">Assignments that no row wants but that were reported on.</param>
public sealed record FanOutResult(
    IReadOnlyList<UnitAssignment> Added, IReadOnlyList<UnitAssignment> Removed, IReadOnlyList<UnitAssignment> Kept);
