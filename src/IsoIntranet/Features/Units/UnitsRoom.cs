using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.Units;

/// <summary>Units, their people and committees: the door of the room.</summary>
public sealed class UnitsRoom : Room
{
    public override string Name => "Units";

    public override Type Text => typeof(UnitsText);

    /// <summary>To see the tree of units, its people and committees, which everybody who takes part has to find their way in.</summary>
    public static readonly Permission See = new("Units.See", [.. Permission.Participants, Role.Administrator]);

    /// <summary>To keep units and people. An administrator may, and sees no plan by it.</summary>
    public static readonly Permission Keep = new("Units.Keep", Role.IsoSecretary, Role.Administrator);

    /// <summary>To keep units that stand below none, and so decide on what everything else stands in.</summary>
    public static readonly Permission KeepTop = new("Units.KeepTop", Role.Administrator);

    /// <summary>To propose, decide and renew committees (R4-R7).</summary>
    public static readonly Permission KeepCommittees = new("Units.KeepCommittees", Role.IsoSecretary);

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(typeof(UnitsText), "MenuUnits", "units", "units", See, 300),
        new(typeof(UnitsText), "MenuPeople", "people", "people", See, 310),
        new(typeof(UnitsText), "MenuCommittees", "committees", "star", See, 320),
        new(typeof(UnitsText), "MenuKinds", "unit-kinds", "settings", Keep, 330),
    ];

    public override void MapApi(RouteGroupBuilder api) => UnitsApi.Map(api);
}
