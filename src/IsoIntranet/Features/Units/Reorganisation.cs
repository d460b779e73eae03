using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Units;

/// <summary>
/// Sáp nhập and chia tách: the rules that concern several units at once (D10). Ended units keep their place, their people's
/// records, their plans and assignments; only what stood below them moves on.
/// </summary>
public static class Reorganisation
{
    /// <summary>Several units become one, new or existing; what stood below them stands below the successor from that day on.</summary>
    public static ReorganisationResult Merge(
        IReadOnlyList<OrgUnit> former, OrgUnit successor, Hierarchy hierarchy, UnitDecision by, DateOnly today)
    {
        var ending = former.Select(unit => unit.Id).ToHashSet();
        if (ending.Contains(successor.Id))
            return ReorganisationResult.Refuse("Units.SuccessorEnds", successor.Name);
        if (ending.Count < (successor.ValidFrom == by.On ? 2 : 1))
            return ReorganisationResult.Refuse("Units.MergeTakesTwo");
        if (WhyNotSuccessor(successor, ending, hierarchy, by) is { } unfit)
            return new ReorganisationResult(new Ruling(unfit), []);
        if (former.Select(unit => unit.WhyNotEndable(by, today)).FirstOrDefault(refusal => refusal is not null) is { } no)
            return new ReorganisationResult(new Ruling(no), []);
        foreach (var child in ending.SelectMany(hierarchy.ChildrenOf).Where(child => !ending.Contains(child.Id) && child.Id != successor.Id).ToList())
        {
            if (child.Move(successor.Id, hierarchy, by, today) is { IsAllowed: false } stuck)
                return new ReorganisationResult(stuck, []);
        }
        foreach (var unit in former)
            unit.End(UnitState.Merged, by, today);
        return new ReorganisationResult(
            Ruling.Allowed, [.. former.Select(unit => new UnitSuccession(unit.Id, successor.Id, SuccessionKind.Merge, by))]);
    }

    /// <summary>One unit becomes several, new or existing. What stands below it has to find its place first.</summary>
    public static ReorganisationResult Split(
        OrgUnit former, IReadOnlyList<OrgUnit> parts, Hierarchy hierarchy, UnitDecision by, DateOnly today)
    {
        if (parts.DistinctBy(part => part.Id).Count() < 2)
            return ReorganisationResult.Refuse("Units.SplitTakesTwo");
        if (parts.Any(part => part.Id == former.Id))
            return ReorganisationResult.Refuse("Units.SuccessorEnds", former.Name);
        if (parts.Select(part => WhyNotSuccessor(part, [former.Id], hierarchy, by)).FirstOrDefault(refusal => refusal is not null) is { } unfit)
            return new ReorganisationResult(new Ruling(unfit), []);
        if (hierarchy.ChildrenOf(former.Id).FirstOrDefault() is { } child)
            return ReorganisationResult.Refuse("Units.HasChildren", former.Name, child.Name);
        if (former.End(UnitState.Split, by, today) is { IsAllowed: false } no)
            return new ReorganisationResult(no, []);
        return new ReorganisationResult(
            Ruling.Allowed, [.. parts.Select(part => new UnitSuccession(former.Id, part.Id, SuccessionKind.Split, by))]);
    }

    private static Refusal? WhyNotSuccessor(OrgUnit successor, HashSet<Guid> ending, Hierarchy hierarchy, UnitDecision by)
    {
        if (!successor.IsActive)
            return new Refusal("Units.HasEnded", successor.Name);
        if (!successor.ExistsOn(by.On))
            return new Refusal("Units.SuccessorNotYet", successor.Name, successor.ValidFrom);
        return ending.Any(unit => hierarchy.IsWithin(successor.Id, unit)) ? new Refusal("Units.SuccessorIsBelow", successor.Name) : null;
    }
}

/// <param name="Successions">The links to keep, where it was allowed.</param>
public sealed record ReorganisationResult(Ruling Ruling, IReadOnlyList<UnitSuccession> Successions)
{
    internal static ReorganisationResult Refuse(string code, params object?[] arguments) => new(Ruling.Refuse(code, arguments), []);
}
