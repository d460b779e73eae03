using IsoIntranet.Features.YearPlan.Board;
using IsoIntranet.Features.YearPlan.Import;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Progress;
using IsoIntranet.Features.YearPlan.Reviews;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Features.YearPlan.WorkingDays;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IsoIntranet.Features.YearPlan;

/// <summary>The yearly plan and its progress: the door of the room.</summary>
public sealed class YearPlanRoom : Room
{
    public override string Name => "YearPlan";

    public override Type Text => typeof(YearPlanText);

    public override IReadOnlyDictionary<Type, ChangeSight> Told => new Dictionary<Type, ChangeSight>
    {
        [typeof(UnitAssignment)] = new(See, See),
        [typeof(QmsPlan)] = new(See),
        [typeof(PlanSection)] = new(See),
        [typeof(WorkItem)] = new(See),
    };

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(typeof(ProgressText), "MenuMyWork", "my-work", "work", Report, 10),
        new(typeof(ProgressText), "MenuInbox", "inbox", "report", Accept, 20),
        new(typeof(PlansText), "Menu", "plans", "plan", See, 100),
        new(typeof(WorkingDaysText), "Menu", "working-days", "calendar", SeeCalendar, 340),
        new(typeof(ScheduleText), "MenuCorrections", "schedule-corrections", "edit", Keep, 350),
    ];

    public override IReadOnlyList<Type> UnitCards => [typeof(UnitProgressCard)];

    public override void AddServices(IServiceCollection services)
    {
        services.TryAddSingleton(provider =>
        {
            var organisation = provider.GetRequiredService<IsoSettings>().Organisation;
            return new WorkingCalendar(organisation.Holidays, organisation.MovedWorkingDays);
        });
        services.TryAddSingleton<ScheduleReader>();
        services.AddSingleton<CalendarStore>();
        services.AddHostedService(provider => provider.GetRequiredService<CalendarStore>());
        services.AddSingleton<ScheduleWording>();
        services.AddSingleton<RemarkWording>();
        services.AddSingleton<DifferenceWording>();
        services.AddSingleton<ImportSources>();
        services.AddSingleton<ImportWording>();
        services.AddScoped<EvidenceKeeper>();
        services.AddScoped<ProgressExport>();
        services.AddScoped<ProgressWording>();
        services.AddSingleton<BoardStore>();
        services.AddHostedService(provider => provider.GetRequiredService<BoardStore>());
        services.AddScoped<BoardWording>();
        services.AddScoped<BoardExport>();
    }

    public override void MapApi(RouteGroupBuilder api)
    {
        api.MapPlans();
        api.MapReviews();
        api.MapBoard();
        api.MapProgress();
        api.MapImports();
        api.MapSchedules();
    }

    /// <summary>The right to keep a plan: a unit's own plan beneath a higher one is its head's to keep, too.</summary>
    public static Permission KeepOf(QmsPlan plan) => plan.HigherPlanId is null ? Keep : KeepOwn;

    /// <summary>The right to issue a plan.</summary>
    public static Permission IssueOf(QmsPlan plan) => plan.HigherPlanId is null ? Issue : IssueOwn;

    /// <summary>To see plans, and the progress of the units in one's scope.</summary>
    public static readonly Permission See = new("YearPlan.See", [.. Permission.Participants, Role.WallDisplay]);

    /// <summary>To write plans and amendments, and to adjust who is assigned.</summary>
    public static readonly Permission Keep = new("YearPlan.Keep", Role.IsoSecretary);

    /// <summary>To write a unit's own plan beneath a higher one (R17): the head of the unit keeps it as well.</summary>
    public static readonly Permission KeepOwn = new("YearPlan.KeepOwn", Role.IsoSecretary, Role.UnitHead);

    /// <summary>To issue, amend, close and cancel a plan in the committee's name.</summary>
    public static readonly Permission Issue = new("YearPlan.Issue", Role.IsoSecretary, Role.CommitteeHead);

    /// <summary>To issue, amend, close and cancel a unit's own plan beneath a higher one: its head signs it (R17).</summary>
    public static readonly Permission IssueOwn = new("YearPlan.IssueOwn", Role.IsoSecretary, Role.CommitteeHead, Role.UnitHead);

    /// <summary>To report a unit's progress, with evidence.</summary>
    public static readonly Permission Report = new("YearPlan.Report", Role.UnitHead, Role.UnitContact, Role.IsoSecretary);

    /// <summary>To accept and return reports, decide on what does not apply, pause, and record events, for the standing body.</summary>
    public static readonly Permission Accept = new("YearPlan.Accept", Role.IsoSecretary, Role.CommitteeHead);

    /// <summary>To take part in the conversation about an assignment.</summary>
    public static readonly Permission Comment = new("YearPlan.Comment", Permission.Participants);

    /// <summary>To answer what units find difficult (R32).</summary>
    public static readonly Permission AnswerDifficulty = new("YearPlan.AnswerDifficulty", Role.CommitteeHead, Role.IsoSecretary);

    /// <summary>To see which days are worked.</summary>
    public static readonly Permission SeeCalendar = new("YearPlan.SeeCalendar", [.. Permission.Participants, Role.Administrator]);

    /// <summary>To keep holidays and moved working days, by which counted periods end.</summary>
    public static readonly Permission KeepCalendar = new("YearPlan.KeepCalendar", Role.IsoSecretary, Role.Administrator);
}
