using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.Audits.Capture;

/// <summary>
/// The page <c>/audits/capture</c>: not a page of a circuit, which dies without a network, but one document with modules of its
/// own, held by a service worker. It is the same for everybody and shows nothing by itself, so it is open to whoever asks; what it
/// shows comes from the API with the session, and stays on the device under its account (docs/decisions/0024).
/// </summary>
internal static class CapturePage
{
    public const string Address = "/audits/capture";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var page = endpoints.MapGroup(Address).AllowAnonymous().ExcludeFromDescription();
        page.MapGet("", (HttpContext http, CaptureShell shell) =>
        {
            // Where something was seen is asked for only here, and only when the auditor ticks it.
            http.Response.Headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=(self), payment=()";
            return Fresh(http, shell.Document, "text/html; charset=utf-8");
        });
        page.MapGet("/service-worker.js", (HttpContext http, CaptureShell shell) =>
        {
            http.Response.Headers["Service-Worker-Allowed"] = Address;
            return Fresh(http, shell.Worker, "text/javascript; charset=utf-8");
        });
        page.MapGet("/app.webmanifest", (HttpContext http, CaptureShell shell) =>
            Fresh(http, shell.Manifest, "application/manifest+json; charset=utf-8"));
    }

    private static IResult Fresh(HttpContext http, string content, string type)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Text(content, type);
    }
}
