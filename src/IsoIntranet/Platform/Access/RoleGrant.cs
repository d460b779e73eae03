using IsoIntranet.Platform.Data;

namespace IsoIntranet.Platform.Access;

/// <summary>A role that an account holds over a unit and all units below it.</summary>
public sealed class RoleGrant : Record
{
    private RoleGrant() { }

    public RoleGrant(Guid accountId, Role role, Guid unitId)
    {
        AccountId = accountId;
        Role = role;
        UnitId = unitId;
    }

    public Guid AccountId { get; private set; }

    public Role Role { get; private set; }

    public Guid UnitId { get; private set; }

    public override Guid RootId => AccountId;
}
