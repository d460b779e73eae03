using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Access.SingleSignOn;
using IsoIntranet.Platform.Api;
using IsoIntranet.Shell;
using IsoIntranet.Shell.Account;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Platform.Hosting;

/// <summary>The way of a request, and all addresses.</summary>
public static class HostPipeline
{
    public static void UseIsoIntranet(this WebApplication app)
    {
        app.UseTrustedProxies(app.Services.GetRequiredService<IsoSettings>().Http);
        app.UseExceptionHandler(errors => errors.Run(HostErrors.AnswerAsync));
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseWhen(HostErrors.IsForPrograms, programs => programs.UseStatusCodePages(HostErrors.DescribeStatusAsync));
        app.UseWhen(context => HttpMethods.IsGet(context.Request.Method) && !HostErrors.IsForPrograms(context), people =>
            people.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<PasswordChangeGate>();
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<CurrentActor>().UseRequestUser(context.User);
            return next(context);
        });
        app.UseRateLimiter();
        app.UseAntiforgery();

        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapAccountEndpoints();
        app.MapSingleSignOn(app.Services.GetRequiredService<IsoSettings>().Access.SingleSignOn);
        app.MapIsoApi();
        foreach (var room in app.Services.GetServices<Room>())
            room.MapEndpoints(app);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
    }
}
