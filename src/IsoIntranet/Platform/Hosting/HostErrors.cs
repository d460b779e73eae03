using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Platform.Hosting;

/// <summary>How failures look: problem details for programs, a page for people, and never an inner detail.</summary>
internal static class HostErrors
{
    public static async Task AnswerAsync(HttpContext context)
    {
        if (IsForPrograms(context))
            await WriteProblemAsync(context);
        else
            await WritePageAsync(context);
    }

    public static bool IsForPrograms(HttpContext context) => AccessServices.IsForPrograms(context.Request.Path);

    public static Task DescribeStatusAsync(StatusCodeContext status) => WriteProblemAsync(status.HttpContext);

    /// <summary>Without any component: whatever failed may be what components need.</summary>
    private static Task WritePageAsync(HttpContext context)
    {
        var words = context.RequestServices.GetRequiredService<IStringLocalizer<ShellText>>();
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="{Cultures.Current}" data-theme="auto"><head><meta charset="utf-8"><base href="/"><title>{words["ErrorTitle"]}</title>
            <link rel="stylesheet" href="css/tokens.css"><link rel="stylesheet" href="css/app.css"></head>
            <body><main class="empty"><h1>{words["ErrorTitle"]}</h1><p>{words["ErrorNote"]}</p><a class="btn" href="">{words["ToStart"]}</a></main></body></html>
            """);
    }

    private static async Task<bool> WriteProblemAsync(HttpContext context) =>
        await context.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = { Status = context.Response.StatusCode },
        });
}
