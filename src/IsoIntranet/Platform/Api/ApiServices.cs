using System.Globalization;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using IsoIntranet.Platform.Live;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Platform.Api;

/// <summary>Wires what programs talk to: bearer tokens beside the session cookie, JSON, problem details, the description.</summary>
public static class ApiServices
{
    /// <summary>Chooses between cookie and token; the default scheme of the host.</summary>
    public const string CookieOrToken = "Iso.CookieOrToken";

    public const string TokensLimit = "tokens";

    /// <summary>How long a token is good for before it must be refreshed; a right that is taken away is gone at once all the same.</summary>
    public static readonly TimeSpan AccessTokenLifetime = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan RefreshTokenLifetime = TimeSpan.FromDays(14);

    /// <summary>Called after the identity is wired, whose cookie it falls back to.</summary>
    /// <param name="tokensPerMinute">Requests for tokens taken from one address in a minute.</param>
    public static IServiceCollection AddIsoApi(this IServiceCollection services, int tokensPerMinute = 10)
    {
        services.AddAuthentication()
            .AddBearerToken(IdentityConstants.BearerScheme, bearer =>
            {
                bearer.BearerTokenExpiration = AccessTokenLifetime;
                bearer.RefreshTokenExpiration = RefreshTokenLifetime;
                // A browser cannot set headers on a WebSocket, so there, and only there, the token may stand in the address.
                bearer.Events.OnMessageReceived = context =>
                {
                    if (TokenInAddress(context.Request) is { } token)
                        context.Token = token;
                    return Task.CompletedTask;
                };
            })
            .AddPolicyScheme(CookieOrToken, null, policy =>
                policy.ForwardDefaultSelector = context => HasToken(context.Request) ? IdentityConstants.BearerScheme : IdentityConstants.ApplicationScheme);
        services.PostConfigure<AuthenticationOptions>(options => options.DefaultScheme = CookieOrToken);

        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
            // A misspelt or missing field is said, not guessed.
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
        });
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = false);
        services.AddProblemDetails();
        services.AddSingleton<LiveRelay>();
        services.AddSignalR().AddJsonProtocol(json =>
            json.PayloadSerializerOptions.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false)));
        services.AddOpenApi("v1", ApiDescription.Configure);
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = SayWhenAsync;
            limiter.AddPolicy(TokensLimit, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = tokensPerMinute, Window = TimeSpan.FromMinutes(1) }));
        });
        return services;
    }

    /// <summary>Whether a request shows a token instead of the session cookie; then the cookie is not looked at.</summary>
    public static bool HasToken(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || TokenInAddress(request) is not null;

    private static string? TokenInAddress(HttpRequest request) =>
        request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase) && request.Query["access_token"].ToString() is { Length: > 0 } token ? token : null;

    private static async ValueTask SayWhenAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await Results.Problem(statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(rejected.HttpContext);
    }
}
