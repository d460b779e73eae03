using IsoIntranet.Platform.Access;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Platform.Hosting;

/// <summary>How failures look: problem details for programs, a page for people, and never an inner detail.</summary>
internal static class HostErrors
{
    public static async Task AnswerAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        if (!await WriteProblemAsync(context))
            await context.Response.WriteAsync("500");
    }

    public static async Task DescribeStatusAsync(StatusCodeContext status)
    {
        if (AccessServices.IsForPrograms(status.HttpContext.Request.Path))
            await WriteProblemAsync(status.HttpContext);
    }

    private static async Task<bool> WriteProblemAsync(HttpContext context) =>
        await context.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = { Status = context.Response.StatusCode },
        });
}
