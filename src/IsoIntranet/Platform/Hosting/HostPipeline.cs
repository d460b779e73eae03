using IsoIntranet.Platform.Access;
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
        app.UseExceptionHandler(errors => errors.Run(HostErrors.AnswerAsync));
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseStatusCodePages(HostErrors.DescribeStatusAsync);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<PasswordChangeGate>();
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<CurrentActor>().UseRequestUser(context.User);
            return next(context);
        });
        app.UseAntiforgery();

        app.MapStaticAssets().AllowAnonymous();
        app.MapAccountEndpoints();
        var api = app.MapGroup("/api/v1").RequireAuthorization();
        foreach (var room in app.Services.GetServices<Room>())
            room.MapApi(api);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
    }
}
