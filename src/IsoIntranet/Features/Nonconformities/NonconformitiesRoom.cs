using IsoIntranet.Features.Nonconformities.Import;
using IsoIntranet.Features.Nonconformities.Raising;
using IsoIntranet.Features.Nonconformities.Register;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Features.Nonconformities;

/// <summary>Nonconformities and corrective actions: the door of the room.</summary>
public sealed class NonconformitiesRoom : Room
{
    public override string Name => "Nonconformities";

    public override Type Text => typeof(NonconformitiesText);

    /// <summary>To see those of the units in one's scope.</summary>
    public static readonly Permission See = new("Nonconformities.See", Permission.Participants);

    /// <summary>To raise one about a unit in one's scope. Whoever only reads and consolidates does not.</summary>
    public static readonly Permission Raise = new("Nonconformities.Raise", [.. Permission.Participants.Except([Role.HigherLevel])]);

    /// <summary>To answer for the unit: accept or reject, analyse, plan, carry out, ask for more time.</summary>
    public static readonly Permission Answer = new("Nonconformities.Answer", Role.UnitHead, Role.UnitContact);

    /// <summary>To follow it for the standing body: uphold, grade, verify, return, judge the effect.</summary>
    public static readonly Permission Follow = new("Nonconformities.Follow", Role.IsoSecretary, Role.LeadAuditor);

    /// <summary>To approve plans and more time, and to close.</summary>
    public static readonly Permission Approve = new("Nonconformities.Approve", Role.CommitteeHead);

    /// <summary>To say when a plan takes the leader's approval.</summary>
    public static readonly Permission SetRule = new("Nonconformities.SetRule", Role.CommitteeHead, Role.IsoSecretary);

    public override IReadOnlyDictionary<Type, ChangeSight> Told => new Dictionary<Type, ChangeSight>
    {
        [typeof(Nonconformity)] = new(See, See),
        [typeof(CorrectiveAction)] = new(See, See),
        [typeof(CauseAnalysis)] = new(See),
        [typeof(EffectivenessResult)] = new(See),
        [typeof(SimilarCheck)] = new(See),
        [typeof(NonconformityComment)] = new(See),
    };

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(typeof(NonconformitiesText), "MenuMine", "nonconformities/mine", "action", See, 30),
        new(typeof(NonconformitiesText), "Menu", "nonconformities", "warn", See, 210),
    ];

    public override IReadOnlyList<Type> UnitCards => [typeof(UnitNonconformitiesCard)];

    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<NonconformityFiles>();
        services.AddScoped<NonconformityWording>();
        services.AddScoped<NonconformityIntake>();
        services.AddScoped<OldTemplate>();
    }

    public override void MapApi(RouteGroupBuilder api) => NonconformitiesApi.Map(api);
}
