using IsoIntranet.Features.Objectives.Measuring;
using IsoIntranet.Features.Objectives.Measuring.Import;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Features.Objectives;

/// <summary>Quality objectives of a year: the door of the room.</summary>
public sealed class ObjectivesRoom : Room
{
    /// <summary>To see objectives that were issued.</summary>
    public static readonly Permission See = new("Objectives.See", Permission.Participants);

    /// <summary>To write a unit's objectives.</summary>
    public static readonly Permission Keep = new("Objectives.Keep", Role.IsoSecretary);

    /// <summary>To write the objectives that a unit sets itself below the common ones, and to hand them to the standing body.</summary>
    public static readonly Permission KeepOwn = new("Objectives.KeepOwn", Role.UnitHead);

    /// <summary>To put the decision on them into force.</summary>
    public static readonly Permission Issue = new("Objectives.Issue", Role.IsoSecretary, Role.CommitteeHead);

    /// <summary>To report what a unit reached, and to confirm what other units reached in objectives that the unit monitors.</summary>
    public static readonly Permission Report = new("Objectives.Report", Role.UnitHead, Role.UnitContact);

    public override string Name => "Objectives";

    public override Type Text => typeof(ObjectivesText);

    /// <summary>Drafts are their keepers' alone, so that others are told of a set and read it with their own rights.</summary>
    public override IReadOnlyDictionary<Type, ChangeSight> Told => new Dictionary<Type, ChangeSight>
    {
        [typeof(ObjectiveSet)] = new(See),
        [typeof(MeasuringPlan)] = new(See),
        [typeof(Measurement)] = new(See, See),
        [typeof(PeriodClosing)] = new(See),
        [typeof(OneStopMapping)] = new(Keep),
    };

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(typeof(ObjectivesText), "MenuResults", "objectives/results", "board", Report, 40),
        new(typeof(ObjectivesText), "Menu", "objectives", "star", See, 140),
    ];

    public override IReadOnlyList<Type> UnitCards => [typeof(UnitObjectivesCard)];

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<TargetWording>();
        services.AddScoped<ObjectiveExport>();
        services.AddSingleton<ResultWording>();
        services.AddScoped<MissedTargets>();
    }

    public override void MapApi(RouteGroupBuilder api)
    {
        ObjectivesApi.Map(api);
        ResultsApi.Map(api);
    }
}
