using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Features.Dashboard;

/// <summary>The overview, where everybody arrives: the door of the room.</summary>
public sealed class DashboardRoom : Room
{
    public override string Name => "Dashboard";

    public override Type Text => typeof(DashboardText);

    /// <summary>To open the start page. What stands on it follows from the rights over what it shows.</summary>
    public static readonly Permission Open = new("Dashboard.Open", Enum.GetValues<Role>());

    public override IReadOnlyList<MenuEntry> Menu => [new(typeof(DashboardText), "Overview", "", "overview", Open, 1)];

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<OverviewStore>();
        services.AddScoped<FeedWording>();
        services.AddScoped<OverviewExport>();
    }
}
