using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Features.Standards;

/// <summary>The clauses of the standard as data: the door of the room.</summary>
public sealed class StandardsRoom : Room
{
    public override string Name => "Standards";

    public override Type Text => typeof(StandardsText);

    /// <summary>To read the standard's clauses, and what agencies left out.</summary>
    public static readonly Permission See = new("Standards.See", Permission.Participants);

    /// <summary>To say which clauses do not apply to an agency, and by which edition everybody works.</summary>
    public static readonly Permission Keep = new("Standards.Keep", Role.IsoSecretary);

    /// <summary>To bring in editions: the program at its start, and nobody else.</summary>
    public static readonly Permission Seed = new("Standards.Seed");

    public override IReadOnlyList<MenuEntry> Menu => [new(typeof(StandardsText), "Menu", "standards", "docs", See, 290)];

    public override void MapApi(RouteGroupBuilder api) => StandardsApi.Map(api);

    public override Task SeedAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<CommandRunner>().RunAsync(new SeedStandards.Command(), Actor.Program(), cancellationToken);
}
