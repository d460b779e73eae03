namespace IsoIntranet.Platform.Access;

/// <summary>
/// A right to do one kind of thing, and the roles that carry it. Each room declares its own beside its commands;
/// what no role carries, nobody may do.
/// </summary>
/// <param name="Code">Room and verb, for example <c>YearPlan.ReportProgress</c>.</param>
public sealed record Permission(string Code, params Role[] Roles)
{
    /// <summary>The roles that take part in the work itself: everybody but administrators and wall displays.</summary>
    public static readonly Role[] Participants =
    [
        Role.CommitteeHead, Role.IsoSecretary, Role.UnitHead, Role.UnitContact, Role.LeadAuditor, Role.Auditor,
        Role.DocumentController, Role.ReviewChair, Role.HigherLevel,
    ];

    public bool IsCarriedBy(Role role) => Array.IndexOf(Roles, role) >= 0;

    public bool Equals(Permission? other) => other?.Code == Code;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}
