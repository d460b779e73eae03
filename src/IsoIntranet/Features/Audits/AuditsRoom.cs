using IsoIntranet.Features.Audits.Capture;
using IsoIntranet.Features.Audits.Checklists;
using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Live;
using IsoIntranet.Features.Audits.Papers;
using IsoIntranet.Features.Audits.Planning;
using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Features.Audits;

/// <summary>Internal audit: the door of the room.</summary>
public sealed class AuditsRoom : Room
{
    public override string Name => "Audits";

    public override Type Text => typeof(AuditsText);

    /// <summary>To see audits of the units in one's scope; members of a team see theirs besides.</summary>
    public static readonly Permission See = new("Audits.See", Permission.Participants);

    /// <summary>To own the programme: write it, keep auditors' competence, except from independence.</summary>
    public static readonly Permission Own = new("Audits.Own", Role.IsoSecretary, Role.CommitteeHead);

    /// <summary>To approve the programme.</summary>
    public static readonly Permission Approve = new("Audits.Approve", Role.CommitteeHead);

    /// <summary>To plan audits, their team and agenda, and to keep the library of checklists.</summary>
    public static readonly Permission Plan = new("Audits.Plan", Role.IsoSecretary, Role.LeadAuditor);

    /// <summary>To read the library of checklists: whoever plans or audits. Audited units are not told the questions beforehand by it.</summary>
    public static readonly Permission Library = new("Audits.Library", Role.IsoSecretary, Role.CommitteeHead, Role.LeadAuditor, Role.Auditor);

    /// <summary>To bring checklists: the program at its start, and nobody else.</summary>
    public static readonly Permission Seed = new("Audits.Seed");

    /// <summary>To audit: answers and findings, within the audits of whose team one is.</summary>
    public static readonly Permission Log = new("Audits.Log", Role.LeadAuditor, Role.Auditor);

    /// <summary>To accept or dispute a finding for the unit.</summary>
    public static readonly Permission Answer = new("Audits.Answer", Role.UnitHead, Role.UnitContact);

    /// <summary>To look at the live board; a wall display sees what was put to the units.</summary>
    public static readonly Permission Watch = new("Audits.Watch", [.. Permission.Participants, Role.WallDisplay]);

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(typeof(AuditsText), "MenuCapture", "audits/capture", "edit", Log, 40),
        new(typeof(AuditsText), "Place_Programme", "audits/programme", "calendar", See, 221),
        new(typeof(AuditsText), "CkMenuShort", "audits/checklists", "docs", Library, 224),
        new(typeof(AuditsText), "MenuBoard", LiveAddress.Board, "wall", Watch, 222),
        new(typeof(AuditsText), "MenuWaiting", "audits/findings/waiting", "audit", Answer, 34) { Count = typeof(WaitingCount) },
        new(typeof(AuditsText), "Menu", "audits", "audit", See, 220),
    ];

    public override IReadOnlyList<Type> UnitCards => [typeof(UnitAuditsCard)];

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<LiveAuditStore>();
        services.AddScoped<LiveWording>();
        services.AddSingleton<IPaperMaker, AuditPaperMaker>();
        services.AddSingleton<AuditFileWriter>();
        services.AddScoped<AuditWording>();
        services.AddScoped<ProgrammeExport>();
        services.AddScoped<FindingOutcome>();
        services.AddScoped<Nonconformities.INonconformityEnd, ClosableAudit>();
        services.AddSingleton<CaptureShell>();
        services.AddScoped<QuestionSourcing>();
        services.AddScoped<LastFindings>();
    }

    public override void MapApi(RouteGroupBuilder api)
    {
        CaptureApi.Map(api);
        ChecklistsApi.Map(api);
        api.MapLive();
        api.MapPapers();
        AuditsApi.Map(api);
        ProgrammeApi.Map(api);
        PlanningApi.Map(api);
    }

    /// <summary>The clauses that the lists cite come first, whatever the order of the rooms.</summary>
    public override async Task SeedAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var commands = services.GetRequiredService<CommandRunner>();
        await commands.RunAsync(new SeedStandards.Command(), Actor.Program(), cancellationToken);
        await commands.RunAsync(new SeedChecklists.Command(), Actor.Program(), cancellationToken);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => CapturePage.Map(endpoints);
}
