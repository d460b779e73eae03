using IsoIntranet.Platform.Hosting;
using IsoIntranet.Shell.Account;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;

namespace IsoIntranet.Platform.Access.SingleSignOn;

/// <summary>Wires the sign-in with the agency's own accounts, where it is set up.</summary>
internal static partial class SingleSignOn
{
    public const string Path = "/account/single-sign-on";

    public static void AddSingleSignOn(this AuthenticationBuilder authentication, SingleSignOnSettings settings)
    {
        if (!settings.IsOn)
            return;
        authentication.Services.AddScoped<SingleSignOnAccounts>();
        authentication.AddOAuth<OpenIdOptions, OpenIdHandler>(OpenIdOptions.Scheme, settings.Name, openId =>
        {
            openId.ClientId = settings.ClientId!;
            openId.ClientSecret = settings.ClientSecret!;
            openId.UserNameClaim = settings.UserNameClaim;
            openId.SignInScheme = IdentityConstants.ApplicationScheme;
            openId.Events.OnTicketReceived = StartSessionAsync;
            openId.Events.OnRemoteFailure = TellAsync;
        });
        // After the framework's own, which makes the back channel.
        authentication.Services.AddOptions<OpenIdOptions>(OpenIdOptions.Scheme).PostConfigure<TimeProvider>((openId, time) => openId.Provider = new OpenIdProvider(
            settings.Authority!, new HttpDocumentRetriever(openId.Backchannel) { RequireHttps = !new Uri(settings.Authority!).IsLoopback }, time));
    }

    /// <summary>By GET, because the browser would not follow a form to another site (Content-Security-Policy form-action).</summary>
    public static void MapSingleSignOn(this IEndpointRouteBuilder endpoints, SingleSignOnSettings settings)
    {
        if (settings.IsOn)
        {
            endpoints.MapGet(Path, (string? returnUrl) => Results.Challenge(
                    new AuthenticationProperties { RedirectUri = LocalAddress.Of(returnUrl) }, [OpenIdOptions.Scheme]))
                .AllowAnonymous().ExcludeFromDescription();
        }
    }

    private static async Task StartSessionAsync(TicketReceivedContext received)
    {
        var accounts = received.HttpContext.RequestServices.GetRequiredService<SingleSignOnAccounts>();
        var (refusal, account) = await accounts.SignInAsync(received.Principal!, ((OpenIdOptions)received.Options).UserNameClaim);
        if (account is not null && refusal is null)
            CultureCookie.Write(received.HttpContext, account.Culture);
        received.Response.Redirect(refusal is { } why ? Refused(why) : LocalAddress.Of(received.ReturnUri));
        received.HandleResponse();
    }

    private static Task TellAsync(RemoteFailureContext failed)
    {
        var log = failed.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SingleSignOn));
        LogFailure(log, failed.Failure?.Message, failed.Failure?.InnerException?.GetType().Name);
        failed.Response.Redirect(Refused(SingleSignOnRefusal.Failed));
        failed.HandleResponse();
        return Task.CompletedTask;
    }

    private static string Refused(SingleSignOnRefusal why) => $"{AccessServices.SignInPath}?refused={why}";

    /// <summary>The kind of the inner failure and not its words, which may quote the token.</summary>
    [LoggerMessage(Level = LogLevel.Warning, Message = "Single sign-on failed: {Reason} {Kind}")]
    private static partial void LogFailure(ILogger log, string? reason, string? kind);
}
