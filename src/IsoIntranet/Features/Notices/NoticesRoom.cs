using IsoIntranet.Features.Notices.Bell;
using IsoIntranet.Features.Notices.Calendar;
using IsoIntranet.Features.Notices.Listing;
using IsoIntranet.Features.Notices.Mail;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Features.Notices;

/// <summary>Notices, e-mail and calendars: the door of the room.</summary>
public sealed class NoticesRoom : Room
{
    public override string Name => "Notices";

    public override Type Text => typeof(NoticesText);

    /// <summary>To read the own notices and to choose how they come; everybody but wall displays. Those of others nobody reads.</summary>
    public static readonly Permission Own = new("Notices.Own", [.. Permission.Participants, Role.Administrator]);

    /// <summary>To see how mail goes out, to try it, to send again and to give up. Shows neither secrets nor what a message says.</summary>
    public static readonly Permission Post = new("Notices.Post", Role.Administrator);

    /// <summary>What the clock does; no role carries it.</summary>
    internal static readonly Permission Clockwork = new("Notices.Clockwork");

    public override IReadOnlyList<MenuEntry> Menu => [new(typeof(NoticesText), "MenuMail", "mail", "comment", Post, 920)];

    public override IReadOnlyList<Type> TopParts => [typeof(NoticeBell)];

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<NoticeBells>();
        services.AddSingleton<NoticeKinds>();
        services.AddScoped<NoticeWording>();
        services.AddScoped<NoticeReader>();
        services.AddScoped<OwnDeadlines>();
        services.AddScoped<Letters>();
        services.AddSingleton<SmtpPost>();
        services.AddScoped<Postman>();
        CalendarFeed.AddLimit(services);
        MailCheck.Add(services);
    }

    public override void MapApi(RouteGroupBuilder api) => NoticesApi.Map(api);

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => CalendarFeed.Map(endpoints);
}
