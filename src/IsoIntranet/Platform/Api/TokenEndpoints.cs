using System.Security.Claims;
using IsoIntranet.Platform.Access;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IsoIntranet.Platform.Api;

/// <summary>Tokens for programs, against the password of an account, with the same lockout as the sign-in page.</summary>
internal static class TokenEndpoints
{
    public sealed record TokenRequest(string UserName, string Password);

    public sealed record RefreshRequest(string RefreshToken);

    public static void MapTokens(this IEndpointRouteBuilder api)
    {
        var tokens = api.MapGroup("/tokens").AllowAnonymous().RequireRateLimiting(ApiServices.TokensLimit).WithTags("Tokens")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests);
        tokens.MapPost("", SignInAsync).Produces<AccessTokenResponse>().WithName("SignIn").WithSummary("Gives an access token and a refresh token for an account's password.")
            .WithDescription("A wrong password counts towards the account's lockout. The access token goes into the header Authorization: Bearer ….");
        tokens.MapPost("/refresh", RefreshAsync).Produces<AccessTokenResponse>().WithName("RefreshToken").WithSummary("Gives new tokens for a refresh token.")
            .WithDescription("Refused once the account was closed or its password changed.");
    }

    private static async Task<IResult> SignInAsync(TokenRequest request, SignInManager<Account> signIn)
    {
        var account = await signIn.UserManager.FindByNameAsync(request.UserName);
        if (account is null)
        {
            // As slow as a wrong password, so that the time does not tell which names exist.
            signIn.UserManager.PasswordHasher.HashPassword(new Account(), request.Password);
            return Refused();
        }
        var result = await signIn.CheckPasswordSignInAsync(account, request.Password, lockoutOnFailure: true);
        return result.Succeeded ? Tokens(await signIn.CreateUserPrincipalAsync(account)) : Refused();
    }

    private static async Task<IResult> RefreshAsync(
        RefreshRequest request, SignInManager<Account> signIn, IOptionsMonitor<BearerTokenOptions> options, TimeProvider time)
    {
        var ticket = options.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(request.RefreshToken);
        return ticket?.Properties.ExpiresUtc is { } expires && time.GetUtcNow() < expires
            && await signIn.ValidateSecurityStampAsync(ticket.Principal) is { } account && await signIn.CanSignInAsync(account)
            ? Tokens(await signIn.CreateUserPrincipalAsync(account))
            : Refused();
    }

    private static SignInHttpResult Tokens(ClaimsPrincipal principal) =>
        TypedResults.SignIn(principal, authenticationScheme: IdentityConstants.BearerScheme);

    private static ProblemHttpResult Refused() => TypedResults.Problem(
        statusCode: StatusCodes.Status401Unauthorized, detail: "The name or password is wrong, the account is locked for a while, or the token is no longer good.");
}
