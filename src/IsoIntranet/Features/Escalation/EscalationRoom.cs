using IsoIntranet.Features.Escalation.Due;
using IsoIntranet.Features.Escalation.Ladders;
using IsoIntranet.Features.Escalation.Steps;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Features.Escalation;

/// <summary>Reminders, and who is told when something stays undone (R31): the door of the room.</summary>
public sealed class EscalationRoom : Room
{
    public override string Name => "Escalation";

    public override Type Text => typeof(EscalationText);

    /// <summary>To see which steps were taken; administrators see whom they did not reach, without the titles.</summary>
    public static readonly Permission See = new("Escalation.See", [.. Permission.Participants, Role.Administrator]);

    /// <summary>To read titles and to follow steps on the records' own pages.</summary>
    public static readonly Permission Read = new("Escalation.Read", Permission.Participants);

    /// <summary>To see and set the ladders.</summary>
    public static readonly Permission Keep = new("Escalation.Keep", Role.IsoSecretary, Role.CommitteeHead);

    /// <summary>To take a step: the program's alone.</summary>
    public static readonly Permission Take = new("Escalation.Take");

    public override IReadOnlyDictionary<Type, ChangeSight> Told => new Dictionary<Type, ChangeSight>
    {
        [typeof(EscalationStep)] = new(Read),
        [typeof(EscalationLadder)] = new(Keep, Keep),
    };

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(typeof(EscalationText), "MenuDue", "due", "calendar", Read, 15),
        new(typeof(EscalationText), "MenuRecord", "escalation/record", "bell", See, 360),
        new(typeof(EscalationText), "Menu", "escalation", "settings", Keep, 370),
    ];

    public override IReadOnlyList<RecordCard> RecordCards =>
    [
        new(RecordPlace.Nonconformity, typeof(StepsCard), Read),
        new(RecordPlace.Assignment, typeof(StepsCard), Read),
    ];

    public override void AddServices(IServiceCollection services) => services.AddScoped<EscalationWording>();

    public override async Task SeedAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        await services.GetRequiredService<CommandRunner>().RunAsync(new SetUpLadders.Command(), Actor.Program(), cancellationToken);

    public override void MapApi(RouteGroupBuilder api) => EscalationApi.Map(api);
}
