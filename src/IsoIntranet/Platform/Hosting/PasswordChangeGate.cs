using IsoIntranet.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Platform.Hosting;

/// <summary>Leads whoever must choose an own password to doing so, and nowhere else before.</summary>
internal sealed class PasswordChangeGate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        var isHeld = context.User.HasClaim(claim => claim.Type == AccountClaims.MustChangePassword)
            && !path.StartsWithSegments("/account")
            && context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is null;
        if (!isHeld)
            return next(context);
        if (AccessServices.IsForPrograms(path))
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        else
            context.Response.Redirect("/account/change-password");
        return Task.CompletedTask;
    }
}
