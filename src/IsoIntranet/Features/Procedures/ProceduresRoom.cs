using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.Procedures;

/// <summary>The register of procedures: the door of the room.</summary>
public sealed class ProceduresRoom : Room
{
    /// <summary>To see the register. Procedures are published by law, so everybody who takes part sees those of all units.</summary>
    public static readonly Permission See = new("Procedures.See", Permission.Participants);

    /// <summary>To add, change, repeal and restore the entries of a unit.</summary>
    public static readonly Permission Keep = new("Procedures.Keep", Role.IsoSecretary, Role.DocumentController);

    public override string Name => "Procedures";

    public override Type Text => typeof(ProceduresText);

    public override IReadOnlyDictionary<Type, ChangeSight> Told => new Dictionary<Type, ChangeSight>
    {
        [typeof(AdminProcedure)] = new(See, See),
    };

    public override IReadOnlyList<MenuEntry> Menu => [new(typeof(ProceduresText), "Menu", "procedures", "docs", See, 120)];

    public override IReadOnlyList<Type> UnitCards => [typeof(UnitProceduresCard)];

    public override void MapApi(RouteGroupBuilder api) => ProceduresApi.Map(api);
}
