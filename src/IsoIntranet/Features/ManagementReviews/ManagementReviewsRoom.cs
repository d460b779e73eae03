using IsoIntranet.Features.ManagementReviews.Actions;
using IsoIntranet.Features.ManagementReviews.Contributions;
using IsoIntranet.Features.ManagementReviews.Minutes;
using IsoIntranet.Features.ManagementReviews.Pack;
using IsoIntranet.Features.ManagementReviews.Papers;
using IsoIntranet.Features.ManagementReviews.Register;
using IsoIntranet.Features.ManagementReviews.Session;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Features.ManagementReviews;

/// <summary>The leader's reviews (xem xét của lãnh đạo): the door of the room.</summary>
public sealed class ManagementReviewsRoom : Room
{
    public override string Name => "ManagementReviews";

    public override Type Text => typeof(ManagementReviewsText);

    /// <summary>To see the reviews of the agencies above and below one's units.</summary>
    public static readonly Permission See = new("ManagementReviews.See", Permission.Participants);

    /// <summary>To plan a review, collect its inputs and freeze them.</summary>
    public static readonly Permission Prepare = new("ManagementReviews.Prepare", Role.IsoSecretary, Role.CommitteeHead);

    /// <summary>To contribute for a unit.</summary>
    public static readonly Permission Contribute = new("ManagementReviews.Contribute", Role.UnitHead, Role.UnitContact);

    /// <summary>To open, lead and end the meeting.</summary>
    public static readonly Permission Chair = new("ManagementReviews.Chair", Role.CommitteeHead);

    /// <summary>To sign minutes, where one is chair or secretary of that review.</summary>
    public static readonly Permission SignMinutes = new("ManagementReviews.SignMinutes", Role.CommitteeHead, Role.IsoSecretary, Role.ReviewChair);

    public override IReadOnlyDictionary<Type, ChangeSight> Told => new Dictionary<Type, ChangeSight>
    {
        [typeof(ManagementReview)] = new(See),
        [typeof(ReviewParticipant)] = new(See),
        [typeof(ReviewInput)] = new(See),
        [typeof(InputContribution)] = new(See, See),
        [typeof(ReviewDecision)] = new(See),
        [typeof(ReviewStage)] = new(See),
        [typeof(ReviewMinutes)] = new(See),
        [typeof(MinutesComment)] = new(See),
        [typeof(ReviewAction)] = new(See, See),
        [typeof(MinutesSignature)] = new(See),
    };

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(typeof(ManagementReviewsText), "MenuMine", "management-reviews/mine", "comment", Contribute, 36) { Count = typeof(MineCount) },
        new(typeof(ManagementReviewsText), "Menu", "management-reviews", "report", See, 240),
        new(typeof(ManagementReviewsText), "MenuActions", "management-reviews/actions", "action", See, 241),
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<ReviewCollector>();
        services.AddScoped<ReviewFiles>();
        services.AddScoped<MeetingWording>();
        services.AddSingleton<LiveWords>();
        services.AddScoped<LivePen>();
        services.AddScoped<StageWords>();
        services.AddScoped<ReviewMinutesPaper>();
        services.AddScoped<ReviewForms>();
        services.AddScoped<MinutesDesk>();
        services.AddScoped<ReviewEvidence>();
        services.AddScoped<ReviewPackWriter>();
        services.AddScoped<ReviewActionWording>();
        services.AddScoped<IPaperMaker, ReviewPaperMaker>();
    }

    public override void MapApi(RouteGroupBuilder api)
    {
        ManagementReviewsApi.Map(api);
        StageApi.Map(api);
        ReviewPapersApi.Map(api);
    }
}
