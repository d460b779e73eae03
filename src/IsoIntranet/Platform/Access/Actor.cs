namespace IsoIntranet.Platform.Access;

/// <summary>A role over a unit with all below it, resolved against the tree of units.</summary>
public sealed record Grant(Role Role, Guid UnitId, UnitScope Subtree);

/// <summary>Who acts, with the rights held at this moment.</summary>
public sealed record Actor(Guid? AccountId, string Name, IReadOnlyList<Grant> Grants)
{
    public static readonly Actor Nobody = new(null, "", []);

    private bool IsTheProgram { get; init; }

    public Author Author => new(AccountId, Name);

    /// <summary>The program itself, for jobs and start-up; it may do everything.</summary>
    public static Actor Program(string name = "ISO Intranet") => new(null, name, []) { IsTheProgram = true };

    /// <summary>Whether the right is held over a unit.</summary>
    public bool May(Permission permission, Guid unitId) =>
        IsTheProgram || Grants.Any(grant => permission.IsCarriedBy(grant.Role) && grant.Subtree.Contains(unitId));

    /// <summary>Whether the right is held anywhere at all: enough to be shown a menu entry, never enough to write.</summary>
    public bool MayAnywhere(Permission permission) =>
        IsTheProgram || Grants.Any(grant => permission.IsCarriedBy(grant.Role));

    /// <summary>The units over which the right is held.</summary>
    public UnitScope ScopeOf(Permission permission)
    {
        if (IsTheProgram)
            return UnitScope.Everything;
        var subtrees = Grants.Where(grant => permission.IsCarriedBy(grant.Role)).Select(grant => grant.Subtree).ToList();
        return subtrees.Count switch
        {
            0 => UnitScope.Nothing,
            1 => subtrees[0],
            _ when subtrees.Any(subtree => subtree.IsEverything) => UnitScope.Everything,
            _ => UnitScope.Of(subtrees.SelectMany(subtree => subtree.Units)),
        };
    }

    public bool Holds(Role role) => Grants.Any(grant => grant.Role == role);
}
