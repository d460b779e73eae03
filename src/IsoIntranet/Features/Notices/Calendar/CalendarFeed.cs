using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace IsoIntranet.Features.Notices.Calendar;

/// <summary>
/// <c>GET /calendar/{secret}.ics</c>: without a sign-in, since calendar programs have none; the address is the key. A wrong, a
/// revoked and a locked one are the same 404.
/// </summary>
public static class CalendarFeed
{
    /// <summary>From one address in a minute; an office behind one address asks once an hour for each of its people.</summary>
    public const int MostPerMinute = 60;

    private const string Limit = "calendar";

    private const int LongestSecret = 64;

    public static void AddLimit(IServiceCollection services) => services.Configure<RateLimiterOptions>(limiter =>
        limiter.AddPolicy(Limit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = MostPerMinute, Window = TimeSpan.FromMinutes(1) })));

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/calendar/{secret}.ics", AnswerAsync).AllowAnonymous().RequireRateLimiting(Limit).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(string secret, HttpContext context, QueryRunner queries, CancellationToken cancellationToken)
    {
        if (secret.Length > LongestSecret)
            return TypedResults.NotFound();
        var calendar = await queries.AskAsync(new CalendarOf.Query(CalendarKey.HashOf(secret)), Actor.Program(), cancellationToken);
        if (!calendar.IsDone)
            return TypedResults.NotFound();
        var content = Encoding.UTF8.GetBytes(calendar.Value);
        context.Response.Headers.CacheControl = "private, no-cache";
        // The framework answers 304 where the reader has this very content.
        return TypedResults.Bytes(content, "text/calendar; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\""));
    }
}
