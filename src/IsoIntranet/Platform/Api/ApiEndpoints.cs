using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Platform.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Platform.Api;

/// <summary>The addresses for programs: <c>/api/v1</c> with every room's endpoints, its description, and the live hub.</summary>
public static class ApiEndpoints
{
    public static void MapIsoApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1");
        api.MapTokens();
        var guarded = api.MapGroup("").RequireAuthorization()
            .AddEndpointFilter<RequestActorFilter>().AddEndpointFilter<ForgeryFilter>()
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        guarded.MapChanges();
        foreach (var room in endpoints.ServiceProvider.GetServices<Room>())
            room.MapApi(guarded);
        // What is not there is said to be not there, in the same form as every other error, once one is signed in.
        guarded.MapFallback("{**rest}", () => TypedResults.Problem(statusCode: StatusCodes.Status404NotFound)).ExcludeFromDescription();

        // The description holds no data, and the tools that read it have no session.
        endpoints.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        endpoints.MapHub<LiveHub>("/hubs/live", hub => hub.CloseOnAuthenticationExpiration = true).RequireAuthorization();
        endpoints.MapExports();
        endpoints.MapFiles();
    }
}

/// <summary>Commands and queries of the request act for the request's user.</summary>
internal sealed class RequestActorFilter(CurrentActor currentActor) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        currentActor.UseRequestUser(context.HttpContext.User);
        return next(context);
    }
}

/// <summary>
/// A write with the session cookie needs a header that no other site can make a browser send without asking this one first
/// (docs/api.md); a token is never sent by itself, so it needs none.
/// </summary>
internal sealed class ForgeryFilter : IEndpointFilter
{
    public const string Header = "X-Iso-Request";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        return isSafe || ApiServices.HasToken(request) || request.Headers.ContainsKey(Header)
            ? next(context)
            : ValueTask.FromResult<object?>(TypedResults.Problem(
                statusCode: StatusCodes.Status403Forbidden, detail: $"A write with the session cookie needs the header {Header}."));
    }
}
