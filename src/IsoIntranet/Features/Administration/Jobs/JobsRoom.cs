using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Features.Administration.Jobs;

/// <summary>Việc chạy nền: what the clock starts, whether it ran, and running it now. For administrators alone.</summary>
public sealed class JobsRoom : Room
{
    public override string Name => "Jobs";

    public override Type Text => typeof(JobsText);

    /// <summary>To see the jobs, to move their hour, to run one now.</summary>
    public static readonly Permission Keep = new("Jobs.Keep", Role.Administrator);

    /// <summary>To warn of jobs: the program's alone.</summary>
    public static readonly Permission Warn = new("Jobs.Warn");

    public override IReadOnlyList<MenuEntry> Menu => [new(typeof(JobsText), "Menu", "jobs", "settings", Keep, 930)];

    public override void AddServices(IServiceCollection services) => services.AddScoped<JobWording>();
}

/// <summary>Names the words of the jobs' page.</summary>
public sealed class JobsText;
