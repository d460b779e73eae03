using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.QualityPolicies;

/// <summary>The quality policy: the door of the room.</summary>
public sealed class QualityPoliciesRoom : Room
{
    /// <summary>To see what is, or was, in force.</summary>
    public static readonly Permission See = new("QualityPolicies.See", Permission.Participants);

    /// <summary>To write the next edition.</summary>
    public static readonly Permission Keep = new("QualityPolicies.Keep", Role.IsoSecretary, Role.CommitteeHead);

    /// <summary>To put the decision on it into force.</summary>
    public static readonly Permission Publish = new("QualityPolicies.Publish", Role.IsoSecretary, Role.CommitteeHead);

    /// <summary>To see who has not read it, and to note that people of one's unit were told of it.</summary>
    public static readonly Permission Follow = new("QualityPolicies.Follow", Role.IsoSecretary, Role.CommitteeHead, Role.UnitHead, Role.UnitContact);

    public override string Name => "QualityPolicies";

    public override Type Text => typeof(QualityPoliciesText);

    public override IReadOnlyDictionary<Type, ChangeSight> Told => new Dictionary<Type, ChangeSight>
    {
        [typeof(QualityPolicy)] = new(See),
        [typeof(PolicyReading)] = new(See),
    };

    public override IReadOnlyList<MenuEntry> Menu => [new(typeof(QualityPoliciesText), "Menu", "policy", "star", See, 135)];

    public override void MapApi(RouteGroupBuilder api) => QualityPoliciesApi.Map(api);
}
