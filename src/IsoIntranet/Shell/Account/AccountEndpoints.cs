using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Shell.Account;

/// <summary>What the account's forms post to outside of pages.</summary>
internal static class AccountEndpoints
{
    public static void MapAccountEndpoints(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/account/logout", SignOutAsync);
        // Open, because the sign-in page has the language switch as well.
        endpoints.MapPost("/account/culture", SetCultureAsync).AllowAnonymous();
        // Asked for by js/shell.js to keep a session whose owner works on one page, and to learn that it has ended.
        endpoints.MapGet("/account/session", () => Results.NoContent()).ExcludeFromDescription();
    }

    private static async Task<IResult> SignOutAsync(SignInManager<Platform.Access.Account> signIn, [FromForm] string? returnUrl)
    {
        _ = returnUrl;
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/account/login?signedOut=true");
    }

    private static async Task<IResult> SetCultureAsync(
        HttpContext context, UserManager<Platform.Access.Account> accounts, [FromForm] string? culture, [FromForm] string? returnUrl)
    {
        var code = culture is not null && Cultures.Codes.Contains(culture) ? culture : Cultures.Codes[0];
        CultureCookie.Write(context, code);
        if (await accounts.GetUserAsync(context.User) is { } account && account.Culture != code)
        {
            account.Culture = code;
            // Somebody else's write at the same moment wins; the cookie shows the language either way.
            await accounts.UpdateAsync(account);
        }
        var isSignIn = returnUrl?.StartsWith(AccessServices.SignInPath, StringComparison.Ordinal) == true;
        return Results.LocalRedirect(isSignIn ? returnUrl! : LocalAddress.Of(returnUrl));
    }
}
