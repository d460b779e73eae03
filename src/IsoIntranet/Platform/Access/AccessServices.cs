using IsoIntranet.Platform.Access.SingleSignOn;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Platform.Access;

/// <summary>Accounts, sessions, and the rule that whoever is not signed in gets nothing.</summary>
internal static class AccessServices
{
    public const string SignInPath = "/account/login";

    private static readonly string[] ProgramPaths = ["/api", "/hubs", "/_blazor", "/files", "/calendar", "/account/session"];

    public static void AddAccess(this IServiceCollection services, IsoSettings settings)
    {
        var access = settings.Access;
        services.AddHttpContextAccessor();
        services.AddSingleton<PasswordRules>();
        services.AddScoped<NewAccounts>();
        services.AddIdentityCore<Account>(identity =>
            {
                identity.User.RequireUniqueEmail = false;
                identity.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_@";
                identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 1;
                identity.Password.RequiredLength = access.MinimumPasswordLength;
                identity.Lockout.AllowedForNewUsers = true;
                identity.Lockout.MaxFailedAccessAttempts = access.LockoutAfterFailures;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(access.LockoutMinutes);
            })
            .AddSignInManager<IsoSignInManager>()
            .AddPasswordValidator<PasswordRulesValidator>()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddScoped(provider => (IsoSignInManager)provider.GetRequiredService<SignInManager<Account>>());
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromSeconds(access.RevalidateSeconds));

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = "iso.session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = SignInPath;
            cookie.AccessDeniedPath = "/account/denied";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.SlidingExpiration = true;
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(access.SessionMinutes);
            cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
            cookie.Events.OnRedirectToLogin = context => RedirectPeople(context, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context => RedirectPeople(context, StatusCodes.Status403Forbidden);
        }).AddSingleSignOn(access.SingleSignOn);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, AccountRevalidation>();
    }

    /// <summary>Programs are answered with a status; only a person's browser is led to a page.</summary>
    private static Task RedirectPeople(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (IsForPrograms(context.Request.Path))
            context.Response.StatusCode = status;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    public static bool IsForPrograms(PathString path) =>
        ProgramPaths.Any(start => path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase));
}
